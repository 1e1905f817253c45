import type { LogFormat } from './format.ts';
import { kindOf, unwrap, wrapLength } from './line-shape.ts';
import type { Lines } from './lines.ts';
import { isMark, START_LINE } from './marks.ts';

/** A piece of a stream and the next are not further apart. */
const LINES_BETWEEN = 64;

/** What a line that stands between two pieces of a message holds of it: it goes on where the line before was cut. */
export type TakePiece = (text: string) => void;

/** The lines of one message without what is wrapped around them. */
export class MessageLines {
  /** A copy that has an empty line behind every line. */
  isDoubled = false;
  /** One that has empty lines here and there. */
  isLoose = false;
  /** How wide the line given last was with its wrap. */
  width = 0;
  readonly #lines: Lines;
  readonly #format: LogFormat | null;
  readonly #prefix: string;
  readonly #takePiece: TakePiece;
  #wrap = '';

  /** `prefix` stands before the start line. */
  constructor(lines: Lines, format: LogFormat | null, prefix: string, takePiece: TakePiece) {
    this.#lines = lines;
    this.#format = format;
    this.#prefix = prefix;
    this.#takePiece = takePiece;
  }

  /** Whether an empty line may stand between two lines. */
  get isSpaced(): boolean {
    return this.isDoubled || this.isLoose;
  }

  get isShort(): boolean {
    return this.#lines.isShort;
  }

  get hasReturn(): boolean {
    return this.#lines.hasReturn;
  }

  /** The first header, which shows what is wrapped around every line; null where no header follows the start line. */
  first(): string | null {
    let line = this.#lines.next();
    if (line?.trim() === '') {
      line = this.#lines.next();
      this.isDoubled = true;
    }
    const length = line === null ? -1 : wrapLength(line, this.#prefix);
    if (line === null || length < 0) {
      return null;
    }
    this.#wrap = line.slice(0, length);
    this.width = line.length;
    return line.slice(length);
  }

  /** The next line; null where the message is over. */
  next(): string | null {
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
      return null;
    }
    this.width = raw.length;
    return line;
  }

  /** Looks at the next line without taking it. */
  peek(): string | null {
    const raw = this.#lines.peek();
    return raw === null ? null : unwrap(raw, this.#wrap);
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
    this.#lines.back();
  }

  /** Takes only so much of the line given last. */
  cut(length: number): void {
    this.#lines.cut(this.#wrap.length + length);
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
        if (this.#isStartNext(isFragmentMissing)) {
          break;
        }
        return true;
      }
    }
    this.#lines.rewind(position);
    return false;
  }

  /** Whether a message begins in the next line. What begins so in a sipfrag has no headers behind it. */
  #isStartNext(isFragmentMissing: boolean): boolean {
    const { position } = this.#lines;
    const line = this.#lines.next() ?? '';
    const behind = this.#lines.next() ?? '';
    this.#lines.rewind(position);
    return START_LINE.test(line) && !(isFragmentMissing && kindOf(behind) !== 'header');
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
