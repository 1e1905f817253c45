import type { CallEnding } from '../records/index.ts';
import { classOf, isChallenge } from '../sip/index.ts';

/** Moments kept for the most calls at once: beyond them it is not told. */
const MOST_SPANS = 500_000;
/** Durations are told apart by a fiftieth: a thousand classes from a millisecond to eleven days. */
const STEP = Math.log(1.02);
const CLASSES = 1050;
const MS = 1000;

/** How durations spread: bounded, whatever their number. */
class Spread {
  readonly #classes = new Uint32Array(CLASSES);
  #count = 0;

  add(us: number): void {
    if (us >= 0) {
      const place = us <= MS ? 0 : Math.min(CLASSES - 1, Math.floor(Math.log(us / MS) / STEP) + 1);
      this.#classes[place]!++;
      this.#count++;
    }
  }

  /** The duration that so large a share is no longer than, to within 2 %, in microseconds; null for none at all. */
  quantile(share: number): number | null {
    let left = Math.ceil(share * this.#count);
    if (this.#count === 0) {
      return null;
    }
    let place = 0;
    for (left -= this.#classes[0]!; left > 0; left -= this.#classes[place]!) {
      place++;
    }
    return MS * Math.exp(place * STEP);
  }
}

/** Figures about all calls of a trace, legs of one call counted once. Durations in microseconds; null where none is known. */
export type CallFigures = {
  /**
   * Calls that were placed, but for those that ended in a challenge or a redirection (RFC 6076 §4.6), and those whose end
   * the trace may merely not show: one that got no final response counts where its time was over.
   */
  readonly attempts: number;
  /** Session Establishment Ratio (RFC 6076 §4.6), which telephony calls answer-seizure ratio; null without attempts. */
  readonly answerSeizureRatio: number | null;
  /** Session Establishment Effectiveness Ratio (RFC 6076 §4.7): also what the called party decided; null without attempts. */
  readonly networkEffectivenessRatio: number | null;
  readonly postDialDelay: { readonly medianUs: number | null; readonly p95Us: number | null };
  /** Of answered calls whose end is in the trace (RFC 6076 §4.5). */
  readonly duration: { readonly medianUs: number | null; readonly p95Us: number | null };
  /** The most answered calls at one moment; null where there were too many to tell. */
  readonly mostAtOnce: number | null;
  readonly busy: number;
};

/** 402 Payment Required: like a challenge or a redirection neither an answer nor a failure (RFC 6076 §4.6). */
const PAYMENT_REQUIRED = 402;
/** RFC 6076 §4.7: the network did its part. */
const DECIDED: ReadonlySet<number> = new Set([480, 486, 600, 603]);
const BUSY: ReadonlySet<number> = new Set([486, 600]);

/** How a call counts in ratios over many: another leg of a call that counts elsewhere is none of these. */
export type CallCounts = { readonly isAttempt: boolean; readonly isAnswered: boolean; readonly isDecided: boolean };

/** `isDecided`: it was not answered, and what the called party decided kept it from that. */
export function callCountsOf({
  outcome,
  finalStatus,
  isFartherLeg,
  ranOut,
}: Pick<CallEnding, 'outcome' | 'finalStatus' | 'isFartherLeg' | 'ranOut'>): CallCounts {
  const status = finalStatus ?? 0;
  const hasEnd = outcome !== 'no-final' || ranOut;
  const isAnswered = outcome === 'answered';
  return {
    isAttempt: !isFartherLeg && hasEnd && !isChallenge(status) && status !== PAYMENT_REQUIRED && classOf(status) !== 3,
    isAnswered: !isFartherLeg && isAnswered,
    isDecided: !isFartherLeg && !isAnswered && DECIDED.has(status),
  };
}

/** Counts calls as they are told. */
export class CallStatistics {
  #attempts = 0;
  #answered = 0;
  #decided = 0;
  #busy = 0;
  readonly #postDialDelay = new Spread();
  readonly #duration = new Spread();
  readonly #begins: number[] = [];
  readonly #ends: number[] = [];

  add(ending: CallEnding): void {
    const { outcome, finalStatus, isFartherLeg, times } = ending;
    if (isFartherLeg) {
      return;
    }
    const { isAttempt, isAnswered, isDecided } = callCountsOf(ending);
    this.#attempts += isAttempt ? 1 : 0;
    this.#answered += isAnswered ? 1 : 0;
    this.#decided += isDecided ? 1 : 0;
    this.#busy += outcome === 'failed' && BUSY.has(finalStatus ?? 0) ? 1 : 0;
    this.#postDialDelay.add(times.postDialDelayUs);
    if (outcome === 'answered') {
      this.#duration.add(times.endedUs - times.answeredUs);
      this.#span(times.answeredUs, times.endedUs);
    }
  }

  figures(): CallFigures {
    const share = (part: number): number | null => (this.#attempts === 0 ? null : part / this.#attempts);
    return {
      attempts: this.#attempts,
      answerSeizureRatio: share(this.#answered),
      networkEffectivenessRatio: share(this.#answered + this.#decided),
      postDialDelay: bothOf(this.#postDialDelay),
      duration: bothOf(this.#duration),
      mostAtOnce: this.#begins.length >= MOST_SPANS ? null : mostAtOnce(this.#begins, this.#ends),
      busy: this.#busy,
    };
  }

  #span(beginUs: number, endUs: number): void {
    if (!Number.isNaN(beginUs) && this.#begins.length < MOST_SPANS) {
      this.#begins.push(beginUs);
      if (!Number.isNaN(endUs)) {
        this.#ends.push(endUs);
      }
    }
  }
}

function bothOf(spread: Spread): { medianUs: number | null; p95Us: number | null } {
  return { medianUs: spread.quantile(0.5), p95Us: spread.quantile(0.95) };
}

/** What ends in a moment ends before what begins in it. */
function mostAtOnce(begins: readonly number[], ends: readonly number[]): number {
  const [opened, closed] = [Float64Array.from(begins).sort(), Float64Array.from(ends).sort()];
  let [most, gone] = [0, 0];
  for (const [i, beginUs] of opened.entries()) {
    while (gone < closed.length && closed[gone]! <= beginUs) {
      gone++;
    }
    most = Math.max(most, i + 1 - gone);
  }
  return most;
}
