import type { Around, Rebuild } from './format.ts';
import { shapeLength } from './line-shape.ts';

/** No packet is longer, with the indent of its lines. */
const LONGEST = 80_000;
const INDENT = '  ';
/** Behind a start line that dots end: a header. */
const DOTTED = /^[^\r\n]{0,256}?\.\.[A-Za-z][\w-]{0,40}[ \t]*: ?/;

/** Before a packet, and behind one whose lines have no indent. */
const NGREP = /^[UT] (?:\S{1,32} ){0,3}\S+:\d+ -> \S+:\d+/m;
const NGREP_END = /^(?:\s*$|#+$|[UTI] .*-> |\d+ received)/;

type Rebuilt = ReturnType<Rebuild>;

/** Whether the line ends of a message are written as dots, as ngrep does: what is behind its start line tells. */
export function isDotted(behind: string): boolean {
  return DOTTED.test(behind);
}

/** A message on one line, or in indented lines of the terminal's width, with a dot for every CR and LF. */
export function readDotted(around: Around): Rebuilt {
  const prefix = around.before(0);
  return prefix.endsWith(INDENT) || (prefix === '' && NGREP.test(around.before(1)))
    ? rebuildDottedLines(around)
    : rebuildDotted(around);
}

/** Each line has the indent, and before it what the first has; or none has any, where a page dropped it. */
export function rebuildDottedLines({ after, before }: Around): Rebuilt {
  const text = after(LONGEST);
  if (text === null) {
    return 'more';
  }
  const prefix = before(0);
  let length = lineEnd(text, 0);
  const lines = [text.slice(0, length)];
  while (length < text.length) {
    const line = text.slice(length + 1, lineEnd(text, length + 1));
    const wrap = shapeLength(line, prefix);
    if (wrap < 0 || (prefix === '' && NGREP_END.test(line))) {
      break;
    }
    lines.push(line.slice(wrap));
    length += line.length + 1;
  }
  return messageOf(lines.map((line) => line.replace(/\r$/, '')).join(''), length);
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

export function rebuildDotted({ after }: Around): Rebuilt {
  const text = after(LONGEST);
  if (text === null) {
    return 'more';
  }
  const line = text.split('\n', 1)[0]!;
  return messageOf(line, line.length);
}

function withoutDots(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === '.') {
    end--;
  }
  return text.slice(0, end);
}

/** Two dots are a line end where a header or a line of SDP follows them; elsewhere they are dots. */
function messageOf(text: string, length: number): Rebuilt {
  const packet = text.trimEnd();
  const blank = packet.search(/\.{4}(?:[a-z]=|<|SIP\/|$)/);
  const head = blank < 0 ? withoutDots(packet) : packet.slice(0, blank);
  const body = blank < 0 ? '' : packet.slice(blank + 4);
  const headers = head.replaceAll(/\.\.(?=[A-Za-z][\w.-]{0,60}[ \t]{0,8}: ?)/g, '\r\n');
  const lines = body.replaceAll(/\.\.(?=[a-z]=)/g, '\r\n').replace(/\.\.$/, '\r\n');
  return /^[^\r]*SIP\/2\.0/.test(headers) ? { text: `${headers}\r\n\r\n${lines}`, length, cutBytes: 0 } : null;
}
