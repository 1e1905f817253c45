/** Names of headers that stand near the beginning of every message: they tell where a line begins behind what is wrapped around it. */
const KNOWN_HEADER =
  /(?<![\w-])(?:Via|From|To|Call-ID|CSeq|Max-Forwards|Record-Route|Route|Contact|Content-Length|User-Agent|Allow|v|f|t|i|m|l)[ \t]*:/i;
/** A line that begins with an address or a URI goes on with the value of the line before. */
const ANY_HEADER = /^(?!sips?:|tel:)[A-Za-z][\w.!%*+`'~-]*[ \t]*:/i;

const [COLON, HYPHEN, BLANK] = [0x3a, 0x2d, 0x20] as const;

/** Every kind of line there is within a message. */
export type LineKind = 'blank' | 'header' | 'folded' | 'sdp' | 'other';

/** How long what is wrapped around a line is, at its beginning; -1 where the line is no header. */
export function wrapLength(line: string, startPrefix: string): number {
  const length = startPrefix === '' ? -1 : shapeLength(line, startPrefix);
  if (length >= 0 && ANY_HEADER.test(line.slice(length))) {
    return length;
  }
  if (ANY_HEADER.test(line)) {
    return 0;
  }
  const indent = line.length - line.trimStart().length;
  if (indent > 0 && ANY_HEADER.test(line.slice(indent))) {
    return indent;
  }
  const known = KNOWN_HEADER.exec(line);
  return known === null ? -1 : known.index;
}

/** How much of a line is a wrap like that of another: the same but for digits, so that a time or a number may go on. -1: none. */
export function shapeLength(line: string, wrap: string): number {
  for (let at = 0; at < wrap.length; at++) {
    const [one, other] = [line.charCodeAt(at), wrap.charCodeAt(at)];
    if (one !== other && !goesOn(line, at, wrap, at)) {
      return grownLength(line, wrap);
    }
  }
  return wrap.length;
}

/**
 * As `shapeLength` where a number has become longer, as `grep -n` counts from 99 to 100. A number at the end of the wrap has
 * not: nobody could say where it ends.
 */
function grownLength(line: string, wrap: string): number {
  let at = 0;
  for (let inWrap = 0; inWrap < wrap.length; ) {
    const [one, other] = [line.charCodeAt(at), wrap.charCodeAt(inWrap)];
    const [end, endInWrap] = [digitsEnd(line, at), digitsEnd(wrap, inWrap)];
    if (end > at && endInWrap > inWrap && endInWrap < wrap.length) {
      [at, inWrap] = [end, endInWrap];
    } else if (one === other || goesOn(line, at, wrap, inWrap) || isMarkOfGrep(one, other, wrap, inWrap)) {
      at++;
      inWrap++;
    } else {
      return -1;
    }
  }
  return at;
}

/** grep writes `12:` before a line that it looked for and `13-` before those around it. */
function isMarkOfGrep(one: number, other: number, wrap: string, at: number): boolean {
  const isMark = (one === COLON || one === HYPHEN) && (other === COLON || other === HYPHEN);
  return isMark && (isDigit(wrap.charCodeAt(at - 1)) || isDigit(wrap.charCodeAt(at + 1)));
}

function digitsEnd(text: string, from: number): number {
  let at = from;
  while (isDigit(text.charCodeAt(at))) {
    at++;
  }
  return at;
}

/** What is left of a line without its wrap; null where it does not have it. An empty line may have lost the end of it. */
export function unwrap(line: string, wrap: string): string | null {
  const length = shapeLength(line, wrap);
  if (length >= 0) {
    return line.slice(length);
  }
  const rest = line.trimEnd();
  return rest === '' || shapeLength(rest, wrap.trimEnd()) === rest.length ? '' : null;
}

export function kindOf(line: string): LineKind {
  const first = line.charCodeAt(0);
  if (line === '' || line.trim() === '') {
    return 'blank';
  }
  if (first === 0x20 || first === 9) {
    return 'folded';
  }
  if (line[1] === '=' && first >= 0x61 && first <= 0x7a) {
    return 'sdp';
  }
  return ANY_HEADER.test(line) ? 'header' : 'other';
}

/** Whether one digit stands for another, or a blank before a number for its first digits: ` 9` and `10`. */
function goesOn(line: string, at: number, wrap: string, inWrap: number): boolean {
  const [one, other] = [line.charCodeAt(at), wrap.charCodeAt(inWrap)];
  return isDigit(one)
    ? isDigit(other) || (other === BLANK && !isDigit(wrap.charCodeAt(inWrap - 1)))
    : one === BLANK && isDigit(other) && !isDigit(line.charCodeAt(at - 1));
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
