/** What products put behind a Call-ID, once; they do so again and again. */
const BEHIND = /[-_~;.](?:b2b(?:[-_.]?\d{1,3})?|leg\d{1,2}|\d{1,2})$/i;
/** Characters of the longest of these: `-b2b-123`. */
const LONGEST_BEHIND = 8;
const BEFORE = /^(?:b2b|sbc)[-_.\d]{1,6}/i;

/**
 * What is left of a Call-ID without what products put before and behind it: `-b2b`, `_b2b-1`, `~2`, `-leg2`, `B2B.1.`.
 * Taken off one by one from the end: one expression for all of them tries every way to share the text out among them.
 */
export function coreOf(callId: string): string {
  const [before = ''] = callId.slice(0, 200).split('@', 1);
  let end = before.length;
  for (let length = -1; length !== 0; end -= length) {
    length = BEHIND.exec(before.slice(Math.max(0, end - LONGEST_BEHIND), end))?.[0].length ?? 0;
  }
  return before.slice(0, end).replace(BEFORE, '');
}
