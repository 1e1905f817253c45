import { isStartNext } from './continuation.ts';
import { CutLine, type Piece, type TakePiece } from './cut-line.ts';
import type { LogFormat } from './format.ts';
import { kindOf, shapeLength, unwrap, wrapLength } from './line-shape.ts';
import type { Lines } from './lines.ts';
import { isMark, SIP_HEADER, START_LINE } from './marks.ts';
import { OwnLines, VERSION } from './own-lines.ts';
import { columnsOf } from './page-width.ts';

/** A piece of a stream and the next are not further apart. */
const LINES_BETWEEN = 64;
/** Of a start line that a mailer broke at its last blank. */
const BARE_VERSION = /^SIP\/2\.0\s*$/;
const QUOTED = /^[\s>|]*$/;
/** Lines that are none of the message, one behind the other. */
const MOST_LEFT_OUT = 3;

/** The lines of one message without what is wrapped around them. */
export class MessageLines {
  /** A copy that has an empty line behind every line. */
  isDoubled = false;
  /** One that has empty lines here and there. */
  isLoose = false;
  /** How wide the line given last was with its wrap. */
  width = 0;
  /** Where a line begins that was left out, or the rest of a line that may have been cut; -1: none. */
  leftOutAt = -1;
  /** Where the lines of another process begin between those of this message, with a message of their own; -1: none. */
  nextAt = -1;
  /** What was cut off the start line. */
  startRest = '';
  readonly #lines: Lines;
  readonly #format: LogFormat | null;
  readonly #prefix: string;
  readonly #takePiece: TakePiece;
  readonly #own: OwnLines;
  #wrap = '';
  /** On the line given last: a number in it may grow. */
  #wrapLength = 0;
  /** Whether the next line and the one given last are rests of one that was cut, and so without the wrap. */
  #isRestNext = false;
  #isRest = false;
  /** Of the message so far, in columns. */
  #widest = 0;
  /** Of the line given last, in lines of the text itself. */
  #pieces: readonly Piece[] = [];
  readonly #narrow = { until: 0, columns: 0 };

  /** `prefix` stands before the start line. */
  constructor(lines: Lines, format: LogFormat | null, prefix: string, takePiece: TakePiece) {
    this.#lines = lines;
    this.#format = format;
    this.#prefix = prefix;
    this.#takePiece = takePiece;
    this.#own = new OwnLines(lines, prefix);
  }

