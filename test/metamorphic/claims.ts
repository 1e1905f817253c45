import type { Report } from '../../src/report/index.ts';
import { type Blame, blamesOf, type WholeTrace } from './accusations.ts';
import type { Renamed } from './verdicts.ts';

export type Claim = {
  readonly confidence: Blame['confidence'];
  readonly isRight: boolean;
  /** What was claimed, and of which kind it is. */
  readonly what: string;
};

/** Outcomes that say how something ended; the others say that it is not known. */
const ENDED: readonly string[] = ['answered', 'failed', 'rejected', 'cancelled', 'succeeded', 'no-answer', 'no-notify'];

/** Everything a report claims to know, held against what the whole trace says. */
export function claimsOf(report: Report, renamed: Renamed, whole: Report, wholeTrace: WholeTrace): Claim[] {
  const outcomes = outcomesOf(report, renamed);
  const known = new Map(outcomesOf(whole, (callId) => callId).map(({ key, outcome }) => [key, outcome]));
  return [
    ...outcomes
      .filter(({ outcome }) => ENDED.includes(outcome))
      .map(({ key, outcome, confidence }) => ({
        confidence,
        isRight: known.get(key) === outcome,
        what: `${key.split(' ', 1)} ${outcome}`,
      })),
    ...blamesOf(report, renamed).map((blame) => ({
      confidence: blame.confidence,
      isRight: !wholeTrace.clears(blame),
      what: `${blame.what} ${blame.who ?? 'nobody'}`,
    })),
  ];
}

type Told = { readonly key: string; readonly outcome: string; readonly confidence: Blame['confidence'] };

function outcomesOf({ calls, transfers }: Report, renamed: Renamed): Told[] {
  return [
    ...calls.map(({ callId, outcome, confidence }) => ({ key: `call ${renamed(callId)}`, outcome, confidence })),
    ...transfers.map(({ referCallId, referCSeq, outcome, confidence }) => {
      return { key: `transfer ${renamed(referCallId)} ${referCSeq}`, outcome, confidence };
    }),
  ];
}
