import { type Arrival, DEFAULT_LIMITS } from '../model/index.ts';
import { SipMessage, scanMessage } from '../sip/index.ts';
import { KIND, MessageDigest } from './digest.ts';
import type { Leg } from './leg/leg.ts';
import { findTransaction } from './leg/transaction.ts';

/** Cards with several queues, captures of any interface and merged files swap what lies so close together. */
const SWAP_US = 20_000;
/** More are not held: each is then what it seems. */
const MOST_HELD = 64;

/** A response that was recorded before its request, as far as one may know yet. */
export type EarlyResponse = { readonly digest: MessageDigest; readonly arrival: Arrival; readonly message: SipMessage };

const NONE: readonly EarlyResponse[] = [];

/** Holds responses to what was not asked, until the request comes or could no longer be one that was recorded too late. */
export class EarlyResponses {
  #held: EarlyResponse[] = [];

  get isEmpty(): boolean {
    return this.#held.length === 0;
  }

  /** Copies the message and holds it; false where it is not held. */
  hold(digest: MessageDigest, arrival: Arrival, { bytes, start, end }: SipMessage): boolean {
    if (Number.isNaN(arrival.timeUs) || arrival.cutBytes > 0 || this.#held.length === MOST_HELD) {
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
    return true;
  }

  /** Those whose request should have come by now; and those that the message at hand, an ACK, proves to have come. */
  takeDue({ timeUs }: Arrival, next: MessageDigest): readonly EarlyResponse[] {
    return this.#take(
      ({ digest, arrival }) => timeUs - arrival.timeUs > SWAP_US || (next.kind === KIND.ack && isOfCall(digest, next)),
    );
  }

  /** Those that answer this request, in their order. */
  takeAnswersTo(request: MessageDigest): readonly EarlyResponse[] {
    return this.#take(
      ({ digest }) => isOfCall(digest, request) && digest.cseq === request.cseq && digest.fromTag === request.fromTag,
    );
  }

  takePast(nowUs: number): readonly EarlyResponse[] {
    return this.#take(({ arrival }) => nowUs - arrival.timeUs > SWAP_US);
  }

  #take(isTaken: (held: EarlyResponse) => boolean): readonly EarlyResponse[] {
    const taken = this.#held.filter(isTaken);
    if (taken.length === 0) {
      return NONE;
    }
    this.#held = this.#held.filter((held) => !taken.includes(held));
    return taken;
  }
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
