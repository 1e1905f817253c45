import { Body } from './body.ts';
import { isOpen } from './continuation.ts';
import type { LogFormat } from './format.ts';
import { guessGroups } from './guess.ts';
import { Head } from './head.ts';
import { kindOf } from './line-shape.ts';
import { type Lines, readable } from './lines.ts';
import { ELISION, SIP_HEADER, START_LINE, STATUS_LINE } from './marks.ts';
import { withoutEntities } from './mends/entities.ts';
import { MessageLines } from './message-lines.ts';
import { NARROWEST_PAGE } from './page-width.ts';

/** A message taken out of its lines. 'more': it goes on beyond what was read. Null: it is none. */
export type Assembled = Whole | 'more' | null;

type Whole = {
  /** In latin-1 and with CRLF. */
  readonly text: string;
  /** Where another message begins between its lines; -1: nowhere. */
  readonly nextAt: number;
  /** Where a line begins that was left out, or may be the rest of the line before; -1: none. */
  readonly leftOutAt: number;
};

/** A copy from a page may have lost the line end behind the start line. */
const JOINED_HEADER = /\s(?:Via|From|To|Call-ID|CSeq) ?:/i;
/** Of so many headers one is a Call-ID or a CSeq, or it is no message. */
const UNNAMED_HEADERS = 128;
const WHOLE_HEADER = /^[A-Z][\w-]*[ \t]*: /;
/** Empty lines that a page puts between two of its own. */
const MOST_BLANKS = 3;
const SDP = 'application/sdp';

/** Takes the message whose start line this is out of the lines behind it; `prefix` stands before the start line. */
export function assemble(startLine: string, prefix: string, lines: Lines, format: LogFormat | null): Assembled {
  return new Reading(startLine, prefix, lines, format).read();
}

class Reading {
  readonly #lines: MessageLines;
  readonly #format: LogFormat | null;
  /** As it stands there, and the start line in it. */
  readonly #firstLine: string;
  readonly #startLine: string;
  readonly #head = new Head();
  #body: Body | null = null;
  #wasBlank = false;
  /** Of the line before. */
  #widthBefore = 0;

  constructor(startLine: string, prefix: string, lines: Lines, format: LogFormat | null) {
    this.#lines = new MessageLines(lines, format, prefix, (text) => this.#takePiece(text));
    this.#format = format;
    this.#firstLine = startLine;
    const joined = JOINED_HEADER.exec(startLine);
    this.#startLine = joined === null ? startLine : startLine.slice(0, joined.index);
    if (joined !== null) {
      this.#head.add(startLine.slice(joined.index).trim());
    }
  }

  read(): Assembled {
    const first = this.#lines.first(this.#firstLine);
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
    const { startRest, nextAt, leftOutAt } = this.#lines;
    const head = `${(this.#startLine + startRest).trimEnd()}\r\n${lines.join('\r\n')}\r\n\r\n`;
    const text = `${head}${this.#body?.text ?? ''}`;
    // What is escaped in the body alone was sent so.
    const isSource = head.includes('&lt;') && !lines.some((line) => line.includes('<'));
    return { text: isSource ? withoutEntities(text) : text, nextAt, leftOutAt };
  }

  /** False: the message is over, or has no body. */
  #readHead(): boolean {
    for (let next: boolean | null = null; ; ) {
      const { width } = this.#lines;
      this.#widthBefore = width;
      const line = this.#lines.next();
      if (!this.#head.isNamed && this.#head.lines.length > UNNAMED_HEADERS) {
        return false;
      }
      next = line === null ? this.#passOn() : this.#readHeadLine(line);
      if (next !== null) {
        return next;
      }
    }
  }

  /** Null: the head goes on. True: the body begins. False: the message is over. */
  #readHeadLine(line: string): boolean | null {
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
        return this.#isOfNext(line) ? this.#endBefore() : this.#readHeader(line);
      default:
        return this.#readOther(line);
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

  /** A collector that drops empty lines leaves none before the line that says of the next message whose it is. */
  #isOfNext(line: string): boolean {
    const isOver = this.#head.contentLength === 0 && this.#head.isComplete && !this.#lines.isBare;
    return isOver && !SIP_HEADER.test(line) && guessGroups(line)['remote'] !== undefined;
  }

  #endBefore(): false {
    this.#lines.back();
    return false;
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
  #readOther(line: string): boolean | null {
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
      if (this.#lines.isDoubled || this.#head.isUnfinished || this.#isWrapped(line)) {
        this.#head.extend(`${this.#head.isListOpen ? '' : ' '}${line}`);
        return null;
      }
    }
    this.#lines.back();
    return this.#goOn() ? null : this.#passOn();
  }

  /** Null: behind a line or a few that are none of the message the head goes on, with a header that it has not had. */
  #passOn(): false | null {
    const isWanted = (line: string) => SIP_HEADER.test(line) && !this.#head.has(line);
    return this.#lines.leaveOut(isWanted) ? null : false;
  }

  /**
   * Whether a page broke the line before here: that is long, and the next is a header again. What has a wrap of its own begins
   * with it; behind all that a message must have, a line goes on where a quoted string or an address is open.
   */
  #isWrapped(line: string): boolean {
    const next = this.#lines.peek() ?? '';
    return (
      this.#widthBefore >= NARROWEST_PAGE &&
      this.#lines.isBare &&
      !(this.#head.isComplete && !isOpen(this.#head.last)) &&
      !line.includes(': ') &&
      SIP_HEADER.test(next)
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
