import { Body } from './body.ts';
import type { LogFormat } from './format.ts';
import { Head } from './head.ts';
import { kindOf } from './line-shape.ts';
import { type Lines, readable } from './lines.ts';
import { ELISION, SIP_HEADER, START_LINE, STATUS_LINE } from './marks.ts';
import { MessageLines } from './message-lines.ts';

/** A message taken out of its lines, in latin-1 and with CRLF. 'more': it goes on beyond what was read. Null: it is none. */
export type Assembled = string | 'more' | null;

/** A copy from a page may have lost the line end behind the start line. */
const JOINED_HEADER = /\s(?:Via|From|To|Call-ID|CSeq) ?:/i;
/** Of so many headers one is a Call-ID or a CSeq, or it is no message. */
const UNNAMED_HEADERS = 128;
const WHOLE_HEADER = /^[A-Z][\w-]*[ \t]*: /;
/** Empty lines that a page puts between two of its own. */
const MOST_BLANKS = 3;
/** A page is not narrower. */
const NARROWEST_PAGE = 60;
const SDP = 'application/sdp';
/** Terminals fold lines at this width. */
const TERMINAL = 80;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&', colon: ':' };

/** Takes the message whose start line this is out of the lines behind it; `prefix` stands before the start line. */
export function assemble(startLine: string, prefix: string, lines: Lines, format: LogFormat | null): Assembled {
  return new Reading(startLine, prefix, lines, format).read();
}

/** A copy of a page's source. */
function withoutEntities(text: string): string {
  return text.replace(/&(lt|gt|quot|amp|colon);/g, (_, name: string) => ENTITIES[name]!);
}

class Reading {
  readonly #lines: MessageLines;
  readonly #format: LogFormat | null;
  readonly #startLine: string;
  readonly #head = new Head();
  #body: Body | null = null;
  #wasBlank = false;
  /** Of the line before. */
  #widthBefore = 0;

  constructor(startLine: string, prefix: string, lines: Lines, format: LogFormat | null) {
    this.#lines = new MessageLines(lines, format, prefix, (text) => this.#takePiece(text));
    this.#format = format;
    const joined = JOINED_HEADER.exec(startLine);
    this.#startLine = joined === null ? startLine : startLine.slice(0, joined.index).trimEnd();
    if (joined !== null) {
      this.#head.add(startLine.slice(joined.index).trimStart());
    }
  }

  read(): Assembled {
    const first = this.#lines.first();
    if (first === null) {
      return this.#lines.isShort ? 'more' : null;
    }
    const { hasReturn } = this.#lines;
    this.#head.add(first);
    if (this.#readHead()) {
      this.#body = new Body(this.#lines, this.#head, hasReturn);
      this.#body.read();
    }
    if (this.#lines.isShort) {
      return 'more';
    }
    if (!this.#head.isNamed && !this.#head.isElided) {
      return null;
    }
    const { lines } = this.#head;
    const head = `${this.#startLine}\r\n${lines.join('\r\n')}\r\n\r\n`;
    const text = `${head}${this.#body?.text ?? ''}`;
    // What is escaped in the body alone was sent so.
    return head.includes('&lt;') && !lines.some((line) => line.includes('<')) ? withoutEntities(text) : text;
  }

  /** False: the message is over, or has no body. */
  #readHead(): boolean {
    for (let next: boolean | null = null; ; ) {
      const { width } = this.#lines;
      this.#widthBefore = width;
      const line = this.#lines.next();
      if (line === null || (!this.#head.isNamed && this.#head.lines.length > UNNAMED_HEADERS)) {
        return false;
      }
      next = this.#readHeadLine(line, width === TERMINAL);
      if (next !== null) {
        return next;
      }
    }
  }

