/** The other half of a Session-ID where it is not known yet (RFC 7989 §5). */
export const NIL_UUID = '0'.repeat(32);

const UUID = /^[0-9a-f]{32}$/i;

/** RFC 7989 §5: the sender's half, and the other side's as a parameter, in lower case; null for what is none. */
export function parseSessionId(value: string | null): {
  readonly local: string | null;
  readonly remote: string | null;
} {
  const [local, ...parameters] = (value ?? '').split(';').map((part) => part.trim());
  const remote = parameters
    .find((parameter) => /^remote\s*=/i.test(parameter))
    ?.split('=')[1]
    ?.trim();
  const own = uuidOf(local);
  return { local: own === NIL_UUID ? null : own, remote: uuidOf(remote) };
}

function uuidOf(text: string | undefined): string | null {
  return text !== undefined && UUID.test(text) ? text.toLowerCase() : null;
}
