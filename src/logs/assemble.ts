import { Body } from './body.ts';
import type { LogFormat } from './format.ts';
import { Head } from './head.ts';
import { kindOf } from './line-shape.ts';
import { type Lines, readable } from './lines.ts';
import { START_LINE, STATUS_LINE } from './marks.ts';
import { MessageLines } from './message-lines.ts';

/** A message taken out of its lines, in latin-1 and with CRLF. 'more': it goes on beyond what was read. Null: it is none. */
export type Assembled = string | 'more' | null;

/** A copy from a page may have lost the line end behind the start line. */
const JOINED_HEADER = /\s(?:Via|From|To|Call-ID|CSeq) ?: /i;
/** Of so many headers one is a Call-ID or a CSeq, or it is no message. */
const UNNAMED_HEADERS = 128;
const WHOLE_HEADER = /^[A-Z][\w-]*[ \t]*: /;
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
    if (!this.#head.isNamed) {
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
        return !this.#lines.isDoubled || this.#isBlankNext() ? true : null;
      case 'folded':
        this.#head.fold(line);
        return null;
      case 'sdp':
        this.#lines.back();
        return true;
      case 'header':
        return this.#readHeader(line);
      default:
        return this.#readOther(line, isFolded);
    }
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
    if (!(this.#lines.isMark(line) || START_LINE.test(line))) {
      if (isFolded) {
        this.#head.extend(line);
        return null;
      }
      if (this.#lines.isDoubled || this.#head.isUnfinished) {
        this.#head.extend(`${this.#head.isListOpen ? '' : ' '}${line}`);
        return null;
      }
    }
    this.#lines.back();
    return this.#goOn() ? null : false;
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
