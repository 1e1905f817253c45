import { describe, expect, test } from 'vitest';
import { EventOrder, MOST_SOURCES, SILENT_MS } from '../../src/intake/index.ts';

const S = 1_000_000;
const T0 = 1_795_327_800 * S;

/** An order of names, fed by a clock on the wall in seconds; `told` has what was said of sources. */
function ordered({ mostBytes = 1_000_000 } = {}) {
  const told: string[] = [];
  const order = new EventOrder<string>({
    windowUs: S,
    holdMs: 1000,
    mostBytes,
    say: (code, message) => told.push(`${code}: ${message}`),
  });
  return {
    order,
    told,
    add: (source: string, at: number, item: string, wall: number, bytes = 1) =>
      order.add(source, T0 + at * S, item, bytes, wall * 1000),
    /** What is due by then, each with its second. */
    due: (wall: number, isOfNow = true) => {
      order.look(wall * 1000, isOfNow);
      return rest(order, wall);
    },
    end: (wall: number) => {
      order.endAll();
      return rest(order, wall);
    },
  };
}

function rest(order: EventOrder<string>, wall: number): string[] {
  const items: string[] = [];
  for (let next = order.next(wall * 1000); next !== null; next = order.next(wall * 1000)) {
    items.push(`${next.item}@${(next.timeUs - T0) / S}${next.isMoved ? ' moved' : ''}`);
  }
  return items;
}

describe('the order of several sources', () => {
  test('a message waits until every source has come further by the window', () => {
    const { add, due } = ordered();
    add('a', 1, 'a1', 0);
    add('b', 0.5, 'b1', 0);
    add('a', 3, 'a2', 0.1);
    expect(due(0.2)).toEqual([]);
    add('b', 2.5, 'b2', 0.3);
    expect(due(0.4)).toEqual(['b1@0.5', 'a1@1']);
  });

  test('but no longer than it may, while what comes is of now', () => {
    const { add, due } = ordered();
    add('a', 2, 'a1', 0);
    add('b', 1, 'b1', 0.5);
    expect(due(0.999)).toEqual([]);
    expect(due(5, false)).toEqual([]);
    expect(due(1.5)).toEqual(['b1@1', 'a1@2']);
  });

  test('a source that is over is not waited for, and its end lets the rest go', () => {
    const { order, add, due } = ordered();
    add('a', 1, 'a1', 0);
    add('b', 5, 'b1', 0);
    add('b', 7, 'b2', 0);
    order.end('a', 0);
    expect(due(0, false)).toEqual(['a1@1', 'b1@5']);
    order.end('b', 0);
    expect(due(0, false)).toEqual(['b2@7']);
  });

  test('a source that only says how far it is lets the others go on', () => {
    const { order, add, due } = ordered();
    add('a', 1, 'a1', 0);
    add('a', 3, 'a2', 0);
    order.pass('b', T0 + 0.5 * S, 0);
    expect(due(0, false)).toEqual([]);
    order.pass('b', T0 + 9 * S, 0);
    expect(due(0, false)).toEqual(['a1@1']);
  });

  test('what is more than may wait goes on, the earliest first', () => {
    const { order, add, due } = ordered({ mostBytes: 10 });
    add('a', 2, 'a2', 0, 6);
    add('a', 1, 'a1', 0, 6);
    expect(order.isFull).toBe(true);
    expect(due(0)).toEqual(['a1@1']);
    expect([order.bytes, order.size]).toEqual([6, 1]);
  });

  test('equal times stay as they came', () => {
    const { add, end } = ordered();
    for (const name of ['x', 'y', 'z']) {
      add('a', 1, name, 0);
    }
    expect(end(0)).toEqual(['x@1', 'y@1', 'z@1']);
  });
});

