import type { LogFormat } from './format.ts';
import { kindOf, unwrap, wrapLength } from './line-shape.ts';
import { type Lines, readable } from './lines.ts';

/** A message taken out of its lines, in latin-1 and with CRLF. 'more': it goes on beyond what was read. Null: it is none. */
export type Assembled = string | 'more' | null;

const START_LINE = /^(?:SIP\/2\.0 [1-6]\d\d\b|[A-Za-z]{3,20} [a-z]+:\S+ SIP\/2\.0)/;
const STATUS_LINE = /^SIP\/2\.0 [1-6]\d\d\b/;
/** What no message holds between two of its lines: rules, marks of other records, times. */
const RECORD_MARK =
  /^(?:[-=~*_|]{20,}|<-{2,}|-{3}$|#+$|`{3}|\[?\d{4}[-/]\d\d[-/]\d\d[T ]|\[?\d\d:\d\d:\d\d[.,: ]|\[?\d\d[-/]\d\d[-/]\d{2,4}[ -]|\[?(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +\d|[UTI] .*-> |(?:recv|send) \d+ bytes )/;
/** What may stand directly behind the last byte of a body. */
const GLUED = /^(?:(?:recv|send) \d+ bytes |\|{20}|-{5}|\]\]>|SIP\/2\.0 |[A-Z]{3,20} [a-z]+:\S+ SIP\/2\.0)/;
/** A value that cannot end so goes on in the next line, also where that is not indented. */
const UNFINISHED = /(?:[;,]|SIP\/2\.0\/\w+|: ?)$/;
/** A copy from a page may have lost the line end behind the start line. */
const JOINED_HEADER = /\s+(?:Via|From|To|Call-ID|CSeq) ?: /i;
const CONTENT_LENGTH = /^(?:content-length|l)[ \t]*:[ \t]*(\d{1,9})/i;
const JOINED_CSEQ = /^(cseq[ \t]*:[ \t]*\d+ [a-z]+)\s+((?:Via|From|To|Call-ID) ?: .*)/i;
/** A piece of a stream and the next are not further apart. */
const LINES_BETWEEN = 64;
/** Of so many headers one is a Call-ID or a CSeq, or it is no message. */
const UNNAMED_HEADERS = 128;
const WHOLE_HEADER = /^[A-Z][\w-]*[ \t]*: /;
const NAMED = /^(?:call-id|i|cseq)[ \t]*:/i;
const CONTENT_TYPE = /^(?:content-type|c)[ \t]*:[ \t]*([^\s;]+)/i;

