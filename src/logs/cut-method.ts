/** How much of a message is looked at for its CSeq. */
const LONGEST_HEAD = 16 * 1024;
const CSEQ = /\ncseq[ \t]*:[ \t]*\d{1,10}[ \t]+([A-Za-z][\w.-]*)/i;

/** The same request with its method, which its start line lost and its CSeq repeats (RFC 3261 §8.1.1.5); null where it does not. */
export function withMethod(text: string): string | null {
  const method = CSEQ.exec(text.slice(0, LONGEST_HEAD))?.[1];
  return method === undefined ? null : `${method} ${text}`;
}
