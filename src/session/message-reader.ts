import type { Arrival } from '../model/index.ts';
import type { SipMessage } from '../sip/index.ts';
import type { ReadText } from './leg/kept-message.ts';
import { type Ipv4Endpoint, nameEnds } from './name-ends.ts';

/**
 * Reads the message of an arrival again; null where the input no longer has it. Valid until the next call with the same
 * `isBefore`: true for the messages a call began with, which are looked up while another one is at hand.
 */
export type LoadMessage = (arrival: Arrival, isBefore: boolean) => SipMessage | null;

/** Gives whole messages of which numbers are at hand. The ends of the arrival have names from then on. */
export class MessageReader {
  /** Whether a message may be read again at all. */
  readonly canLoad: boolean;
  /** Reads the text of a message alone; null where texts have to be kept. */
  readonly readText: ReadText | null;
  readonly #load: LoadMessage | null;
  readonly #endpointOf: Ipv4Endpoint;

  constructor(load: LoadMessage | null, readText: ReadText | null, endpointOf: Ipv4Endpoint) {
    this.canLoad = load !== null;
    this.readText = readText;
    this.#load = load;
    this.#endpointOf = endpointOf;
  }

  /** @param message null where it is not at hand. */
  read(arrival: Arrival, message: SipMessage | null): SipMessage | null {
    this.name(arrival);
    return message ?? this.#loaded(arrival, false);
  }

  /** The same of a message that came before the one at hand. */
  readEarlier(arrival: Arrival): SipMessage | null {
    this.name(arrival);
    return this.#loaded(arrival, true);
  }

  /** Makes `src` and `dst` of an arrival where it tells them in numbers. */
  name(arrival: Arrival): void {
    nameEnds(arrival, this.#endpointOf);
  }

  #loaded(arrival: Arrival, isBefore: boolean): SipMessage | null {
    return this.#load === null || arrival.position < 0 ? null : this.#load(arrival, isBefore);
  }
}
