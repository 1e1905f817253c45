import { shapeLength, unwrap, wrapLength } from './line-shape.ts';
import { type LineWrap, readable } from './lines.ts';
import { jsonLength, readJsonLine, readJsonRest, withoutBackslashes } from './written.ts';

/** One line of a log in each line of JSON (docker, journald -o json). */
const JSON_KEY = /"[\w.@-]+"\s*:\s*"$/;

/**
 * The wrap of a line with a start line, where more or less than all of `prefix`, which stands before that, is the wrap: a
 * string of JSON, or what the line `next` has as well. Null where the prefix alone tells, or nothing is wrapped around it.
 */
export function lineWrapOf(prefix: string, next: () => string): LineWrap | null {
  return prefix === '' ? null : (jsonWrapOf(prefix) ?? sharedWrapOf(prefix, next()));
}

/** A string of JSON that was opened before the start line and goes on to it. */
export function jsonWrapOf(prefix: string): LineWrap | null {
  let quote = prefix.lastIndexOf('"');
  while (quote > 0 && prefix[quote - 1] === '\\') {
    quote = prefix.lastIndexOf('"', quote - 1);
  }
  const key = JSON_KEY.exec(prefix.slice(0, quote + 1))?.[0];
  if (key === undefined) {
    return null;
  }
  const read = (text: string | null) => (text === null ? null : readable(text));
  return {
    inner: readable(withoutBackslashes(prefix.slice(quote + 1))),
    unwrap: (line) => read(readJsonLine(line, key)),
    lengthOf: (line, length) => jsonLength(line, Math.max(0, line.indexOf(key)) + key.length, length),
    rest: (line) => readable(readJsonRest(line)),
  };
}

/** The beginning of the prefix that the next line, a header, has as well; behind it the log says something of its own. */
function sharedWrapOf(prefix: string, next: string): LineWrap | null {
  if (shapeLength(next, prefix) >= 0) {
    return null;
  }
  const length = wrapLength(next, prefix);
  const wrap = next.slice(0, Math.max(0, length));
  const shared = wrap === '' ? -1 : shapeLength(prefix, wrap);
  if (shared < 0 || shared === prefix.length) {
    return null;
  }
  return {
    inner: prefix.slice(shared),
    unwrap: (line) => unwrap(line, wrap),
    lengthOf: (line, inWrap) => Math.max(0, shapeLength(line, wrap)) + inWrap,
    rest: (line) => line,
  };
}
