import type { TraceClock } from '../bytes/index.ts';
import type { Arrival } from '../model/index.ts';
import type { SipMessage } from '../sip/index.ts';
import { standsForItself } from './beginnings.ts';
import { KIND, type MessageDigest } from './digest.ts';
import type { EarlyResponses } from './early-responses.ts';
import type { MessageReader } from './message-reader.ts';
import type { Registrations } from './registration/registrations.ts';
import type { Requests } from './request/requests.ts';

type Parts = {
  readonly registrations: Registrations;
  readonly requests: Requests;
  readonly reader: MessageReader;
  readonly early: EarlyResponses;
  readonly clock: TraceClock;
};

/** Follows what is told beside calls: registrations, and requests that stand for themselves. */
export class BesideCalls {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * @param waits whether a response is held until its request comes.
   * @returns false where it is a response that waits for its request.
   */
  follow(digest: MessageDigest, arrival: Arrival, message: SipMessage | null, waits: boolean): boolean {
    if (digest.kind !== KIND.registration && !standsForItself(digest)) {
      return true;
    }
    const { reader, early } = this.#parts;
    reader.name(arrival);
    if (this.#accept(digest, arrival, message, waits && !digest.isRequest)) {
      return true;
    }
    const whole = reader.read(arrival, message);
    if (whole !== null && early.hold(digest, arrival, whole)) {
      return false;
    }
    return this.#accept(digest, arrival, message, false);
  }

  #accept(digest: MessageDigest, arrival: Arrival, message: SipMessage | null, mayWait: boolean): boolean {
    return digest.kind === KIND.registration
      ? this.#parts.registrations.accept(digest, arrival, message, mayWait)
      : this.#parts.requests.accept(digest, arrival, message, this.#parts.clock.nowUs, mayWait);
  }
}
