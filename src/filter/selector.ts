import type { Arrival } from '../model/index.ts';
import type { SipMessage } from '../sip/index.ts';
import { CallIds } from './call-ids.ts';
import type { LegBook } from './leg-book.ts';
import type { Filter } from './parse.ts';
import { resolveTime, type TimePoint } from './time-point.ts';

/** What a caller wants of a trace; null for everything. */
export type Selection = {
  readonly filter: Filter | null;
  readonly from: TimePoint | null;
  readonly to: TimePoint | null;
  /** Expressions by the label they give to the Call-IDs of the messages they match; they leave nothing out. */
  readonly labels?: ReadonlyMap<string, Filter>;
  /** Whether a call is told with all its legs, where the filter chose one of them. */
  readonly withLegs?: boolean;
  /** Is told which Call-IDs are legs of one call, of every call that is told. */
  readonly legs?: LegBook;
  /** Whether the filter speaks of what was told of this trace before, which may be anonymized. */
  readonly isOfTold?: boolean;
};

/** Other legs of a call: their Call-IDs, and those of some by their hashes. */
type OtherLegs = {
  readonly joined: readonly string[];
  readonly passedOn: readonly { readonly first: number; readonly second: number }[];
};

/**
 * Applies a selection while a trace is read. The times cut the trace: what is outside was never captured. The filter does
 * not: every message is still followed, and what it decides is only which stories are told.
 */
export class Selector {
  readonly #selection: Selection;
  /** That of the selection and those of its labels. */
  readonly #filters: readonly Filter[];
  readonly #matched: CallIds;
  readonly #labels: readonly { readonly label: string; readonly filter: Filter; readonly callIds: CallIds }[];
  #startUs = Number.NaN;
  #fromUs = Number.NEGATIVE_INFINITY;
  #toUs = Number.POSITIVE_INFINITY;

  /** @param seed of the hashes of Call-IDs: see {@link tellsHashed}. */
  constructor(selection: Selection, seed: number) {
    this.#selection = selection;
    this.#filters = [selection.filter, ...(selection.labels?.values() ?? [])].filter((filter) => filter !== null);
    this.#matched = new CallIds(seed);
    this.#labels = [...(selection.labels ?? [])].map(([label, filter]) => ({
      label,
      filter,
      callIds: new CallIds(seed),
    }));
  }

  get isFiltering(): boolean {
    return this.#selection.filter !== null;
  }

  /** Whether every message has to be looked at. */
  get isLooking(): boolean {
    return this.isFiltering || this.#labels.length > 0;
  }

  /** Texts in ASCII of which every message holds one that a filter or label matches; null where any may. */
  get needs(): readonly string[] | null {
    const needs = this.#filters.map((filter) => filter.needs);
    return needs.includes(null) ? null : needs.flatMap((each) => each ?? []);
  }

  /** Whether a message that came there, and then, may be one that a filter or label matches. */
  mayMatch(arrival: Arrival): boolean {
    return this.#filters.some((filter) => filter.mayMatch(arrival, this.#startUs));
  }

  /** True when Call-IDs that matched had to be forgotten: stories may be missing. */
  get isIncomplete(): boolean {
    return this.#matched.isIncomplete || this.#labels.some(({ callIds }) => callIds.isIncomplete);
  }

  /** Whether a message lies in the time range; the first message with a time is the start of the trace. */
  isInRange(timeUs: number): boolean {
    this.#start(timeUs);
    const { from, to } = this.#selection;
    return (from === null && to === null) || (timeUs >= this.#fromUs && timeUs <= this.#toUs);
  }

  /** Whether the filter asks about messages as they are told, where that is otherwise than they are. */
  get isOfTold(): boolean {
    return this.#selection.isOfTold === true;
  }

  /**
   * Whether the filter lets a message through; where it does, the stories of its Call-ID will be told.
   *
   * @param named the same message as it is followed and told, where that is otherwise than it is.
   */
  matches(message: SipMessage, arrival: Arrival, named: SipMessage = message): boolean {
    for (const label of this.#labels) {
      if (named.callIdStart >= 0 && label.filter.matches(message, arrival, this.#startUs)) {
        label.callIds.add(named.bytes, named.callIdStart, named.callIdEnd);
      }
    }
    const { filter } = this.#selection;
    if (filter === null) {
      return true;
    }
    const isMatch = filter.matches(message, arrival, this.#startUs);
    if (isMatch && named.callIdStart >= 0) {
      this.#matched.add(named.bytes, named.callIdStart, named.callIdEnd);
    }
    return isMatch;
  }

  /** Whether a story is told that took place under these Call-IDs: when one message of one of them matched. */
  tells(callIds: readonly (string | null | undefined)[]): boolean {
    return !this.isFiltering || callIds.some((callId) => typeof callId === 'string' && this.#matched.has(callId));
  }

  /** The same for one Call-ID, by its hash with the seed of this selector. */
  tellsHashed(first: number, second: number): boolean {
    return !this.isFiltering || this.#matched.hasHash(first, second);
  }

  /** Whether a call is told because the filter chose another leg of it. */
  tellsLeg(others: () => OtherLegs): boolean {
    if (this.#selection.withLegs !== true) {
      return false;
    }
    const { joined, passedOn } = others();
    return (
      joined.some((callId) => this.#matched.has(callId)) ||
      passedOn.some(({ first, second }) => this.#matched.hasHash(first, second))
    );
  }

  /** A call is told, the Call-ID with this hash: its other legs are wanted with it. */
  wantLegs(first: number, second: number, others: () => OtherLegs): void {
    const { withLegs = false, legs } = this.#selection;
    if (!withLegs && legs === undefined) {
      return;
    }
    const { joined, passedOn } = others();
    legs?.join({ first, second }, joined, passedOn);
    if (!withLegs) {
      return;
    }
    for (const callId of joined) {
      this.#matched.addText(callId);
    }
    for (const callId of [{ first, second }, ...passedOn]) {
      this.#matched.addHash(callId.first, callId.second);
    }
  }

  /** The labels that messages of a Call-ID have given it. */
  labelsOf(callId: string): string[] {
    return this.#labels.filter(({ callIds }) => callIds.has(callId)).map(({ label }) => label);
  }

  #start(timeUs: number): void {
    if (!Number.isNaN(this.#startUs) || Number.isNaN(timeUs)) {
      return;
    }
    const { from, to } = this.#selection;
    this.#startUs = timeUs;
    this.#fromUs = from === null ? Number.NEGATIVE_INFINITY : resolveTime(from, timeUs);
    this.#toUs = to === null ? Number.POSITIVE_INFINITY : resolveTime(to, timeUs);
  }
}
