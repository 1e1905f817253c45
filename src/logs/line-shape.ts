/** Names of headers that stand near the beginning of every message: they tell where a line begins behind what is wrapped around it. */
const KNOWN_HEADER =
  /(?<![\w-])(?:Via|From|To|Call-ID|CSeq|Max-Forwards|Record-Route|Route|Contact|Content-Length|User-Agent|Allow|v|f|t|i|m|l)[ \t]*:/i;
/** A line that begins with an address or a URI goes on with the value of the line before. */
const ANY_HEADER = /^(?!sips?:|tel:)[A-Za-z][\w.!%*+`'~-]*[ \t]*:/i;

/** Every kind of line there is within a message. */
export type LineKind = 'blank' | 'header' | 'folded' | 'sdp' | 'other';

/** How long what is wrapped around a line is, at its beginning; -1 where the line is no header. */
export function wrapLength(line: string, startPrefix: string): number {
  if (startPrefix !== '' && hasShape(line, startPrefix) && ANY_HEADER.test(line.slice(startPrefix.length))) {
    return startPrefix.length;
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

/** Whether a line begins like the wrap of another: the same but for digits, so that a time may go on. */
export function hasShape(line: string, wrap: string): boolean {
  if (line.length < wrap.length) {
    return false;
  }
  for (let at = 0; at < wrap.length; at++) {
    const [one, other] = [line.charCodeAt(at), wrap.charCodeAt(at)];
    if (one !== other && !(isCounting(one) && isCounting(other))) {
      return false;
    }
  }
  return true;
}

/** What is left of a line without its wrap; null where it does not have it. An empty line may have lost the end of it. */
export function unwrap(line: string, wrap: string): string | null {
  if (wrap === '' || hasShape(line, wrap)) {
    return line.slice(wrap.length);
  }
  const bare = wrap.trimEnd();
  const isBlank = line.trim() === '' || (line.trimEnd().length === bare.length && hasShape(line, bare));
  return isBlank ? '' : null;
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

/** A digit, or the blank in the place of one. */
function isCounting(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x20;
}
