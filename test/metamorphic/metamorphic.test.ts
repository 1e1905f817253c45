import { describe, expect, test } from 'vitest';
import { isKnown, KNOWN, KNOWN_UNTRUTHS } from './known.ts';
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
  return (hash >>> 0) % ONE_OF === 0;
}

const traces = await labelledTraces();
const labelled = traces.map((trace) => new Labelled(trace));
const known: Violation[] = [];

type Tried = { readonly runs: number; readonly violations: readonly Violation[] };

async function tryWay(way: Way): Promise<Tried> {
  const violations: Violation[] = [];
  let runs = 0;
  for (const each of labelled) {
    // What is known of a trace is looked for until it shows.
    let isSought = KNOWN.some((known) => known.way === way.name && known.trace === each.trace.name);
    for (const derived of way.derive(each.trace, traces)) {
      if (!isSought && !isTried(each.trace.name, way, derived)) {
        continue;
      }
      const { violation } = await each.hold(way, derived);
      runs += 1;
      isSought &&= violation === null;
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
  expect(violations.filter((violation) => !KNOWN.some(isKnown(violation)))).toEqual([]);
}

test('nothing stands in the list of what is known that is not so any more', () => {
  expect(KNOWN.filter((entry) => !known.some((violation) => isKnown(violation)(entry)))).toEqual([]);
});
