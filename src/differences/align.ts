import { byTrace, type Moment } from '../model/index.ts';
import { HEADER } from '../sip/index.ts';
import type { Step } from './call-steps.ts';
import type { ReadSide } from './read-side.ts';

/** A step and what it is on each side; null where that side lacks it. */
export type Pair = { readonly good: Step | null; readonly bad: Step | null };

/**
 * The steps of both in one order: that of the second, and what only the first has where it stood there, behind what came before it.
 */
export function aligned(good: readonly Step[], bad: readonly Step[]): Pair[] {
  const [goodSteps, badSteps] = [inOrder(good), inOrder(bad)];
  const inGood = new Map(goodSteps.map((step) => [step.key, step]));
  const inBad = new Set(badSteps.map(({ key }) => key));
  const after = new Map<string, Step[]>();
  let before = '';
  for (const step of goodSteps) {
    if (inBad.has(step.key)) {
      before = step.key;
    } else {
      after.set(before, [...(after.get(before) ?? []), step]);
    }
  }
  const missing = (key: string): Pair[] => (after.get(key) ?? []).map((step) => ({ good: step, bad: null }));
  return [
    ...missing(''),
    ...badSteps.flatMap((step) => [{ good: inGood.get(step.key) ?? null, bad: step }, ...missing(step.key)]),
  ];
}

function inOrder(steps: readonly Step[]): Step[] {
  return [...steps].sort((a, b) => byTrace(momentOf(a), momentOf(b)));
}

/** When a step was first seen. */
export function momentOf({ messages }: Step): Moment {
  const moments = messages.map(({ kept }) => kept.sighting);
  return moments.reduce((first, other) => (byTrace(other, first) < 0 ? other : first));
}

/** Later than it was to come by so much, and it is missing. */
const PATIENCE_US = 500_000;

/**
 * Whether the side without a step would have shown it: its trace goes on long enough behind what came before, and does not begin
 * only later.
 */
export function wouldShow(pairs: readonly Pair[], at: number, lacking: ReadSide, isGoodLacking: boolean): boolean {
  const step = pairs[at]?.good ?? pairs[at]?.bad;
  const own = (pair: Pair | undefined): Step | null => (isGoodLacking ? pair?.good : pair?.bad) ?? null;
  const other = (pair: Pair | undefined): Step | null => (isGoodLacking ? pair?.bad : pair?.good) ?? null;
  const earlier = pairs.slice(0, at).filter((pair) => own(pair) !== null && other(pair) !== null);
  const before = earlier.at(-1);
  const [there, here] = [other(before), own(before)];
  if (step === null || step === undefined || there === null || here === null) {
    return false;
  }
  const expectedUs = momentOf(here).timeUs + (momentOf(step).timeUs - momentOf(there).timeUs);
  const { endUs } = lacking.side;
  if (isLegUnseen(step, lacking)) {
    return false;
  }
  // Without times only what stands behind it says that the trace went on.
  return Number.isNaN(expectedUs) || Number.isNaN(endUs)
    ? pairs.slice(at + 1).some((pair) => own(pair) !== null)
    : endUs >= expectedUs + PATIENCE_US;
}

/** A call to the target that is reported on was made, or tried, where nobody captured it. */
function isLegUnseen({ place }: Step, { transactions }: ReadSide): boolean {
  const isThere = transactions.some(({ leg }) => leg.role === 'target');
  const isReported = transactions.some(
    ({ method, requests }) =>
      method === 'NOTIFY' && /sipfrag/i.test(requests[0]?.message.header(HEADER.contentType) ?? ''),
  );
  return place.leg.role === 'target' && !isThere && isReported;
}
