/** `"…"`: a Call-ID as a display filter names it, a quote or backslash in it escaped. */
const CALL_ID = String.raw`"(?:[\x21\x23-\x5b\x5d-\x7e]|\\["\\]){1,255}"`;
const WIRESHARK_LINE = new RegExp(
  String.raw`^  Wireshark   sip\.Call-ID (?:== ${CALL_ID}|in \{${CALL_ID}(?:, ${CALL_ID}){1,7}\})$`,
);

/**
 * The line of a story that is to be pasted whole, and so the only one that may be wider than the page: of printable ASCII, a
 * filter and nothing besides, of at most eight Call-IDs of at most 255 characters.
 */
export function isWiresharkLine(line: string): boolean {
  return WIRESHARK_LINE.test(line);
}