/** Takes the message whose start line this is out of the lines behind it; `prefix` stands before the start line. */
export function assemble(startLine: string, prefix: string, lines: Lines, format: LogFormat | null): Assembled {
  const reading = new Reading(startLine, lines, format);
  return reading.read(prefix);
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&', colon: ':' };

/** A copy of a page's source. */
function withoutEntities(text: string): string {
  return text.replace(/&(lt|gt|quot|amp|colon);/g, (_, name: string) => ENTITIES[name]!);
}

class Reading {
  readonly #lines: Lines;
  readonly #format: LogFormat | null;
  readonly #startLine: string;
  readonly #head: string[] = [];
  #body = '';
  #bodyLines = 0;
  #wrap = '';
  #prefix = '';
  /** A copy that has an empty line behind every line. */
  #isDoubled = false;
  #contentLength = -1;
  #contentType = '';
  #hasReturns = false;
  #isInBody = false;
  /** There is a Call-ID or a CSeq: what has neither only mentions a message. */
  #isNamed = false;

  constructor(startLine: string, lines: Lines, format: LogFormat | null) {
    this.#lines = lines;
    this.#format = format;
    const joined = JOINED_HEADER.exec(startLine);
    this.#startLine = joined === null ? startLine : startLine.slice(0, joined.index);
    if (joined !== null) {
      this.#addHeader(startLine.slice(joined.index).trimStart());
    }
  }

  read(prefix: string): Assembled {
    this.#prefix = prefix;
    if (!this.#findWrap(prefix)) {
      return this.#lines.isShort ? 'more' : null;
    }
    this.#isInBody = this.#readHead();
    if (this.#isInBody && this.#hasBody()) {
      this.#readBody();
    }
    if (this.#lines.isShort) {
      return 'more';
    }
    if (!this.#isNamed) {
      return null;
    }
    const text = `${this.#startLine}\r\n${this.#head.join('\r\n')}\r\n\r\n${this.#body}`;
    return text.includes('&lt;') && !this.#head.some((line) => line.includes('<')) ? withoutEntities(text) : text;
  }

  /** The first header shows what is wrapped around every line. False: no header follows, so this is no message. */
  #findWrap(prefix: string): boolean {
    let line = this.#lines.next();
    if (line?.trim() === '') {
      line = this.#lines.next();
      this.#isDoubled = true;
    }
    const length = line === null ? -1 : wrapLength(line, prefix);
    if (line === null || length < 0) {
      return false;
    }
    this.#wrap = line.slice(0, length);
    this.#hasReturns = this.#lines.hasReturn;
    this.#addHeader(line.slice(length));
    return true;
  }

  /** The next line without its wrap; null where the message is over. */
  #next(): string | null {
    let raw = this.#lines.next();
    while (raw !== null && (this.#joinPiece(raw) || this.#isBetweenPieces(raw))) {
      raw = this.#lines.next();
    }
    if (raw === null) {
      return null;
    }
    const line = unwrap(raw, this.#wrap);
    if (line === null) {
      this.#lines.back();
    }
    return line;
  }

  /** False: the message is over. */
  #readHead(): boolean {
    for (;;) {
      const line = this.#next();
      if (line === null) {
        return false;
      }
      if (!this.#isNamed && this.#head.length > UNNAMED_HEADERS) {
        return false;
      }
      const kind = kindOf(line);
      if (kind === 'blank') {
        if (!this.#isDoubled || this.#isBlankNext()) {
          return true;
        }
      } else if (kind === 'header') {
        const mark = this.#format?.bodyMark?.exec(line) ?? null;
        if (mark !== null) {
          return this.#beginBody(line, mark[0].length);
        }
        this.#addHeader(line);
      } else if (kind === 'folded') {
        this.#head.push(line);
      } else if (kind === 'sdp' || (STATUS_LINE.test(line) && this.#isFragment)) {
        this.#lines.back();
        return true;
      } else if (this.#isCut()) {
        this.#addHeader(line);
      } else if (!this.#join(line)) {
        this.#lines.back();
        if (!this.#goOn()) {
          return false;
        }
        this.#joinCut();
      }
    }
  }

  /** The first line of the body stands behind a mark. */
  #beginBody(line: string, length: number): boolean {
    const rest = line.slice(length).trim();
    if (rest === '' || rest === '-') {
      return rest === '';
    }
    this.#lines.cut(this.#wrap.length + length);
    return true;
  }

  /** Looks at the next line without taking it. */
  #peek(): string | null {
    const raw = this.#lines.peek();
    return raw === null ? null : unwrap(raw, this.#wrap);
  }

  #isBlankNext(): boolean {
    const isBlank = this.#peek()?.trim() === '';
    if (isBlank) {
      this.#next();
    }
    return isBlank;
  }

  get #isFragment(): boolean {
    return this.#contentType === 'message/sipfrag' && this.#contentLength !== 0;
  }

  #addHeader(line: string): void {
    this.#head.push(line);
    const first = line.charCodeAt(0) | 0x20;
    const joined = first === 0x63 ? JOINED_CSEQ.exec(line) : null;
    if (joined !== null) {
      this.#head[this.#head.length - 1] = joined[1]!;
      this.#head.push(joined[2]!);
    }
    if (first === 0x63 || first === 0x6c || first === 0x69) {
      this.#isNamed ||= NAMED.test(line);
      this.#contentLength = Number(CONTENT_LENGTH.exec(line)?.[1] ?? this.#contentLength);
      this.#contentType = CONTENT_TYPE.exec(line)?.[1]?.toLowerCase() ?? this.#contentType;
    }
  }

  /** A line without a name belongs to the header before, where that cannot be over. */
  #join(line: string): boolean {
    const last = this.#head.length - 1;
    const before = this.#head[last]!;
    if (!(this.#isDoubled || UNFINISHED.test(before)) || this.#isEnd(line) || START_LINE.test(line)) {
      return false;
    }
    this.#head[last] = `${before}${/[;,]$/.test(before) ? '' : ' '}${line}`;
    return true;
  }

  /** A header that was cut between two pieces. */
  #joinCut(): void {
    const line = this.#next();
    if (line !== null && kindOf(line) === 'other') {
      this.#addHeader(`${this.#head.pop() ?? ''}${line}`);
    } else {
      this.#lines.back();
    }
  }

  /** Goes to the next piece of a message that is not whole, past what else the log says. False: there is none. */
  #goOn(): boolean {
    const continues = this.#format?.continues;
    const { position } = this.#lines;
    for (let lines = 0; continues !== undefined && lines < LINES_BETWEEN; lines++) {
      const line = this.#lines.next();
      if (line === null || START_LINE.test(line)) {
        break;
      }
      if (continues.test(line)) {
        if (this.#isStartNext()) {
          break;
        }
        return true;
      }
    }
    this.#lines.rewind(position);
    return false;
  }

  /** Whether a message begins in the next line. What begins so in a sipfrag has no headers behind it. */
  #isStartNext(): boolean {
    const { position } = this.#lines;
    const line = this.#lines.next() ?? '';
    const behind = this.#lines.next() ?? '';
    this.#lines.rewind(position);
    return START_LINE.test(line) && !(this.#isFragment && kindOf(behind) !== 'header');
  }

  /** Whether the line given last goes on in another record. */
  #isCut(): boolean {
    return this.#format?.joins !== undefined && this.#pieceOf(this.#lines.peek() ?? '') !== null;
  }

  /** What a line that joins two pieces of this message holds of it. */
  #pieceOf(raw: string): string | null {
    const groups = this.#format?.joins?.exec(raw)?.groups;
    const { id, text = '' } = groups ?? {};
    const isOther = groups === undefined || (id !== undefined && !this.#prefix.includes(id)) || START_LINE.test(text);
    return isOther ? null : text;
  }

  /** Whether this line only joins two pieces of a message; what it holds of the message goes on where that was cut. */
  #joinPiece(raw: string): boolean {
    const piece = this.#pieceOf(raw);
    if (piece === null) {
      return false;
    }
    const isLine = this.#wrap !== '' && piece.startsWith(this.#wrap);
    const text = isLine ? piece.slice(this.#wrap.length) : piece;
    if (this.#isInBody && (isLine || kindOf(text) === 'sdp')) {
      this.#body += `${text}\r\n`;
    } else if (!this.#isInBody && isLine) {
      this.#lines.cut(raw.length - piece.length);
    } else if (!this.#isInBody && WHOLE_HEADER.test(text) && kindOf(this.#head.at(-1) ?? '') === 'header') {
      this.#addHeader(text);
    } else if (text !== '' && this.#isInBody) {
      this.#body = readable(`${this.#body.replace(/\r?\n$/, '')}${text}`);
      this.#body += '\r\n';
    } else if (text !== '') {
      this.#addHeader(readable(`${this.#head.pop() ?? ''}${text}`));
    }
    return true;
  }

  /** An empty line without the wrap is none of the message where a piece was cut behind a line end. */
  #isBetweenPieces(raw: string): boolean {
    return raw === '' && this.#wrap !== '' && this.#isCut();
  }

  #isEnd(line: string): boolean {
    return RECORD_MARK.test(line) || (this.#format?.ends?.test(line) ?? false);
  }

  #hasBody(): boolean {
    if (this.#contentLength >= 0) {
      return this.#contentLength > 0;
    }
    const line = this.#peek();
    return line !== null && (kindOf(line) === 'sdp' || (this.#contentType !== '' && !this.#isEnd(line)));
  }

  #readBody(): void {
    const length = this.#contentLength < 0 ? Number.POSITIVE_INFINITY : this.#contentLength;
    let blanks = 0;
    while (this.#body.length < length || this.#isCountedShort()) {
      const line = this.#next();
      if (line === null) {
        break;
      }
      const rest = line.slice(Math.max(0, length - this.#body.length));
      if (rest !== '' && (GLUED.test(rest) || this.#isEnd(rest))) {
        this.#lines.cut(this.#wrap.length + line.length - rest.length);
        this.#body += line.slice(0, line.length - rest.length);
        break;
      }
      if (!this.#isOfBody(line)) {
        this.#lines.back();
        if (this.#contentLength > this.#body.length && this.#goOn()) {
          continue;
        }
        break;
      }
      const isBlank = line.trim() === '';
      if (isBlank && (this.#isDoubled || length === Number.POSITIVE_INFINITY)) {
        blanks++;
        if (!this.#isDoubled || blanks > 1) {
          break;
        }
        continue;
      }
      blanks = 0;
      this.#bodyLines++;
      this.#body += `${line}${this.#lines.hasReturn || !this.#hasReturns ? '\r\n' : '\n'}`;
    }
    this.#body = this.#body.length === length + 2 ? this.#body.slice(0, -2) : this.#body;
  }

  /** Lines that were sent with a line feed alone are counted as if they had two bytes each. */
  #isCountedShort(): boolean {
    const line = this.#body === '' ? null : this.#peek();
    if (line === null || this.#body.length - this.#bodyLines >= this.#contentLength) {
      return false;
    }
    return this.#body.startsWith('v=') ? kindOf(line) === 'sdp' : this.#body.startsWith('<') && /^\s*</.test(line);
  }

  #isOfBody(line: string): boolean {
    const kind = kindOf(line);
    if (kind === 'sdp') {
      return true;
    }
    if (START_LINE.test(line)) {
      return this.#body === '' ? this.#isFragment : /^(?:multipart|message)\//.test(this.#contentType);
    }
    if (kind === 'blank') {
      return this.#contentType !== 'application/sdp' || this.#isDoubled;
    }
    return !this.#isEnd(line) && this.#contentType !== 'application/sdp';
  }
}
