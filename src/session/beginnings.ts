import { isSuccess, type SipMessage } from '../sip/index.ts';
import { KIND, type MessageDigest } from './digest.ts';
import { isReferNotify } from './transfer/notify.ts';

/** Kinds by their bits: each message is asked for them. */
const BEGINS_NOTHING = bitsOf(KIND.ack, KIND.bye, KIND.cancel, KIND.inDialog);
const STANDS_ALONE = bitsOf(KIND.passed, KIND.registration, KIND.request);
const STANDS_FOR_ITSELF = bitsOf(KIND.request, KIND.subscription, KIND.message);

function bitsOf(...kinds: readonly number[]): number {
  return kinds.reduce((bits, kind) => bits | (1 << kind), 0);
}

/** Of a kind whose messages begin no story. */
export function beginsNothing({ kind }: MessageDigest): boolean {
  return (BEGINS_NOTHING & (1 << kind)) !== 0;
}

/** Of a kind whose messages are no part of a call, whatever their Call-ID. */
export function standsAlone({ kind }: MessageDigest): boolean {
  return (STANDS_ALONE & (1 << kind)) !== 0;
}

/** Of a kind with requests that are followed by themselves, whether or not they belong to a call as well. */
export function standsForItself({ kind }: MessageDigest): boolean {
  return (STANDS_FOR_ITSELF & (1 << kind)) !== 0;
}

/** A request that begins to be followed where it is the first under its Call-ID. */
export function beginsCall({ kind, isRequest, fromTag, toTag }: MessageDigest): boolean {
  return isRequest && toTag === 0 && fromTag !== 0 && (kind === KIND.invite || kind === KIND.message);
}

/** The 2xx to a CANCEL from before the trace: the 487 that follows it is no failure. */
export function isCancelTaken({ kind, isRequest, status }: MessageDigest): boolean {
  return kind === KIND.cancel && !isRequest && isSuccess(status);
}

/** The capture ended inside the Call-ID: what is left of it would make a call of its own. */
export function isCallIdCut(message: SipMessage): boolean {
  return message.isLastRowOpen && message.callIdEnd === message.end;
}

/** Which messages begin a story. A trace may begin after the request: then the response does. */
export function opensLeg(message: SipMessage): boolean {
  switch (message.method) {
    case 'INVITE':
    case 'REFER':
    case 'MESSAGE':
      return true;
    case 'NOTIFY':
      return message.isRequest && isReferNotify(message);
    case 'CANCEL':
      return !message.isRequest && isSuccess(message.status);
    default:
      return false;
  }
}
