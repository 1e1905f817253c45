import type { Bodies } from './bodies.ts';
import { withPlainLetters } from './escapes.ts';
import { rewrittenEntity } from './header-block.ts';
import type { Headers } from './headers.ts';
import { lineEndFrom } from './line-ends.ts';

/** A row of a header where a start line might be: a fragment of a message may lack that (RFC 3420 §2). */
const ROW = /^[A-Za-z][A-Za-z0-9-]{0,60}[ \t]{0,9}:/;

/**
 * Rewrites a whole message, or a fragment of one, of one character for each byte. What separates and ends lines stays, so that
 * it is as well or badly formed as it was.
 */
export function rewrittenMessage(text: string, headers: Headers, bodies: Bodies): string {
  const [lead = ''] = /^[\r\n]*/.exec(text) ?? [];
  const end = lineEndFrom(text, lead.length);
  const first = text.slice(lead.length, end.from);
  if (ROW.test(first) && !/\sSIP\/\d/.test(first)) {
    return lead + rewrittenEntity(text.slice(lead.length), headers, bodies);
  }
  const startLine = headers.startLine(withPlainLetters(first));
  const rest = rewrittenEntity(text.slice(end.until), headers, bodies);
  return lead + startLine + text.slice(end.from, end.until) + rest;
}
