import type { JudgedCall, NotKept, StoryLists, TraceTotals } from '../../findings/index.ts';
import { DEFAULT_LIMITS } from '../../model/index.ts';
import type { CallRecord, Sighting } from '../../records/index.ts';
import type { TraceEvent } from '../trace-event.ts';

/** What a line about a call says: the rest was told. */
export type CallOutline = Pick<
  CallRecord,
  'callId' | 'outcome' | 'finalStatus' | 'finalPhrase' | 'from' | 'to' | 'isGivenUp' | 'startUs'
> & { readonly first: Sighting | null };

/** What the parts of a text report around the stories are made from. */
export type TextFacts = TraceTotals & Pick<StoryLists, 'form'> & { readonly calls: readonly CallOutline[] };

/** What a text report lists behind the stories: calls, each in a line, and faults of form. */
export class ListedCalls {
  readonly #most: number;
  readonly #form: StoryLists['form'][number][] = [];
  readonly #notKept: { -readonly [Kind in keyof NotKept]: number } = {
    calls: 0,
    transfers: 0,
    rejections: 0,
    registrations: 0,
  };
  #calls: CallOutline[] = [];
  #isDismissed = false;

  constructor(most = DEFAULT_LIMITS.keptCalls) {
    this.#most = most;
  }

  get notKept(): NotKept {
    return this.#notKept;
  }

  /** Asked before each call is told: one that cannot be listed is noted, and told all the same. */
  takesCall(): boolean {
    this.#notKept.calls += this.#isDismissed || this.#calls.length < this.#most ? 0 : 1;
    return true;
  }

  note(event: TraceEvent): void {
    if (event.type === 'story' && event.story.type === 'call') {
      this.#note(event.story.call);
    } else if (event.type === 'story' && event.story.type === 'form') {
      this.#form.push(event.story.form);
    }
  }

  #note({ record }: JudgedCall): void {
    const isWanted = this.#isDismissed
      ? this.#calls.length === 0 && isNotable(record)
      : this.#calls.length < this.#most;
    if (isWanted) {
      this.#calls.push(outlineOf(record));
    }
  }

  /** There will be no list: of the calls no more is kept than whether one of them failed. */
  dismiss(): void {
    if (!this.#isDismissed) {
      this.#isDismissed = true;
      this.#calls = this.#calls.filter(isNotable).slice(0, 1);
    }
  }

  /** With what was counted. Calls in the order of the trace: they are told in the order of their ends. */
  withTotals(totals: TraceTotals): TextFacts {
    const calls = this.#calls.sort((a, b) => a.startUs - b.startUs || 0);
    return { ...totals, calls, form: this.#form };
  }
}

/** Whether a call did not go well, whoever may be told so. */
export function isNotable({ outcome }: Pick<CallRecord, 'outcome'>): boolean {
  return outcome === 'failed' || outcome === 'rejected' || outcome === 'no-final';
}

function outlineOf(record: CallRecord): CallOutline {
  const { callId, outcome, finalStatus, finalPhrase, from, to, isGivenUp, startUs, evidence } = record;
  return { callId, outcome, finalStatus, finalPhrase, from, to, isGivenUp, startUs, first: evidence[0] ?? null };
}
