import { indexOfBytes, latin1 } from '../bytes/index.ts';

const CR = 13;
const LF = 10;
const ESCAPE = 0x1b;
const EQUALS = 0x3d;
const [SPACE, COMMA, COLON, SEMICOLON, LETTER_M, CARET] = [0x20, 0x2c, 0x3a, 0x3b, 0x4d, 0x5e] as const;
/** A longer header block is read line by line. */
const LONGEST_HEAD = 16 * 1024;
const LONGEST_BODY = 64 * 1024;
const HEAD_END = new Uint8Array([CR, LF, CR, LF]);
const START_LINE = /^(?:SIP\/2\.0 \d{3} [^\r\n:&^\x1b]*[^\s:&^\x1b]|[A-Z]+ [^\s&\x1b]+ SIP\/2\.0)\r\n$/;
/** Header lines by names that headers have, and folded ones, each with its CRLF and nothing that a terminal would not show. */
const HEADERS = /^(?:(?!sips?:|tel:)[A-Z][\w-]*[ \t]*:[^\r\n\x1b]*\r\n(?:[ \t]+[^\s\x1b][^\r\n\x1b]*\r\n)*)+$/i;
const CSEQ = /^cseq[ \t]*:[ \t]*\d+[ \t]+\S+[ \t]*\r\n/im;
const CONTENT_LENGTH = /^(?:content-length|l)[ \t]*:[ \t]*(\d{1,6})[ \t]*\r\n/gim;
const SDP_TYPE = /^(?:content-type|c)[ \t]*:[ \t]*application\/sdp\b/im;
const SDP = /^(?:[a-z]=[^\r\n\x1b]*(?<!\^M)\r\n)+$/;
/** Terminals fold lines at this width. */
const TERMINAL = 80;

/**
 * Where a message ends that stands in the text exactly as it was sent, from `start` on: CRLF behind every line, one
 * Content-Length, which is right, and behind it nothing or SDP. -1 for every other: it has to be read line by line, which
 * takes ten times as long and comes to the same where this says yes.
 *
 * @param startLineEnd the line feed of its start line.
 */
export function endOfVerbatim(bytes: Uint8Array, start: number, startLineEnd: number): number {
  const isWhole = bytes[startLineEnd] === LF && (start === 0 || bytes[start - 1] === LF);
  if (!isWhole || !START_LINE.test(latin1(bytes, start, startLineEnd + 1))) {
    return -1;
  }
  const headStart = startLineEnd + 1;
  const headEnd = indexOfBytes(
    bytes.subarray(0, Math.min(bytes.length, headStart + LONGEST_HEAD)),
    HEAD_END,
    headStart,
  );
  if (headEnd < 0) {
    return -1;
  }
  const bodyStart = headEnd + HEAD_END.length;
  const length = bodyLengthOf(latin1(bytes, headStart, headEnd + 2));
  const end = bodyStart + length;
  return length === 0 || (length > 0 && isSdp(bytes, bodyStart, end)) ? end : -1;
}

/** -1 where the headers do not say it beyond doubt. */
function bodyLengthOf(head: string): number {
  if (!HEADERS.test(head) || !CSEQ.test(head) || isSuspicious(head)) {
    return -1;
  }
  CONTENT_LENGTH.lastIndex = 0;
  const length = Number(CONTENT_LENGTH.exec(head)?.[1] ?? -1);
  if (length > LONGEST_BODY || CONTENT_LENGTH.exec(head) !== null) {
    return -1;
  }
  return length === 0 || SDP_TYPE.test(head) ? length : -1;
}

/** Whether a reader of lines would put some of them together, or take them for a copy of a page. */
function isSuspicious(head: string): boolean {
  for (let start = 0, end = head.indexOf('\r\n'); end >= 0; start = end + 2, end = head.indexOf('\r\n', start)) {
    if (end - start === TERMINAL || mayGoOn(head, start, end)) {
      return true;
    }
  }
  return head.includes('&lt;');
}

/** A list or a parameter is open, a Via has no host, a name no value, or a carriage return was written out. */
function mayGoOn(head: string, start: number, end: number): boolean {
  switch (head.charCodeAt(end - 1)) {
    case SEMICOLON:
    case COMMA:
    case COLON:
      return true;
    case SPACE:
      return head.charCodeAt(end - 2) === COLON;
    case LETTER_M:
      return head.charCodeAt(end - 2) === CARET || endsInTransport(head, start, end);
    default:
      return endsInTransport(head, start, end);
  }
}

/** `SIP/2.0/UDP` */
function endsInTransport(head: string, start: number, end: number): boolean {
  let at = end;
  while (at > start && isWord(head.charCodeAt(at - 1))) {
    at--;
  }
  return at < end && head.startsWith('SIP/2.0/', at - 8);
}

function isWord(code: number): boolean {
  const lower = code | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x5f;
}

/** Whether the body is whole lines of SDP, and the line behind it is none. */
function isSdp(bytes: Uint8Array, start: number, end: number): boolean {
  const isOver = end + 2 <= bytes.length && bytes[end + 1] !== EQUALS && bytes[end] !== ESCAPE;
  return isOver && SDP.test(latin1(bytes, start, end));
}
