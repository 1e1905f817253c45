import type { Around, Rebuild } from './format.ts';
import { unwrap } from './line-shape.ts';
import { jsonWrapOf, lineWrapOf } from './line-wrap.ts';
import type { LineWrap } from './lines.ts';
import { syslogHeadOf } from './log-process.ts';
import { jsonLength } from './written.ts';

/** A line end that is written out, in a line that holds a banner and its message. */
const WRITTEN_END = /(?<!\\)(?:\\+r)?\\+n|(?:#015)?#012|<br ?\/?>/g;
/** What ngrep and tcpdump put before each line of a message, and before none of what they say of it. */
const INDENT = /(?: {2}|\t)$/;
/** Where mailers break lines: at 72 to 80 columns, a long word before. */
const [NARROWEST_BREAK, WIDEST_BREAK] = [48, 80] as const;
/** A wrap in a wrap, such as syslog in a string of JSON; nobody wraps more often. */
const MOST_WRAPS = 2;
/** A message that is made of one line of a string takes no more. */
const LONGEST_REBUILT = 80_000;

/**
 * The same text as it was before something was wrapped around each of its lines, in every way that the start line allows, the
 * likely one first.
 */
export function* withoutWraps(around: Around, depth = 0): Generator<Around> {
  const prefix = around.before(0);
  if (prefix === '' || depth === MOST_WRAPS) {
    return;
  }
  const wrap = lineWrapOf(prefix, around.next);
  if (wrap !== null) {
    const inner = within(around, wrap);
    yield inner;
    yield* withoutWraps(inner, depth + 1);
  }
  const indent = INDENT.exec(prefix)?.[0] ?? '';
  if (indent !== '' && indent !== prefix) {
    const outer = prefix.slice(0, -indent.length);
    yield unwrapped(around, (line) => unwrap(line, outer), indent);
  }
  yield withoutPrefix(around, prefix);
}

/**
 * The same text with the line before the start line put behind the one before it, where a mailer may have broken a banner; null
 * where that is too narrow or too wide.
 */
export function withoutBreak(around: Around): Around | null {
  const lines = around.before(2).split('\n');
  const own = lines.pop() ?? '';
  const [first = '', second = ''] = lines.filter((line) => line.trim() !== '').slice(-2);
  const isBroken = second !== '' && first.length >= NARROWEST_BREAK && first.length <= WIDEST_BREAK;
  const joined = `${first.trimEnd()} ${second.trimStart()}\n${own}`;
  return isBroken ? { ...around, before: (count) => (count === 0 ? own : joined) } : null;
}

/** All that stands before the start line is what every line has, or the whole record with its written line ends. */
function withoutPrefix(around: Around, prefix: string): Around {
  const own = prefix.slice(syslogHeadOf(prefix).length).replaceAll(WRITTEN_END, '\n').replaceAll('#011', '\t');
  return unwrapped(around, (line) => unwrap(line, prefix), own.includes('\n') ? own : '');
}

function within(around: Around, wrap: LineWrap): Around {
  return unwrapped(around, wrap.unwrap, wrap.inner.replaceAll('\r', ''));
}

/** `own` stands before the start line. Lines that are empty without the wrap do not count. */
function unwrapped(around: Around, take: (line: string) => string | null, own: string): Around {
  const texts = new Map<number, string>();
  const read = (lines: number) => {
    const text = around.before(2 * lines + (lines === 0 ? 0 : 2));
    const whole = text.split('\n').slice(0, -1);
    const plain = whole.map((line) => take(line) ?? line).filter((line) => !around.isDoubled || line.trim() !== '');
    let from = plain.length;
    for (let counted = 0; counted < lines && from > 0; from--) {
      counted += plain[from - 1]!.trim() === '' ? 0 : 1;
    }
    return `${plain
      .slice(from)
      .map((line) => `${line}\n`)
      .join('')}${own}`;
  };
  return {
    before(lines) {
      const text = texts.get(lines) ?? read(lines);
      texts.set(lines, text);
      return text;
    },
    next: () => take(around.next()) ?? '',
    isDoubled: around.isDoubled,
    after: around.after,
    restOfLine: around.restOfLine,
  };
}

/** A message made of what stands in a string of JSON, with the length that it takes in the line; elsewhere of the text itself. */
export function rebuiltWithin(around: Around, rebuild: Rebuild): ReturnType<Rebuild> {
  const wrap = jsonWrapOf(around.before(0));
  if (wrap === null) {
    return rebuild(around);
  }
  const line = around.restOfLine(LONGEST_REBUILT);
  const text = wrap.rest(line);
  const rest = (length: number) => text.slice(0, length);
  const rebuilt = rebuild({ ...within(around, wrap), after: rest, restOfLine: rest });
  return rebuilt === null || rebuilt === 'more' ? rebuilt : { ...rebuilt, length: jsonLength(line, 0, rebuilt.length) };
}
