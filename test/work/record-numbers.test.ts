import { describe, expect, test } from 'vitest';
import type { ToldRecord } from '../../src/analysis/in-parts.ts';
import type { Broker } from '../../src/work/node/broker.ts';
import { JoinStanding } from '../../src/work/node/join-standing.ts';
import { RecordNumbers } from '../../src/work/node/record-numbers.ts';
import { TOLD_AGAIN, type World, worldAfter } from '../../src/work/world.ts';
import { WORLD } from './through-rows.ts';

/** One that tells, and the numbers and names of what it sent. */
function numbersIn(world: World) {
  const sent: string[] = [];
  const broker = {
    nameOf: () => 'S_records',
    publish: async (_: string, data: string) => {
      const { generation, number, told } = JSON.parse(data);
      sent.push(`${generation}: ${number} ${told.problem.code}`);
      return 1;
    },
  } as unknown as Broker;
  return { numbers: new RecordNumbers(broker, world, { stored: 0 }), sent };
}

function named(...names: string[]): ToldRecord[] {
  return names.map((code) => ({
    type: 'problem',
    problem: { code, message: '', input: null, record: null, offset: null },
  }));
}

/** A record at each of these rows. */
function tell(numbers: RecordNumbers, seqs: readonly number[], sent: number | null): void {
  for (const seq of seqs) {
    numbers.take(named(`at ${seq}`), seq, sent);
    numbers.endRow(seq);
  }
}

describe('what was decided gets its number', () => {
  test('and is sent by who leads, where it was not sent before', () => {
    const { numbers, sent } = numbersIn(WORLD);
    tell(numbers, [1, 2], null);
    tell(numbers, [3, 4], 3);
    expect(sent).toEqual(['1: 4 at 4']);
    expect([numbers.told, numbers.toldAtRow]).toEqual([4, 4]);
  });

  test('not where another generation told it', () => {
    const { numbers, sent } = numbersIn({ ...WORLD, generation: 2, after: 3, toldBefore: 70 });
    tell(numbers, [2, 3, 4, 5], 0);
    expect(sent).toEqual(['2: 71 at 4', '2: 72 at 5']);
  });

  test('by who came late only when it leads, with the latest of what others have told', () => {
    const { numbers, sent } = numbersIn(WORLD);
    numbers.keep();
    const seq = 5 + TOLD_AGAIN;
    tell(numbers, [3, 5, 6, seq], null);
    expect([sent, numbers.told]).toEqual([[], 0]);
    const world = worldAfter(WORLD, 3, { seq, told: 40 });
    numbers.goOn(world);
    tell(numbers, [seq + 1], 0);
    const late = ['2: 41 at 6', `2: 42 at ${seq}`, `2: 43 at ${seq + 1}`];
    expect(sent).toEqual(late);
    // Who begins with that generation tells the same.
    const other = numbersIn(world);
    tell(other.numbers, [3, 5, 6, seq, seq + 1], 0);
    expect(other.sent).toEqual(late);
  });
});

describe('where one stands is said', () => {
  const said = (looks: readonly (readonly [number, number | null, boolean])[]) => {
    const lines: string[] = [];
    const standing = new JoinStanding((what, messages) => lines.push(`${what} ${messages}`));
    for (const look of looks) {
      standing.look(...look);
    }
    return lines;
  };

  test('by who follows, once it is where the other is, and when it leads', () => {
    const looks = said([
      [0, null, false],
      [0, 900, false],
      [500, 950, false],
      [1000, 1000, false],
      [1000, 1100, false],
      [1100, 1100, false],
      [1100, 1100, true],
      [1200, 1150, true],
    ]);
    expect(looks).toEqual(['catchesUp 900', 'follows 1000', 'leads 1100']);
  });

  test('by who begins, and by who goes on behind what was put together before', () => {
    expect(said([[0, null, true]])).toEqual(['leads 0']);
    expect(
      said([
        [0, 50, true],
        [50, 50, true],
      ]),
    ).toEqual(['catchesUp 50', 'leads 50']);
  });
});
