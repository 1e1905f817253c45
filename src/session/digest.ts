import { Fingerprint, hashBytes } from '../bytes/index.ts';
import {
  glanceAtAudio,
  HEADER,
  type HeaderId,
  hasUsualPhrase,
  isSuccess,
  isSuspect,
  parseReasons,
  parseSubscriptionState,
  type SipMessage,
} from '../sip/index.ts';
import { digestRegister } from './registration/digest-register.ts';
import type { BindingNumbers } from './registration/plain-binding.ts';
import { isFaultyEnd } from './rejection/reasons.ts';
import { requestNumber } from './request/request-methods.ts';
import { endAt, hasAt, NOBODY, tailAt, UNTOLD } from './transfer/called-tail.ts';
import { isReferNotify } from './transfer/notify.ts';

/** What a message is to the session, before anybody looks inside. */
export const KIND = {
  /** Counted, and no part of any story: what has no Call-ID or CSeq, methods nobody knows. */
  passed: 0,
  invite: 1,
  ack: 2,
  bye: 3,
  cancel: 4,
  message: 5,
  /** Begins nothing: other NOTIFYs, answers to any, SUBSCRIBE. */
  subscription: 6,
  /** To be read whole: REFER and what reports on it, INVITE with Replaces, a refusal with its Reason, a cut message. */
  special: 7,
  /** What is said inside a call and changes no outcome unless it is refused: PRACK, UPDATE. */
  inDialog: 8,
  /** REGISTER and its answers: no part of a call. */
  registration: 9,
  /** Other requests that stand for themselves: OPTIONS, PUBLISH, INFO. */
  request: 10,
} as const;

/** What a NOTIFY says of its subscription. */
export const ENDING = { none: 0, over: 1, rejected: 2 } as const;
/** More are not told apart. */
export const MOST_VIAS = 7;
const SMALL_T = 0x74;

const KINDS: ReadonlyMap<string, number> = new Map([
  ['INVITE', KIND.invite],
  ['ACK', KIND.ack],
  ['BYE', KIND.bye],
  ['CANCEL', KIND.cancel],
  ['MESSAGE', KIND.message],
  ['PRACK', KIND.inDialog],
  ['UPDATE', KIND.inDialog],
  ['NOTIFY', KIND.subscription],
  ['SUBSCRIBE', KIND.subscription],
  ['REFER', KIND.special],
  ['REGISTER', KIND.registration],
  ['OPTIONS', KIND.request],
  ['PUBLISH', KIND.request],
  ['INFO', KIND.request],
]);

/** Kinds of which the number of the method is asked: of the messages of calls it is not looked up. */
const MAY_STAND_FOR_ITSELF: ReadonlySet<number> = new Set([KIND.request, KIND.subscription, KIND.message]);

/**
 * The few numbers the session asks of every message. A call that goes as calls go is followed by them alone; the message
 * is read again only where a story needs it. Small enough to be handed from thread to thread. Reused.
 */
export class MessageDigest {
  /** One of {@link KIND}. */
  kind = 0;
  isRequest = false;
  /** The scan stumbled over its form (see `isSuspect`). */
  isSuspect = false;
  /** A request with more than one Via: who sent it on is no end of it (RFC 3261 §16.6). */
  isRelayed = false;
  /** An INVITE outside a dialog, also one that is read whole. */
  opensCall = false;
  /** 0 for a request, -1 for a response without a readable status. */
  status = 0;
  cseq = -1;
  /** 64 bits that stand for the Call-ID, in two halves. */
  callIdFirst = 0;
  callIdSecond = 0;
  /** 32 bits that stand for the tag; 0 where there is none. */
  fromTag = 0;
  toTag = 0;
  /**
   * Of an initial INVITE: whom it calls, by Request-URI and To, and who calls where it calls no user (see `tailAt`). What
   * they say of a REGISTER and its answers: see `digestRegister`, and of the next three numbers `digestBinding`. Of a NOTIFY
   * `toTail` is one of {@link ENDING}.
   */
  requestTail = 0;
  toTail = 0;
  fromTail = 0;
  /**
   * Of any initial INVITE: the ends of the called number and of the calling one, in 16 bits each (see `endAt`); 0 where one
   * is not told.
   */
  callEnds = 0;
  /** Of a call's message with a session description: where its audio is to be sent (see `glanceAtAudio`); port 0 for none. */
  audioAddress = 0;
  audioPort = 0;
  /** Of what belongs to a call: how many Vias it has, as far as {@link MOST_VIAS}; 0 where it is not known. */
  vias = 0;
  /** A response whose reason phrase is the usual one of its status. */
  hasUsualPhrase = false;
  /** Of the kind {@link KIND.inDialog}: an UPDATE. */
  isUpdate = false;
}

