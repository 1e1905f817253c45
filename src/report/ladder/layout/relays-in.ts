import type { EndKeys } from './end-keys.ts';
import type { LadderMessage } from './ladder-facts.ts';

/** Who sent on an INVITE under the Call-ID it got it with: what a proxy does, and nobody else (RFC 3261 §16.6). */
export function relaysIn(messages: readonly LadderMessage[], keys: EndKeys): Set<string> {
  const got = new Set<string>();
  const sent = new Set<string>();
  const relays = new Set<string>();
  for (const message of messages) {
    const { callId, ref } = message;
    const [from, to] = keys.ofEnds(message);
    if (callId === undefined || from === null || to === null || !isInvite(ref.label)) {
      continue;
    }
    // What goes to somebody who sent one is an INVITE within the call, by the one who was called.
    if (got.has(`${from} ${callId}`) && !sent.has(`${to} ${callId}`)) {
      relays.add(from);
    }
    got.add(`${to} ${callId}`);
    sent.add(`${from} ${callId}`);
  }
  return relays;
}

export function isInvite(label: string): boolean {
  return /^INVITE(?: |$)/.test(label);
}
