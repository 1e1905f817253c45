import type { Bodies } from './bodies.ts';
import { withPlainLetters } from './escapes.ts';
import { fullName } from './header-kinds.ts';
import type { Headers } from './headers.ts';
import { lineEndFrom } from './line-ends.ts';

type Row = { readonly name: string; readonly value: string; readonly lineEnd: string };

/** Rewrites rows of headers and the body behind them, with its length where it is stated. */
export function rewrittenEntity(text: string, headers: Headers, bodies: Bodies): string {
  const { rows, blankLine, bodyFrom } = rowsIn(text);
  const find = (name: string): string => rows.find((row) => fullName(row.name) === name)?.value ?? '';
  const stated = /^\s{0,99}(\d{1,9})\s{0,99}$/.exec(find('content-length'))?.[1];
  const bodyEnd = stated === undefined ? text.length : Math.min(text.length, bodyFrom + Number(stated));
  const body = text.slice(bodyFrom, bodyEnd);
  const made = body === '' ? '' : bodies.of(body, find('content-type'), find('content-encoding'));
  // What is behind the body belongs to nothing: that there is something is all that may be seen.
  const trailing = text.slice(bodyEnd).replace(/[^\r\n]/g, 'x');
  return rows.map((row) => rowText(row, headers, made.length - body.length)).join('') + blankLine + made + trailing;
}

function rowText({ name, value, lineEnd }: Row, headers: Headers, grownBy: number): string {
  if (name === '') {
    return headers.text(withPlainLetters(value)) + lineEnd;
  }
  const full = fullName(name);
  if (full === 'content-length' && grownBy !== 0) {
    return `${name}:${value.replace(/\d{1,9}/, (digits) => String(Math.max(0, Number(digits) + grownBy)))}${lineEnd}`;
  }
  return `${headers.name(name)}:${headers.value(full, withPlainLetters(value))}${lineEnd}`;
}

/** The rows up to the blank line; a row goes on where the next line begins with a blank. */
function rowsIn(text: string): { rows: readonly Row[]; blankLine: string; bodyFrom: number } {
  const rows: Row[] = [];
  let at = 0;
  while (at < text.length) {
    let line = lineEndFrom(text, at);
    if (line.from === at) {
      return { rows, blankLine: text.slice(at, line.until), bodyFrom: line.until };
    }
    while (line.until < text.length && /[ \t]/.test(text[line.until]!)) {
      line = lineEndFrom(text, line.until);
    }
    rows.push(rowOf(text.slice(at, line.from), text.slice(line.from, line.until)));
    at = line.until;
  }
  return { rows, blankLine: '', bodyFrom: text.length };
}

function rowOf(row: string, lineEnd: string): Row {
  const colon = row.indexOf(':');
  return colon < 0
    ? { name: '', value: row, lineEnd }
    : { name: row.slice(0, colon), value: row.slice(colon + 1), lineEnd };
}