type Bind = (message: SipMessage, seed: number, out: BindingNumbers) => void;

/** Makes digests. Those of one analysis must be made with the same seed, in whatever thread. */
export class Digester {
  readonly #seed: number;
  readonly #bind: Bind | null;
  readonly #callId = new Fingerprint();
  readonly #range = { start: 0, end: 0 };
  readonly #audio = { address: 0, port: 0 };

  /**
   * @param seed random, so that nobody can write a trace whose Call-IDs fall together.
   * @param bind `digestBinding`, where registrations may be followed by numbers (see `plainly.ts`).
   */
  constructor(seed: number, bind: Bind | null = null) {
    this.#seed = seed;
    this.#bind = bind;
  }

  /** Digests a scanned message, of which the capture cut `cutBytes`. */
  digest(message: SipMessage, cutBytes: number, out: MessageDigest): void {
    out.isRequest = message.isRequest;
    out.isSuspect = isSuspect(message);
    out.isRelayed = message.isRequest && message.viaCount > 1;
    out.status = message.status;
    out.cseq = message.cseq;
    out.kind = kindOf(message, cutBytes);
    out.opensCall = false;
    if (out.kind === KIND.passed) {
      return;
    }
    const { bytes } = message;
    this.#callId.of(bytes, message.callIdStart, message.callIdEnd, this.#seed);
    out.callIdFirst = this.#callId.first;
    out.callIdSecond = this.#callId.second;
    out.fromTag = this.#tag(bytes, message.fromTagStart, message.fromTagEnd);
    out.toTag = this.#tag(bytes, message.toTagStart, message.toTagEnd);
    if (out.kind === KIND.registration) {
      digestRegister(message, this.#seed, out);
    } else {
      out.requestTail = MAY_STAND_FOR_ITSELF.has(out.kind) ? requestNumber(message.method) : 0;
    }
    if (out.kind === KIND.subscription && out.isRequest) {
      out.toTail = this.#endingIn(message);
    }
    out.opensCall = out.isRequest && out.toTag === 0 && message.method === 'INVITE';
    this.#glance(message, out);
    noteTransaction(message, out);
    if (out.kind === KIND.registration) {
      this.#bind?.(message, this.#seed, out);
    }
    if (out.opensCall) {
      out.requestTail = tailAt(bytes, message.uriStart, message.uriEnd);
      out.toTail = this.#tailOf(message, HEADER.to);
      out.fromTail = this.#namesSomebody(message) ? NOBODY : this.#tailOf(message, HEADER.from);
      out.callEnds = this.#callEnds(message);
    }
  }

  #endingIn(message: SipMessage): number {
    const range = this.#range;
    const isOver = message.rangeOf(HEADER.subscriptionState, range) && (message.bytes[range.start]! | 0x20) === SMALL_T;
    if (!isOver) {
      return ENDING.none;
    }
    const { reason } = parseSubscriptionState(message.header(HEADER.subscriptionState) ?? '');
    return reason?.toLowerCase() === 'rejected' ? ENDING.rejected : ENDING.over;
  }