  /** Null: the head goes on. True: the body begins. False: the message is over. */
  #readHeadLine(line: string, isFolded: boolean): boolean | null {
    switch (kindOf(line)) {
      case 'blank':
        return this.#readBlank();
      case 'folded':
        if (!ELISION.test(line)) {
          this.#head.fold(line);
        }
        return null;
      case 'sdp':
        this.#lines.back();
        return true;
      case 'header':
        this.#noteAdjacent();
        return this.#readHeader(line);
      default:
        return this.#readOther(line, isFolded);
    }
  }

  /**
   * An empty line ends the head, or was put in by a page: behind every line, or here and there. There another header follows
   * that the head has not had, and what every message has, or its length, is not there yet.
   */
  #readBlank(): boolean | null {
    const { contentLength, contentType } = this.#head;
    if (this.#lines.isDoubled) {
      this.#wasBlank = true;
      return this.#isBlankNext() ? true : null;
    }
    const isOpaque = contentLength > 0 && contentType !== SDP;
    // With its carriage return the empty line is the one that was sent.
    const isOver = contentLength >= 0 && (this.#lines.hasReturn || (contentLength === 0 && this.#head.isComplete));
    const isHeader = (next: string) => SIP_HEADER.test(next) && !this.#head.has(next);
    if (isOpaque || isOver || !this.#lines.takeBlanks(MOST_BLANKS, isHeader)) {
      return true;
    }
    this.#lines.isLoose = true;
    this.#wasBlank = true;
    return null;
  }

  /** Two headers with nothing between: what is doubled is not every line. */
  #noteAdjacent(): void {
    if (this.#lines.isDoubled && !this.#wasBlank) {
      this.#lines.isDoubled = false;
      this.#lines.isLoose = true;
    }
    this.#wasBlank = false;
  }

  #readHeader(line: string): boolean | null {
    const mark = this.#format?.bodyMark?.exec(line) ?? null;
    if (mark === null) {
      this.#head.add(line);
      return null;
    }
    const rest = line.slice(mark[0].length).trim();
    if (rest !== '' && rest !== '-') {
      this.#lines.cut(mark[0].length);
    }
    return rest !== '-';
  }

  /** A line without a name: the body, or what was cut off a header, or no part of the message. */
  #readOther(line: string, isFolded: boolean): boolean | null {
    if (STATUS_LINE.test(line) && this.#head.isOfFragment) {
      this.#lines.back();
      return true;
    }
    if (this.#lines.isCut) {
      this.#head.add(line);
      return null;
    }
    if (ELISION.test(line)) {
      return null;
    }
    if (!(this.#lines.isMark(line) || START_LINE.test(line))) {
      if (isFolded) {
        this.#head.extend(line);
        return null;
      }
      if (this.#lines.isDoubled || this.#head.isUnfinished || this.#isWrapped(line)) {
        this.#head.extend(`${this.#head.isListOpen ? '' : ' '}${line}`);
        return null;
      }
    }
    this.#lines.back();
    return this.#goOn() ? null : false;
  }

  /** Whether a page broke the line before here: that is long, and the next is a header again. */
  #isWrapped(line: string): boolean {
    const next = this.#lines.peek() ?? '';
    return (
      this.#widthBefore >= NARROWEST_PAGE && !this.#head.isComplete && !line.includes(': ') && SIP_HEADER.test(next)
    );
  }

  /** Whether the head goes on in the next piece of a stream; a header that was cut there is put together. */
  #goOn(): boolean {
    if (!this.#lines.goOn(false)) {
      return false;
    }
    const line = this.#lines.next();
    if (line !== null && kindOf(line) === 'other') {
      this.#head.extend(line);
    } else {
      this.#lines.back();
    }
    return true;
  }

  #isBlankNext(): boolean {
    const isBlank = this.#lines.peek()?.trim() === '';
    if (isBlank) {
      this.#lines.next();
    }
    return isBlank;
  }

  #takePiece(text: string): void {
    if (this.#body !== null) {
      this.#body.takePiece(text);
    } else if (WHOLE_HEADER.test(text) && kindOf(this.#head.last) === 'header') {
      this.#head.add(text);
    } else if (text !== '') {
      this.#head.extend(text, readable);
    }
  }
}