  /** Whether nothing is wrapped around the lines but blanks and marks of a mailer, which breaks lines before it quotes them. */
  get isBare(): boolean {
    return QUOTED.test(this.#wrap);
  }

  get isShort(): boolean {
    return this.#lines.isShort;
  }

  get hasReturn(): boolean {
    return this.#lines.hasReturn;
  }

  /** The first header, which shows what is wrapped around every line; null where no header follows the start line. */
  first(startLine: string): string | null {
    const startWidth = this.#noteWidth(this.#prefix + startLine);
    let line = this.#nextRaw();
    if (line !== null && (line.trim() === '' || unwrap(line, this.#prefix)?.trim() === '')) {
      line = this.#nextRaw();
      this.isDoubled = true;
    } else if (line !== null && this.#isPassedOver(line, startWidth)) {
      line = this.#nextRaw();
    }
    const length = line === null ? -1 : wrapLength(line, this.#prefix);
    if (line === null || length < 0) {
      return null;
    }
    this.#wrap = line.slice(0, length);
    this.#wrapLength = length;
    return this.#whole(line, line.slice(length));
  }

  /** The next line; null where the message is over. */
  next(): string | null {
    const raw = this.#nextRaw();
    this.#isRest = this.#isRestNext;
    this.#isRestNext = false;
    const line = raw === null || this.#isRest ? raw : unwrap(raw, this.#wrap);
    if (raw !== null && line !== null) {
      this.#wrapLength = raw.length - line.length;
      return this.#whole(raw, line);
    }
    if (raw !== null || this.#lines.page !== null) {
      this.back();
    }
    return null;
  }

  /** Looks at the next line without taking it. */
  peek(): string | null {
    const raw = this.#own.peek();
    return raw === null || this.#isRestNext ? raw : unwrap(raw, this.#wrap);
  }

  /**
   * Passes over a few lines that are none of the message, the next of them first, where behind them a line of it is as wanted.
   * False: it is over.
   */
  leaveOut(isWanted: (line: string) => boolean): boolean {
    const { position, page } = this.#lines;
    let leftOutAt = this.leftOutAt;
    for (let count = 0; page !== null && count <= MOST_LEFT_OUT; count++) {
      const at = this.#lines.position;
      const raw = this.#lines.next();
      const line = raw === null ? null : unwrap(raw, this.#wrap);
      if (count > 0 && line !== null && isWanted(line)) {
        this.#lines.rewind(at);
        this.leftOutAt = leftOutAt;
        return true;
      }
      if (raw === null || raw.trim() === '' || VERSION.test(raw) || (line !== null && kindOf(line) !== 'other')) {
        break;
      }
      leftOutAt = leftOutAt < 0 && !this.isMark(line ?? raw) ? at : leftOutAt;
    }
    this.#lines.rewind(position);
    return false;
  }

  /** Takes further empty lines, fewer than `most`, where the line behind them is as wanted. False: none is taken. */
  takeBlanks(most: number, isWanted: (line: string) => boolean): boolean {
    const { position } = this.#lines;
    for (let blanks = 1; blanks < most && this.peek()?.trim() === ''; blanks++) {
      this.next();
    }
    if (isWanted(this.peek() ?? '')) {
      return true;
    }
    this.#lines.rewind(position);
    return false;
  }

  back(): void {
    this.#own.back();
    this.#isRestNext = this.#isRest;
  }

  /** Takes only so much of the line given last. */
  cut(length: number): void {
    this.#isRestNext = true;
    if (this.#lines.page === null) {
      this.#lines.cut(this.#wrapLength + length);
      return;
    }
    let left = this.#wrapLength + length;
    let at = 0;
    while (at < this.#pieces.length - 1 && left > this.#pieces[at]!.length) {
      left -= this.#pieces[at++]!.length;
    }
    this.#lines.rewind(this.#pieces[at]!.at + left);
  }

  isMark(line: string): boolean {
    return isMark(line, this.#format);
  }

  /** Whether the line given last goes on in another record. */
  get isCut(): boolean {
    return this.#format?.joins !== undefined && this.#pieceOf(this.#lines.peek() ?? '') !== null;
  }

  /** Goes to the next piece of a message that is not whole, past what else the log says. False: there is none. */
  goOn(isFragmentMissing: boolean): boolean {
    const continues = this.#format?.continues;
    const { position } = this.#lines;
    for (let lines = 0; continues !== undefined && lines < LINES_BETWEEN; lines++) {
      const line = this.#lines.next();
      if (line === null || START_LINE.test(line)) {
        break;
      }
      if (continues.test(line)) {
        if (isStartNext(this.#lines, isFragmentMissing)) {
          break;
        }
        return true;
      }
    }
    this.#lines.rewind(position);
    return false;
  }

  /** The next line as it stands in the log, behind pieces and what other processes say. */
  #nextRaw(): string | null {
    const raw = this.#own.next((line) => this.#joinPiece(line) || this.#isBetweenPieces(line));
    if (this.nextAt < 0 && raw !== null && unwrap(raw, this.#wrap) !== null) {
      this.nextAt = this.#own.otherAt;
    }
    this.#pieces = [{ at: this.#own.at, length: raw?.length ?? 0 }];
    return raw;
  }

  /** A line with what was cut off it, where it fills the page. */
  #whole(raw: string, line: string): string {
    const { page } = this.#lines;
    this.width = raw.length;
    this.#noteWidth(raw);
    if (page === null || !page.mayBeFull(raw.length)) {
      return line;
    }
    const columns = columnsOf(raw);
    if (!page.isFull(columns) || this.#widest > columns) {
      return line;
    }
    const cut = new CutLine(line, columns, this.#lines, {
      wrap: this.#wrap,
      isOther: (text) => this.isMark(text) || this.#isOfOthers(text),
      peek: () => this.peek(),
      narrow: this.#narrow,
    });
    const rest = cut.rest();
    if (rest === null) {
      this.leftOutAt = this.leftOutAt < 0 ? cut.doubtAt : this.leftOutAt;
      return line;
    }
    this.#pieces = [...this.#pieces, ...rest];
    this.width = rest.at(-1)!.length;
    return line + cut.text;
  }

  /** Whether a line says itself that it is none of this message. */
  #isOfOthers(raw: string): boolean {
    const isContinuing = this.#format?.continues?.test(raw) ?? false;
    return isContinuing || this.#pieceOf(raw) !== null || this.#own.isOfOther(raw);
  }

  /** Returns the width in columns, or at most so many where it is none of the widest. */
  #noteWidth(raw: string): number {
    if (raw.length <= this.#widest || this.#lines.page === null) {
      return raw.length;
    }
    const columns = columnsOf(raw);
    this.#widest = Math.max(this.#widest, columns);
    this.#lines.page.note(columns);
    return columns;
  }

  /** Whether the line between a start line and the first header is the rest of the one, or stands there by chance. */
  #isPassedOver(line: string, startWidth: number): boolean {
    const { page } = this.#lines;
    const next = this.#own.peek();
    const length = next === null ? -1 : wrapLength(next, this.#prefix);
    const isBefore = length >= 0 && SIP_HEADER.test(next!.slice(length)) && wrapLength(line, this.#prefix) < 0;
    const isVersion = BARE_VERSION.test(line);
    if (page === null || !isBefore || (VERSION.test(line) && !isVersion)) {
      return false;
    }
    if (!isVersion && this.#own.isOfProcess && shapeLength(line, this.#prefix) >= 0) {
      this.leftOutAt = this.#pieces[0]!.at;
      return true;
    }
    const isRest = page.isFull(startWidth) && columnsOf(line) <= startWidth && !this.isMark(line);
    this.startRest = isVersion ? ` ${line}` : isRest ? line : '';
    return this.startRest !== '';
  }

  /** Whether this line only joins two pieces of the message. */
  #joinPiece(raw: string): boolean {
    const piece = this.#pieceOf(raw);
    if (piece === null) {
      return false;
    }
    if (this.#wrap !== '' && piece.startsWith(this.#wrap)) {
      this.#lines.cut(raw.length - piece.length);
    } else {
      this.#takePiece(piece);
    }
    return true;
  }

  /** What a line that joins two pieces of this message holds of it. */
  #pieceOf(raw: string): string | null {
    const groups = this.#format?.joins?.exec(raw)?.groups;
    const { id, text = '' } = groups ?? {};
    const isOther = groups === undefined || (id !== undefined && !this.#prefix.includes(id)) || START_LINE.test(text);
    return isOther ? null : text;
  }

  /** An empty line without the wrap is none of the message where a piece was cut behind a line end. */
  #isBetweenPieces(raw: string): boolean {
    return raw === '' && this.#wrap !== '' && this.isCut;
  }
}
