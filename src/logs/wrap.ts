import type { Around } from './format.ts';
import { unwrap } from './line-shape.ts';
import { readJsonLine } from './written.ts';

/** One line of a log in each line of JSON (docker, journald -o json). */
export const JSON_KEY = /"[\w.@-]+"\s*:\s*"$/;
/** A line end that is written out, in a string that holds a banner and its message. */
const WRITTEN_END = /(?<!\\)(?:\\+r)?\\+n|(?:#015)?#012|<br ?\/?>/g;

/**
 * The same text as it was before something was wrapped around each of its lines: the start line tells what. Null where nothing
 * is.
 */
export function withoutWrap(around: Around): Around | null {
  const wrap = around.before(0);
  if (wrap === '') {
    return null;
  }
  const key = JSON_KEY.exec(wrap)?.[0];
  const own = wrap.replaceAll(WRITTEN_END, '\n');
  const take = (line: string) => (key === undefined ? unwrap(line, wrap) : readJsonLine(line, key)) ?? line;
  const texts = new Map<number, string>();
  const read = (lines: number) => {
    const whole = around.before(lines).slice(0, -wrap.length).split('\n').slice(0, -1);
    return `${whole.map((line) => `${take(line)}\n`).join('')}${own === wrap ? '' : own}`;
  };
  return {
    before(lines) {
      const text = texts.get(lines) ?? read(lines);
      texts.set(lines, text);
      return text;
    },
    after: around.after,
    restOfLine: around.restOfLine,
  };
}
