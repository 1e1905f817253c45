/**
 * What names a session across its legs (RFC 7989): the sender's half, and the other. `remote` is null in the form before
 * RFC 7989, and zeros where the other side is not known yet.
 */
export type SessionId = { readonly local: string; readonly remote: string | null };

/** The session that a final response names, seen from who asked; null for none. */
export type RepliedSession = { readonly session: SessionId | null };
