import { isText } from '../../bytes/index.ts';
import type { SipMessage } from '../message.ts';

const SP = 0x20;

/** Reason phrases as RFC 3261 §21 and its like suggest them, of the answers that a call which goes well gets. */
const USUAL_PHRASES: ReadonlyMap<number, string> = new Map([
  [100, 'Trying'],
  [180, 'Ringing'],
  [181, 'Call Is Being Forwarded'],
  [182, 'Queued'],
  [183, 'Session Progress'],
  [199, 'Early Dialog Terminated'],
  [200, 'OK'],
  [202, 'Accepted'],
  [401, 'Unauthorized'],
  [407, 'Proxy Authentication Required'],
]);

/** The phrase that is suggested for a status; null for none, and for one that a call which goes well does not get. */
export function usualPhrase(status: number): string | null {
  return USUAL_PHRASES.get(status) ?? null;
}

/** Whether a response has, letter by letter, the phrase that is suggested for its status, and one blank before it. */
export function hasUsualPhrase({ bytes, status, reasonStart, startLineEnd }: SipMessage): boolean {
  const phrase = USUAL_PHRASES.get(status);
  return phrase !== undefined && bytes[reasonStart] === SP && isText(bytes, reasonStart + 1, startLineEnd, phrase);
}