describe('clocks', () => {
  test('a source that comes behind what was told has its times moved once, which is told', () => {
    const { order, add, due, told } = ordered();
    add('a', 100, 'a1', 0);
    expect(due(1)).toEqual(['a1@100']);
    add('b', 40, 'b1', 1);
    add('b', 41, 'b2', 1);
    expect(due(2.1)).toEqual(['b1@100 moved', 'b2@100 moved']);
    expect(told).toEqual(['source-late: A message of b came 60.0 s behind what was told already; its time is moved']);
    add('b', 42, 'b3', 3);
    expect(due(4.1)).toEqual(['b3@101 moved']);
    order.sources.end();
    expect(told.slice(1)).toEqual([
      'source-late: 2 messages of b came behind what was told already, by up to 60.0 s; their times were moved',
    ]);
  });

  test('one message behind leaves the clock of its source alone', () => {
    const { add, due } = ordered();
    add('a', 100, 'a1', 0);
    expect(due(1)).toEqual(['a1@100']);
    add('a', 3, 'a2', 1);
    add('a', 101, 'a3', 1);
    expect(due(2.1)).toEqual(['a2@100 moved', 'a3@101']);
  });

  test('a source that is ahead when it is first heard is taken back', () => {
    const { add, due, told } = ordered();
    add('a', 0, 'a1', 0);
    expect(due(1)).toEqual(['a1@0']);
    add('b', 3601, 'b1', 1);
    expect(due(2)).toEqual(['b1@0 moved']);
    expect(told).toEqual([
      'source-ahead: The clock of b is 3601.0 s ahead of the others; its times are moved back by that',
    ]);
  });

  test('10 s ahead is left alone', () => {
    const { add, due, told } = ordered();
    add('a', 0, 'a1', 0);
    expect(due(1)).toEqual(['a1@0']);
    add('b', 10, 'b1', 1);
    expect(due(2)).toEqual(['b1@10']);
    expect(told).toEqual([]);
  });

  test.each([
    ['confirmed by the next, it is believed', 500.1, ['a2@500', 'a3@500.1']],
    ['contradicted, it is not', 1, ['a2@0.5 moved', 'a3@1']],
  ])('a step far ahead: %s', (_, next, expected) => {
    const { add, end } = ordered();
    add('a', 0, 'a1', 0);
    add('a', 500, 'a2', 0.5);
    add('a', next, 'a3', 0.6);
    expect(end(1)).toEqual(['a1@0', ...expected]);
  });

  test('nor is one that nothing follows for as long as a message may wait', () => {
    const { add, due } = ordered();
    add('a', 0, 'a1', 0);
    add('a', 500, 'a2', 0.5);
    expect(due(1.5)).toEqual(['a1@0', 'a2@0.5 moved']);
  });

  test('a silence is no step', () => {
    const { add, due } = ordered();
    add('a', 0, 'a1', 0);
    add('a', 500, 'a2', 495);
    expect(due(496)).toEqual(['a1@0', 'a2@500']);
  });

  test('who falls silent while others are heard is told of once', () => {
    const { order, add, told } = ordered();
    add('a', 0, 'a1', 0);
    add('b', 0, 'b1', 0);
    const late = SILENT_MS / 1000;
    add('b', late - 0.001, 'b2', late - 0.001);
    order.sources.look(late * 1000 - 1);
    expect(told).toEqual([]);
    add('b', late, 'b3', late);
    order.sources.look(late * 1000);
    order.sources.look(late * 1000 + 1);
    expect(told).toEqual(['source-silent: Nothing came from a for 60 s: what it saw may be missing']);
  });

  test('a message without a time has that of its source', () => {
    const { add, end } = ordered();
    add('a', 7, 'a1', 0);
    add('a', Number.NaN, 'a2', 0);
    expect(end(0)).toEqual(['a1@7', 'a2@7']);
  });

  test('beyond so many sources the others share one clock', () => {
    const { order, add, told } = ordered();
    for (let number = 0; number < MOST_SOURCES + 5; number++) {
      add(`s${number}`, 0, '', 0);
    }
    expect(order.sources.count).toBe(MOST_SOURCES + 1);
    expect(told).toEqual([`source-many: More than ${MOST_SOURCES} sources send; the others share one clock`]);
  });
});