  #callEnds(message: SipMessage): number {
    const { bytes, uriStart, uriEnd } = message;
    const called = endAt(bytes, uriStart, uriEnd) || this.#endOf(message, HEADER.to);
    const calling = called === 0 ? 0 : this.#endOf(message, HEADER.from);
    return calling === 0 ? 0 : (called << 16) | calling;
  }

  #endOf(message: SipMessage, id: HeaderId): number {
    const range = this.#range;
    return message.rangeOf(id, range) ? endAt(message.bytes, range.start, range.end) : 0;
  }

  /** What sets up or changes the media of a call: its offers and answers. */
  #glance({ bytes, bodyStart, end, status }: SipMessage, out: MessageDigest): void {
    const mayDescribe = out.kind === KIND.invite || out.kind === KIND.ack || out.kind === KIND.inDialog;
    out.audioPort = 0;
    out.audioAddress = 0;
    if (mayDescribe && end > bodyStart && (out.isRequest || isSuccess(status))) {
      glanceAtAudio(bytes, bodyStart, end, this.#audio);
      out.audioAddress = this.#audio.address;
      out.audioPort = this.#audio.port;
    }
  }

  /** Only of an INVITE that calls a host and no user is the caller asked for. */
  #namesSomebody(message: SipMessage): boolean {
    const { bytes, uriStart, uriEnd } = message;
    const range = this.#range;
    return (
      hasAt(bytes, uriStart, uriEnd) || (message.rangeOf(HEADER.to, range) && hasAt(bytes, range.start, range.end))
    );
  }

  #tailOf(message: SipMessage, id: HeaderId): number {
    const range = this.#range;
    return message.rangeOf(id, range) ? tailAt(message.bytes, range.start, range.end) : UNTOLD;
  }

  /** Whether a message stands under the Call-ID of these 64 bits. */
  isUnder(message: SipMessage, callIdFirst: number, callIdSecond: number): boolean {
    const { bytes, callIdStart, callIdEnd } = message;
    if (callIdStart < 0) {
      return false;
    }
    this.#callId.of(bytes, callIdStart, callIdEnd, this.#seed);
    return this.#callId.first === callIdFirst && this.#callId.second === callIdSecond;
  }

  /** The same 64 bits for a Call-ID in latin-1 text, into `out`. */
  digestCallId(callId: string, out: MessageDigest): void {
    const bytes = Uint8Array.from(callId, (character) => character.charCodeAt(0));
    this.#callId.of(bytes, 0, bytes.length, this.#seed);
    out.callIdFirst = this.#callId.first;
    out.callIdSecond = this.#callId.second;
  }

  #tag(bytes: Uint8Array, start: number, end: number): number {
    return start < 0 ? 0 : hashBytes(bytes, start, end, this.#seed) || 1;
  }
}

/** What tells the transactions of a call apart, and how they are named. */
function noteTransaction(message: SipMessage, out: MessageDigest): void {
  const { viaCount, status, method } = message;
  out.vias = viaCount < MOST_VIAS ? viaCount : MOST_VIAS;
  out.hasUsualPhrase = status > 0 && hasUsualPhrase(message);
  out.isUpdate = out.kind === KIND.inDialog && method === 'UPDATE';
}

function kindOf(message: SipMessage, cutBytes: number): number {
  if (message.callIdStart < 0 || message.cseq < 0) {
    return KIND.passed;
  }
  const kind = KINDS.get(message.method) ?? KIND.passed;
  if (kind === KIND.passed) {
    return kind;
  }
  if (kind === KIND.registration || kind === KIND.request) {
    return kind;
  }
  if (kind === KIND.subscription) {
    return message.isRequest && message.method === 'NOTIFY' && isReferNotify(message) ? KIND.special : kind;
  }
  return cutBytes > 0 || isTelling(message) ? KIND.special : kind;
}

/** What a leg must be read closely for: a dialog replaced, a transferred caller, an answer or a BYE that says why. */
function isTelling(message: SipMessage): boolean {
  if (!message.isRequest) {
    return message.status > 100 && message.has(HEADER.reason);
  }
  return (
    message.has(HEADER.replaces) ||
    message.has(HEADER.referredBy) ||
    (message.method === 'BYE' && message.has(HEADER.reason) && isFaultyEnd(parseReasons(message.values(HEADER.reason))))
  );
}
