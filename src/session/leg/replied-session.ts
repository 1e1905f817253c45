import { HEADER, NIL_UUID, parseSessionId, type SipMessage } from '../../sip/index.ts';

/**
 * What names a session across its legs (RFC 7989): the sender's half, and the other. `remote` is null in the form before
 * RFC 7989, and zeros where the other side is not known yet.
 */
export type SessionId = { readonly local: string; readonly remote: string | null };

/** The session that a final response names, seen from who asked; null for none. */
export type RepliedSession = { readonly session: SessionId | null };

export const NO_SESSION: RepliedSession = { session: null };

/** An answer names the caller's half where the INVITE had none: as the other half, seen from who answers. */
export function sessionRepliedIn(message: SipMessage): RepliedSession {
  const { local, remote } = parseSessionId(message.header(HEADER.sessionId));
  return remote === null || remote === NIL_UUID ? NO_SESSION : { session: { local: remote, remote: local } };
}
