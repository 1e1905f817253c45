const JOINED = /^[^\n]{0,256}?\s(?:Via|From|To|Call-ID|CSeq|Max-Forwards|Record-Route) ?:(?!\d)/i;
const WORDS =
  'Via|From|To|Contact|CSeq|Route|Allow|Supported|Require|Date|Expires|Event|Server|Subject|Reason|Warning|Privacy|Accept|Diversion|Replaces|Unsupported|Identity|Authorization|Organization|Timestamp|Priority|Path|RAck|RSeq';
/**
 * Before a header: one of the known names, or several words with hyphens. A run of blanks counts from its
 * start alone: else it is looked through again from every blank in it.
 */
const HEADER_BREAK = new RegExp(String.raw`(?<!\s)\s+(?=(?:${WORDS}|[A-Z][A-Za-z]*(?:-[A-Za-z]+)+) ?:)`, 'g');
const LENGTH = /\n(?:Content-Length|l) ?: *(\d{1,7})/i;
const BODY_BREAK = / (?=[a-z]=)/g;
/** A message is looked for in so much of the line first, then in twice as much: the line may hold a thousand of them. */
const FIRST_LOOK = 4096;
/** What stands nearer to the end of what is looked at may go on behind it. */
const MARGIN = 256;

type Flat = { readonly text: string; readonly length: number };

/**
 * A message whose line ends became blanks, as some web pages copy it: all of it in one line. Null where the line holds no whole
 * message.
 *
 * @param line its characters from one place to another: it may be long, and hold a thousand messages.
 * @param startLength how much of the line its start line takes at least.
 */
export function readFlat(line: (from: number, to: number) => string, length: number, startLength: number): Flat | null {
  if (!JOINED.test(line(startLength, Math.min(length, startLength + FIRST_LOOK)))) {
    return null;
  }
  for (let look = FIRST_LOOK; look < length; look *= 2) {
    const flat = flatIn(line(0, look), false);
    if (flat !== null) {
      return flat;
    }
  }
  return flatIn(line(0, length), true);
}

/** The message in a line, or in the beginning of one: there null also where it may go on behind that. */
function flatIn(line: string, isWhole: boolean): Flat | null {
  if (!/\sCall-ID ?:/i.test(line) || !/\sCSeq ?: ?\d/i.test(line)) {
    return null;
  }
  const lines = line.trimEnd().replaceAll(HEADER_BREAK, '\n');
  const length = LENGTH.exec(lines);
  if (length === null) {
    return isWhole ? { text: withoutLength(lines), length: line.length } : null;
  }
  const head = lines.slice(0, length.index + length[0].length);
  const rest = lines.slice(head.length);
  const bodyLength = Number(length[1]);
  if (!isWhole && rest.trimStart().length < bodyLength + MARGIN) {
    return null;
  }
  const body = rest.trimStart().replaceAll(BODY_BREAK, '\r\n').slice(0, bodyLength);
  const end = body === '' ? head.length : head.length + rest.length - rest.trimStart().length + flatLength(body);
  return { text: `${head.replaceAll('\n', '\r\n')}\r\n\r\n${body}`, length: Math.min(line.length, end) };
}

/** A body shows by its first lines where no header says how long it is. */
function withoutLength(lines: string): string {
  const start = lines.search(/ v=0 o=/);
  const [head, body] = start < 0 ? [lines, ''] : [lines.slice(0, start), lines.slice(start + 1)];
  return `${head.replaceAll('\n', '\r\n')}\r\n\r\n${body === '' ? '' : `${body.replaceAll(BODY_BREAK, '\r\n')}\r\n`}`;
}

/** What the body takes in the line, where a line end is one blank. */
function flatLength(body: string): number {
  return body.replaceAll('\r\n', ' ').length;
}
