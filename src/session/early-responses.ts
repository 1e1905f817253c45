import { type Arrival, DEFAULT_LIMITS } from '../model/index.ts';
import { SipMessage, scanMessage } from '../sip/index.ts';
import { KIND, MessageDigest } from './digest.ts';
import type { Leg } from './leg/leg.ts';
import { findTransaction } from './leg/transaction.ts';

/** Cards with several queues, captures of any interface and merged files swap what lies so close together. */
const SWAP_US = 20_000;
/** Where more would be held the first of them is let go: it is then what it seems. */
const MOST_HELD = 64;

/** A response that was recorded before its request, as far as one may know yet. */
export type EarlyResponse = { readonly digest: MessageDigest; readonly arrival: Arrival; readonly message: SipMessage };

const NONE: readonly EarlyResponse[] = [];
const NEVER_US = Number.POSITIVE_INFINITY;

/** Holds responses to what was not asked, until the request comes or could no longer be one that was recorded too late. */
export class EarlyResponses {
  #held: EarlyResponse[] = [];
  /** The earliest time among them. */
  #earliestUs = NEVER_US;

  get isEmpty(): boolean {
    return this.#held.length === 0;
  }

  /** Whether any is held of the Call-ID of a message. */
  holdsOf(digest: MessageDigest): boolean {
    for (const held of this.#held) {
      if (isOfCall(held.digest, digest)) {
        return true;
      }
    }
    return false;
  }

  /** Copies the message and holds it; false where it is not held. Who held one asks `takeExcess` then. */
  hold(digest: MessageDigest, arrival: Arrival, { bytes, start, end }: SipMessage): boolean {
    if (!mayBeHeld(arrival)) {
      return false;
    }
    const message = new SipMessage();
    const own = bytes.slice(start, end);
    scanMessage(own, 0, own.length, message, DEFAULT_LIMITS);
    this.#held.push({
      digest: Object.assign(new MessageDigest(), digest),
      arrival: { ...arrival, ipv4: null },
      message,
    });
    this.#earliestUs = Math.min(this.#earliestUs, arrival.timeUs);
    return true;
  }

  /** The first of them where more are held than may be. */
  takeExcess(): readonly EarlyResponse[] {
    return this.#held.length > MOST_HELD ? this.#takeFirst() : NONE;
  }

  /**
   * Those whose request should have come by now; and of the call of the message at hand all, where that is an ACK, which
   * proves that they came, or a response that cannot be held and must not overtake them.
   */
  takeDue(at: Arrival, next: MessageDigest): readonly EarlyResponse[] {
    const isCallDue = (next.kind === KIND.ack || overtakes(next, at)) && this.holdsOf(next);
    const isAnyDue = isCallDue || at.timeUs - this.#earliestUs > SWAP_US;
    return isAnyDue ? this.#takeBefore(at.timeUs, isCallDue ? next : null) : NONE;
  }

  /** Those that answer this request, in their order. */
  takeAnswersTo(request: MessageDigest): readonly EarlyResponse[] {
    return request.kind !== KIND.passed && this.holdsOf(request) ? this.#takeAnswers(request) : NONE;
  }

  takePast(nowUs: number): readonly EarlyResponse[] {
    return this.#takeBefore(nowUs, null);
  }

  /* What makes a function of its own stands apart: while nothing is taken a message costs none. */

  #takeFirst(): readonly EarlyResponse[] {
    const [first] = this.#held;
    return this.#take((held) => held === first);
  }

  #takeBefore(timeUs: number, call: MessageDigest | null): readonly EarlyResponse[] {
    return this.#take(
      ({ digest, arrival }) => timeUs - arrival.timeUs > SWAP_US || (call !== null && isOfCall(digest, call)),
    );
  }

  #takeAnswers(request: MessageDigest): readonly EarlyResponse[] {
    const { cseq, fromTag } = request;
    return this.#take(({ digest }) => isOfCall(digest, request) && digest.cseq === cseq && digest.fromTag === fromTag);
  }

  #take(isTaken: (held: EarlyResponse) => boolean): readonly EarlyResponse[] {
    const taken = this.#held.filter(isTaken);
    if (taken.length === 0) {
      return NONE;
    }
    this.#held = this.#held.filter((held) => !taken.includes(held));
    this.#earliestUs = this.#held.reduce((earliest, { arrival }) => Math.min(earliest, arrival.timeUs), NEVER_US);
    return taken;
  }
}

/** One without a time cannot be waited with; of one that the capture cut nobody knows what it says. */
function mayBeHeld({ timeUs, cutBytes }: Arrival): boolean {
  return !Number.isNaN(timeUs) && cutBytes === 0;
}

/** Whether a message is a response that would be followed before those of its call that are held. */
function overtakes({ kind, isRequest }: MessageDigest, arrival: Arrival): boolean {
  return !isRequest && kind !== KIND.passed && !mayBeHeld(arrival);
}

/** Whether nothing that a response answers was seen under its Call-ID. */
export function isEarly(leg: Leg, message: SipMessage): boolean {
  if (message.isRequest || message.status <= 0) {
    return false;
  }
  if (message.method === 'CANCEL') {
    return findTransaction(leg.transactions, message, 'INVITE')?.cancel === null;
  }
  return findTransaction(leg.transactions, message, message.method) === null;
}

function isOfCall(a: MessageDigest, b: MessageDigest): boolean {
  return a.callIdFirst === b.callIdFirst && a.callIdSecond === b.callIdSecond;
}
