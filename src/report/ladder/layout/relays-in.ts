import type { EndKeys } from './end-keys.ts';
import type { LadderMessage } from './ladder-facts.ts';

/**
 * Who sent on an INVITE under the Call-ID it got it with: what a proxy does, and nobody else (RFC 3261 §16.6). One with a single
 * Via was made where it came from, and so was one that comes after the INVITE was accepted: within the call, by who was called.
 */
export function relaysIn(messages: readonly LadderMessage[], keys: EndKeys): Set<string> {
  const got = new Set<string>();
  const sent = new Set<string>();
  const accepted = new Set<string>();
  const relays = new Set<string>();
  for (const message of messages) {
    const { callId, ref } = message;
    const [from, to] = keys.ofEnds(message);
    if (callId === undefined || from === null || to === null) {
      continue;
    }
    if (!isInvite(ref.label)) {
      noteAccepted(accepted, `${from} ${callId}`, ref.label);
      continue;
    }
    // What goes to somebody who sent one is an INVITE within the call too, though what accepted it was not seen.
    const isWithin = sent.has(`${to} ${callId}`) || accepted.has(`${from} ${callId}`);
    if (got.has(`${from} ${callId}`) && !isWithin && message.vias !== 1) {
      relays.add(from);
    }
    got.add(`${to} ${callId}`);
    sent.add(`${from} ${callId}`);
  }
  return relays;
}

function noteAccepted(accepted: Set<string>, key: string, label: string): void {
  if (/^2\d\d(?: |$)/.test(label)) {
    accepted.add(key);
  }
}

export function isInvite(label: string): boolean {
  return /^INVITE(?: |$)/.test(label);
}
