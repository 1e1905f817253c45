import { latin1 } from '../bytes/index.ts';
import { lineStart } from './line-start.ts';
import { readable } from './lines.ts';

/** How far back the lines before a start line are kept. */
export const LINES_BEFORE_BYTES = 64 * 1024;
/** Formats that look back further than this look for what stands beside their messages. */
const FEW_LINES = 16;

const EMPTY_LINE = /(?<=\n)[ \t]*\n/g;

/**
 * The lines between the message before and a start line at `start`, whose line begins at `begin`. Empty ones do not count, and
 * are none where the copy `isDoubled`: has an empty line behind every line.
 */
export function textBefore(
  bytes: Uint8Array,
  floor: number,
  begin: number,
  start: number,
  longestLine: number,
  isDoubled: boolean,
): (lines: number) => string {
  const texts = new Map<number, string>();
  return (lines) => {
    const known = texts.get(lines);
    if (known !== undefined) {
      return known;
    }
    const longest = Math.min(LINES_BEFORE_BYTES, (lines + 1) * longestLine);
    const first = Math.max(floor, start - (lines <= FEW_LINES ? longest : LINES_BEFORE_BYTES));
    let from = begin;
    let counted = 0;
    for (let line = 0; counted < lines && line < 2 * lines + 2 && from > first; line++) {
      const end = from - 1;
      from = lineStart(bytes, first, end);
      counted += isBlank(bytes, from, end) ? 0 : 1;
    }
    const whole = readable(latin1(bytes, Math.max(from, first), start)).replaceAll('\r', '');
    const text = isDoubled ? whole.replaceAll(EMPTY_LINE, '') : whole;
    texts.set(lines, text);
    return text;
  };
}

function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (bytes[at]! > 0x20) {
      return false;
    }
  }
  return true;
}
