import { fits, isOpen, isRestOf } from './continuation.ts';
import { kindOf, unwrap } from './line-shape.ts';
import type { Lines } from './lines.ts';
import { ELISION, SIP_HEADER, START_LINE } from './marks.ts';
import { columnsOf } from './page-width.ts';

/** A physical line: where it begins and how long it is. */
export type Piece = { readonly at: number; readonly length: number };

/** What a line that stands between two pieces of a message holds of it: it goes on where the line before was cut. */
export type TakePiece = (text: string) => void;

/** What a line that may have been cut has to know of the lines behind it. */
export type Surroundings = {
  /** Around each line of the message. */
  readonly wrap: string;
  /** Whether a physical line says itself that it is none of the message. */
  readonly isOther: (raw: string) => boolean;
  /** The next line of the message. */
  readonly peek: () => string | null;
  /** How far no line is wider than so many columns: looked through once for all lines of a message. */
  readonly narrow: { until: number; columns: number };
};

/** What stands behind the rest of a line: more of the message, its end, or a line of something else. */
type Behind = 'message' | 'end' | 'other';

/** No line is cut into more. */
const MOST_PIECES = 256;
/** So far a longer line is looked for. */
const LINES_AHEAD = 128;
/** What nobody says on a line of its own. */
const TOKEN = /^(?=[A-Za-z]*[^\sA-Za-z])\S+$/;

/** A line as wide as the page, and what was cut off it. `lines` stand behind it. */
export class CutLine {
  /** What was cut off. */
  text = '';
  /** Where a line begins that may be the rest, or not; -1: there is none. */
  doubtAt = -1;
  readonly #line: string;
  readonly #columns: number;
  readonly #lines: Lines;
  readonly #around: Surroundings;

  constructor(line: string, columns: number, lines: Lines, around: Surroundings) {
    this.#line = line;
    this.#columns = columns;
    this.#lines = lines;
    this.#around = around;
  }

  /** Takes the pieces of the rest; null, and nothing taken, where the line is whole, or nobody can say. */
  rest(): readonly Piece[] | null {
    const kind = kindOf(this.#line);
    const { position } = this.#lines;
    const pieces = kind === 'other' || kind === 'blank' ? [] : this.#pieces();
    const behind = this.#lines.position;
    if (pieces.length > 0 && this.#isCut(pieces[0]!.at)) {
      this.#lines.rewind(behind);
      return pieces;
    }
    this.#lines.rewind(position);
    return null;
  }

  #pieces(): Piece[] {
    const pieces: Piece[] = [];
    const texts: string[] = [];
    for (let isFull = true; isFull && pieces.length < MOST_PIECES; ) {
      const at = this.#lines.position;
      const raw = this.#lines.next();
      if (raw === null || !this.#isPiece(raw)) {
        this.#lines.rewind(at);
        break;
      }
      isFull = columnsOf(raw) === this.#columns;
      pieces.push({ at, length: raw.length });
      texts.push(raw);
    }
    this.text = texts.join('');
    return pieces;
  }

  #isPiece(raw: string): boolean {
    const { wrap, isOther } = this.#around;
    const isOwnLine = wrap !== '' && (wrap.trim() === '' ? raw.startsWith(wrap) : unwrap(raw, wrap) !== null);
    if (raw.trim() === '' || isOwnLine || columnsOf(raw) > this.#columns) {
      return false;
    }
    // Without the wrap, blanks were cut off with what they stand before; else the reader of the head knows them.
    const text = wrap === '' ? raw : raw.trimStart();
    return isRestOf(this.#line, text) && !(START_LINE.test(raw) || ELISION.test(raw) || isOther(raw));
  }

  /** Whether the line was cut and `text`, which begins `at`, is its rest. */
  #isCut(at: number): boolean {
    const page = this.#lines.page!;
    const isCertain = page.isProven(this.#columns);
    const behind = this.#behind();
    const isFitting = fits(this.#line, this.text, isCertain) && !this.#isLongerAhead();
    if (!isFitting || (behind === 'other' && !isCertain)) {
      return false;
    }
    if (behind === 'message' && !this.#lines.isShort) {
      page.prove(this.#columns);
    }
    const isCut = behind === 'message' || isCertain || isOpen(this.#line) || TOKEN.test(this.text);
    this.doubtAt = isCut ? -1 : at;
    return isCut;
  }

  #behind(): Behind {
    const { position } = this.#lines;
    const line = this.#around.peek();
    if (line === null || START_LINE.test(line) || this.#around.isOther(line)) {
      return 'end';
    }
    switch (kindOf(line)) {
      case 'blank': {
        this.#lines.next();
        const isBody = kindOf(this.#line) !== 'sdp' && this.#around.peek()?.startsWith('v=') === true;
        this.#lines.rewind(position);
        return isBody ? 'message' : 'end';
      }
      case 'header':
        return SIP_HEADER.test(line) ? 'message' : 'other';
      case 'other':
        return 'other';
      default:
        return 'message';
    }
  }

  /** Whether a line of the same part of the message is wider than the page would be. */
  #isLongerAhead(): boolean {
    const { position } = this.#lines;
    const { narrow } = this.#around;
    let isLonger = false;
    if (position < narrow.until && narrow.columns === this.#columns) {
      return false;
    }
    for (let count = 0; count < LINES_AHEAD && !isLonger; count++) {
      const raw = this.#lines.next();
      if (raw === null || raw.trim() === '' || START_LINE.test(raw) || this.#around.isOther(raw)) {
        break;
      }
      isLonger = raw.length > this.#columns && columnsOf(raw) > this.#columns;
    }
    narrow.until = isLonger ? position : this.#lines.position;
    narrow.columns = this.#columns;
    this.#lines.rewind(position);
    return isLonger;
  }
}
