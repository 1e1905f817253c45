import { describe, expect, test } from 'vitest';
import { isKnown, KNOWN, KNOWN_UNTRUTHS, knownNumber } from './known.ts';
import { labelledTraces } from './labelled.ts';
import { Labelled, type Violation } from './run.ts';
import { type Derived, WAYS, type Way } from './ways/index.ts';

/** Of all derived traces every so many are tried here; `npm run metamorphic` tries all. */
const ONE_OF = 24;

/** The same traces in every run, and mostly the same where others are added. */
function isTried(trace: string, { name }: Way, { label }: Derived): boolean {
  const hash = [...`${trace} ${name} ${label}`].reduce(
    (sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0,
    7,
  );
  return (
    (hash >>> 0) % ONE_OF === 0 ||
    KNOWN.some((known) => 'trace' in known && known.way === name && trace === known.trace)
  );
}

const traces = await labelledTraces();
const labelled = traces.map((trace) => new Labelled(trace));
const known: Violation[] = [];

type Tried = { readonly runs: number; readonly violations: readonly Violation[] };

async function tryWay(way: Way): Promise<Tried> {
  const violations: Violation[] = [];
  let runs = 0;
  for (const each of labelled) {
    for (const derived of way.derive(each.trace, traces).filter((one) => isTried(each.trace.name, way, one))) {
      const { violation } = await each.hold(way, derived);
      runs += 1;
      violations.push(...(violation === null ? [] : [violation]));
    }
  }
  return { runs, violations };
}

test('what is known of a trace is said of it', async () => {
  const judged = await Promise.all(labelled.map((each) => each.untruths()));
  expect(judged.filter((untruths) => untruths !== null).length).toBeGreaterThan(100);
  const untrue = traces.filter((_, index) => (judged[index] ?? []).length > 0).map(({ name }) => name);
  expect(untrue).toEqual(KNOWN_UNTRUTHS.map(({ trace }) => trace));
}, 120_000);

describe('of a trace that differs in nothing that counts the same is said', () => {
  test.each(WAYS.filter(({ promise }) => promise === 'same'))('$name', holds, 120_000);
});

describe('nobody is accused of what less than all of the trace cannot show', () => {
  test.each(WAYS.filter(({ promise }) => promise === 'no accusation'))('$name', holds, 120_000);
});

async function holds(way: Way): Promise<void> {
  const { runs, violations } = await tryWay(way);
  expect(runs).toBeGreaterThan(0);
  known.push(...violations.filter((violation) => KNOWN.some(isKnown(violation))));
  const unknown = violations.filter((violation) => !KNOWN.some(isKnown(violation)));
  // Where a number is known it is held to the one: each of them is printed by `npm run metamorphic`.
  const number = knownNumber(way.name);
  expect(number === 0 ? unknown : unknown.length).toEqual(number === 0 ? [] : number);
}

test('nothing stands in the list of what is known that is not so any more', () => {
  const named = KNOWN.filter((entry) => 'trace' in entry);
  expect(named.filter((entry) => !known.some((violation) => isKnown(violation)(entry)))).toEqual([]);
  expect(KNOWN.filter(({ way }) => !WAYS.some(({ name }) => name === way))).toEqual([]);
});
