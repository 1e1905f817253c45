const JOINED = /^[^\n]{0,256}?\s(?:Via|From|To|Call-ID|CSeq|Max-Forwards|Record-Route) ?: /i;
const WORDS =
  'Via|From|To|Contact|CSeq|Route|Allow|Supported|Require|Date|Expires|Event|Server|Subject|Reason|Warning|Privacy|Accept|Diversion|Replaces|Unsupported|Identity';
/** Before a header: one of the known names, or several words with hyphens. */
const HEADER_BREAK = new RegExp(String.raw`\s+(?=(?:${WORDS}|[A-Z][A-Za-z]*(?:-[A-Za-z]+)+) ?: )`, 'g');
const LENGTH = /\n(?:Content-Length|l) ?: *(\d{1,7})/i;
const BODY_BREAK = / (?=[a-z]=)/g;

/**
 * A message whose line ends became blanks, as some web pages copy it: all of it in one line. `startLength` is how much of the
 * line its start line takes at least. Null where the line holds no whole message.
 */
export function readFlat(line: string, startLength: number): { text: string; length: number } | null {
  if (!JOINED.test(line.slice(startLength)) || !/\sCall-ID ?: /i.test(line) || !/\sCSeq ?: /i.test(line)) {
    return null;
  }
  const lines = line.trimEnd().replaceAll(HEADER_BREAK, '\n');
  const length = LENGTH.exec(lines);
  if (length === null) {
    return { text: `${lines.replaceAll('\n', '\r\n')}\r\n\r\n`, length: line.length };
  }
  const head = lines.slice(0, length.index + length[0].length);
  const rest = lines.slice(head.length);
  const body = rest.trimStart().replaceAll(BODY_BREAK, '\r\n').slice(0, Number(length[1]));
  const end = body === '' ? head.length : head.length + rest.length - rest.trimStart().length + flatLength(body);
  return { text: `${head.replaceAll('\n', '\r\n')}\r\n\r\n${body}`, length: Math.min(line.length, end) };
}

/** What the body takes in the line, where a line end is one blank. */
function flatLength(body: string): number {
  return body.replaceAll('\r\n', ' ').length;
}
