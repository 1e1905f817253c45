import { HEADER, parseNameAddr, parseUri, type SipUri } from '../sip/index.ts';
import type { ReadSide } from './read-side.ts';

/** Whether the same user calls in both: then whom he calls, and which realm asks him, can be held against each other. */
export function haveSameParties(good: ReadSide, bad: ReadSide): boolean {
  const [there, here] = [callerOf(good), callerOf(bad)];
  return there !== null && there === here;
}

function callerOf({ transactions }: ReadSide): string | null {
  const first = transactions.find(({ leg, requests }) => leg.role === 'main' && requests.length > 0);
  const from = first?.requests[0]?.message.header(HEADER.from) ?? null;
  const uri = from === null ? null : parseUri(parseNameAddr(from).uri);
  return uri === null || isAnonymous(uri) ? null : `${uri.user}@${uri.host}`.toLowerCase();
}

/** Whoever hides behind these may be anybody (RFC 3323 §4.1.1.3). */
function isAnonymous({ user, host }: SipUri): boolean {
  return user === null || user === '' || user.toLowerCase() === 'anonymous' || host.toLowerCase().endsWith('.invalid');
}
