import type { SipMessage } from '../sip/index.ts';
import { KIND, type MessageDigest } from './digest.ts';
import { isReferNotify } from './transfer/notify.ts';

/** Kinds of messages that begin no story. */
export const BEGINS_NOTHING: ReadonlySet<number> = new Set([KIND.ack, KIND.bye, KIND.cancel, KIND.inDialog]);

/** Kinds of messages that are no part of a call, whatever their Call-ID. */
export const STANDS_ALONE: ReadonlySet<number> = new Set([KIND.passed, KIND.registration, KIND.request]);

/** Kinds with requests that are followed by themselves, whether or not they belong to a call as well. */
export const STANDS_FOR_ITSELF: ReadonlySet<number> = new Set([KIND.request, KIND.subscription, KIND.message]);

/** A request that begins to be followed where it is the first under its Call-ID. */
export function beginsCall({ kind, isRequest, fromTag, toTag }: MessageDigest): boolean {
  return isRequest && toTag === 0 && fromTag !== 0 && (kind === KIND.invite || kind === KIND.message);
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
    default:
      return false;
  }
}
