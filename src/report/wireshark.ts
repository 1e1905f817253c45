/** Call-IDs that a display filter can name: printable, and no longer than a line that somebody pastes. */
const NAMEABLE = /^[\x21-\x7e]{1,255}$/;
const MOST_CALL_IDS = 8;

/**
 * What to paste into Wireshark to see a story: `sip.Call-ID == "…"`, or `sip.Call-ID in {"…", "…"}` for several legs; null
 * where no Call-ID can be named so.
 */
export function wiresharkFilter(callIds: readonly string[]): string | null {
  const nameable = [...new Set(callIds)].filter((callId) => NAMEABLE.test(callId)).slice(0, MOST_CALL_IDS);
  const quoted = nameable.map((callId) => `"${callId.replace(/["\\]/g, '\\$&')}"`);
  if (quoted.length === 0) {
    return null;
  }
  return quoted.length === 1 ? `sip.Call-ID == ${quoted[0]}` : `sip.Call-ID in {${quoted.join(', ')}}`;
}
