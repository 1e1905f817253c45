import type { Arrival } from '../../model/index.ts';
import type { Sighting } from '../../records/index.ts';
import type { SipMessage } from '../../sip/index.ts';
import { type SeenMessage, SeenMessages } from '../ladder/seen-messages.ts';
import type { CallLegs } from './html-options.ts';

/** Messages of one call over all its legs, beyond which nobody reads on. */
const MOST_TOGETHER = 2000;
/** The same of all calls of a page. */
const MOST_MESSAGES = 50_000;

/** Takes all messages of some calls over all their legs while a trace is read again. Bounded. */
export class LegMessages {
  readonly #seen: ReadonlyMap<number, SeenMessages>;
  readonly #dropped = new Map<number, number>();
  readonly #legs: CallLegs;
  #room = MOST_MESSAGES;

  /** @param calls by their numbers. */
  constructor(calls: readonly number[], legs: CallLegs) {
    this.#seen = new Map(calls.map((call) => [call, new SeenMessages(MOST_TOGETHER)]));
    this.#legs = legs;
  }

  get isEmpty(): boolean {
    return this.#seen.size === 0;
  }

  /** Where a message was seen that belongs to one of them and was not shown before; null for any other. */
  take(message: SipMessage, arrival: Arrival): Sighting | null {
    if (this.isEmpty || message.callIdStart < 0) {
      return null;
    }
    const call = this.#legs.callAt(message.bytes, message.callIdStart, message.callIdEnd);
    const seen = this.#seen.get(call);
    if (seen === undefined) {
      return null;
    }
    if (this.#room <= 0) {
      this.#dropped.set(call, (this.#dropped.get(call) ?? 0) + 1);
      return null;
    }
    const sighting = seen.take(message, arrival);
    this.#room -= sighting === null ? 0 : 1;
    return sighting;
  }

  /** All of them that are of a call, in the order of the trace; none where they were not looked for. */
  of(call: number): readonly SeenMessage[] {
    return this.#seen.get(call)?.all() ?? [];
  }

  /** Messages of a call for which there was no room. */
  droppedOf(call: number): number {
    return (this.#seen.get(call)?.dropped ?? 0) + (this.#dropped.get(call) ?? 0);
  }
}
