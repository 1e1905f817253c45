import type { Arrival } from '../model/index.ts';
import type { SipMessage } from '../sip/index.ts';
import type { Phrases } from './phrases.ts';
import { type Sighting, sight } from './sighting.ts';

/** How often a response code was seen, and where first. */
export type ResponseCount = {
  readonly code: number;
  readonly phrase: string;
  count: number;
  readonly first: Sighting;
};

/** What the whole trace held, counted message by message. */
export class Counters {
  messages = 0;
  requests = 0;
  responses = 0;
  retransmissions = 0;
  firstUs = Number.NaN;
  lastUs = Number.NaN;
  readonly #byCode = new Map<number, ResponseCount>();

  /** Every status code of the trace in rising order. */
  get responseCounts(): ResponseCount[] {
    return [...this.#byCode.values()].sort((a, b) => a.code - b.code);
  }

  count(message: SipMessage, isRepeat: boolean, arrival: Arrival, phrases: Phrases): void {
    this.messages++;
    if (isRepeat) {
      this.retransmissions++;
    }
    if (message.isRequest) {
      this.requests++;
    } else {
      this.responses++;
      this.#countCode(message, arrival, phrases);
    }
    this.#span(arrival.timeUs);
  }

  #countCode(message: SipMessage, arrival: Arrival, phrases: Phrases): void {
    const known = this.#byCode.get(message.status);
    if (known !== undefined) {
      known.count++;
    } else if (message.status > 0) {
      const first = sight(message, arrival, phrases);
      this.#byCode.set(message.status, {
        code: message.status,
        phrase: first.phrase,
        count: 1,
        first,
      });
    }
  }

  #span(timeUs: number): void {
    if (!(timeUs >= this.firstUs)) {
      this.firstUs = Number.isNaN(this.firstUs) ? timeUs : Math.min(this.firstUs, timeUs);
    }
    if (!(timeUs <= this.lastUs)) {
      this.lastUs = Number.isNaN(this.lastUs) ? timeUs : Math.max(this.lastUs, timeUs);
    }
  }
}
