import { type Blame, blamesOf, isAccusation, WholeTrace } from './accusations.ts';
import { captureOf } from './capture.ts';
import { type Claim, claimsOf } from './claims.ts';
import { truthOf } from './labelled.ts';
import { reportOf, type Trace } from './trace.ts';
import { untruths } from './truth.ts';
import { differenceOf, originals, verdictsOf } from './verdicts.ts';
import type { Derived, Way } from './ways/index.ts';

/** A derived trace of which something is said that must not be. */
export type Violation = {
  readonly trace: string;
  readonly way: string;
  readonly label: string;
  /** What was said, and what the whole trace says instead. */
  readonly said: readonly string[];
  readonly whole: readonly string[];
};

export type Outcome = { readonly violation: Violation | null; readonly claims: readonly Claim[] };

const asItIs = (callId: string): string => callId;

/** A labelled trace with what is said of it. */
export class Labelled {
  readonly trace: Trace;
  #told: ReturnType<typeof reportOf> | null = null;

  constructor(trace: Trace) {
    this.trace = trace;
  }

  get #report(): ReturnType<typeof reportOf> {
    this.#told ??= reportOf(captureOf(this.trace.messages));
    return this.#told;
  }

  /** Where the report of the trace itself differs from what is known of it; null where nothing is known. */
  async untruths(): Promise<readonly string[] | null> {
    const truth = truthOf(this.trace);
    return truth === null ? null : untruths(truth, await this.#report);
  }

  async hold(way: Way, derived: Derived): Promise<Outcome> {
    return way.promise === 'same' ? this.#holdSame(way, derived) : this.#holdFair(way, derived);
  }

  async #holdSame(way: Way, derived: Derived): Promise<Outcome> {
    const { label, messages, against } = derived;
    const told = verdictsOf(await reportOf(derived.bytes()), originals(messages));
    const reports = against?.map((bytes) => reportOf(bytes())) ?? [this.#report];
    const expected = (await Promise.all(reports)).flatMap((each) => verdictsOf(each, asItIs));
    const { only, missing } = differenceOf(told, expected);
    const isSame = only.length === 0 && missing.length === 0;
    return { violation: isSame ? null : this.#violation(way, label, only, missing), claims: [] };
  }

  async #holdFair(way: Way, derived: Derived): Promise<Outcome> {
    const [whole, report] = [await this.#report, await reportOf(derived.bytes())];
    const renamed = originals(derived.messages);
    const known = new WholeTrace(whole);
    const unfounded = blamesOf(report, renamed).filter((blame) => isAccusation(blame) && known.clears(blame));
    const claims = claimsOf(report, renamed, whole, known);
    if (unfounded.length === 0) {
      return { violation: null, claims };
    }
    return {
      violation: this.#violation(way, derived.label, unfounded.map(wordsOf), verdictsOf(whole, asItIs)),
      claims,
    };
  }

  #violation({ name }: Way, label: string, said: readonly string[], whole: readonly string[]): Violation {
    return { trace: this.trace.name, way: name, label, said, whole };
  }
}

const wordsOf = ({ what, who, confidence, severity, callIds }: Blame): string =>
  [what, severity ?? 'story', who ?? '-', confidence, ...callIds].join(' ');
