import type { Around, Rebuild } from './format.ts';

/** No packet is longer, with the indent of its lines. */
const LONGEST = 80_000;
const INDENT = '  ';
/** Behind a start line that dots end: a header. */
const DOTTED = /^[^\r\n]{0,256}?\.\.[A-Za-z][\w-]{0,40}[ \t]*: ?/;

type Rebuilt = ReturnType<Rebuild>;

/** Whether the line ends of a message are written as dots, as ngrep does: what is behind its start line tells. */
export function isDotted(behind: string): boolean {
  return DOTTED.test(behind);
}

/** A message on one line, or in indented lines of the terminal's width, with a dot for every CR and LF. */
export function readDotted(around: Around): Rebuilt {
  return around.before(0) === INDENT ? rebuildDottedLines(around) : rebuildDotted(around);
}

export function rebuildDottedLines({ after }: Around): Rebuilt {
  const text = after(LONGEST);
  if (text === null) {
    return 'more';
  }
  const end = text.search(/\n(?! {2})/);
  const packet = end < 0 ? text : text.slice(0, end);
  return messageOf(packet.replaceAll(/\r?\n {2}/g, ''), packet.length);
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
