import { latin1 } from '../bytes/index.ts';
import { lineEnd, withoutReturns } from './line-start.ts';
import type { PageWidth } from './page-width.ts';
import type { TextWindow } from './text-window.ts';

/** Lines of one message, one after the other, without their ends. */
export interface Lines {
  /** Null at the end of what is there. */
  next(): string | null;
  /** The next line, without taking it. */
  peek(): string | null;
  /** The line given last is given again. */
  back(): void;
  /** Takes only so many characters of the line given last; the rest belongs to what follows. */
  cut(length: number): void;
  /** Goes back to a `position` it was at. */
  rewind(position: number): void;
  /** Whether the line given last ended with a carriage return. */
  readonly hasReturn: boolean;
  /** The lines ended because more has to be read. */
  readonly isShort: boolean;
  /** Behind what was taken, in the window. */
  readonly position: number;
  /** At which they may have been cut; null: they are no lines of the text itself. */
  readonly page: PageWidth | null;
}

/** What is wrapped around each line of a log, known by the line of a start line. */
export interface LineWrap {
  /** What stands before the start line within the wrap. */
  readonly inner: string;
  /** Null where the line does not have it. */
  unwrap(line: string): string | null;
  /** How many characters of a line the first `length` of what is in it take, with the wrap before them. */
  lengthOf(line: string, length: number): number;
  /** What is left in a line whose beginning was taken, with the wrap. */
  rest(line: string): string;
}

const ESCAPE = '\u001b';
const COLOUR = /\u001b\[[0-9;]*[A-Za-z]/g;
/** Where something was lost: `ZeroRuns` tells of it. */
const ZERO = '\0';
const WRITTEN_RETURN = '^M';

/** A line as somebody would read it: without colours, zero bytes, and a carriage return that was written as `^M`. */
export function readable(line: string): string {
  const whole = line.includes(ZERO) ? line.replaceAll(ZERO, '') : line;
  const plain = whole.includes(ESCAPE) ? whole.replace(COLOUR, '') : whole;
  return withoutEnds(plain, WRITTEN_RETURN);
}

/** A text without what it ends with, however often: as `(?:end)+$`, which looks through every run of it again and again. */
function withoutEnds(text: string, end: string): string {
  let length = text.length;
  while (text.endsWith(end, length)) {
    length -= end.length;
  }
  return length === text.length ? text : text.slice(0, length);
}

/** The lines of the text itself. `suffix` is what each of them ends with, `wrap` what is around each. */
export class TextLines implements Lines {
  hasReturn = false;
  isShort = false;
  position: number;
  readonly page: PageWidth | null;
  readonly #window: TextWindow;
  readonly #limit: number;
  readonly #lineEnd: string;
  readonly #wrap: LineWrap | null;
  #before: number;
  /** The line that begins here lost its beginning, with the wrap. */
  #cutAt: number;

  /** Nothing at or beyond `limit` is looked at; where the text goes on there, it is taken for its end. */
  constructor(
    window: TextWindow,
    position: number,
    limit: number,
    suffix = '',
    wrap: LineWrap | null = null,
    page: PageWidth | null = null,
  ) {
    this.#window = window;
    this.position = position;
    this.#before = position;
    this.#limit = limit;
    this.#lineEnd = suffix;
    this.#wrap = wrap;
    this.#cutAt = position;
    this.page = page;
  }

  next(): string | null {
    const { bytes, isOver } = this.#window;
    const to = Math.min(this.#window.end, this.#limit);
    const start = this.position;
    const end = lineEnd(bytes, start, to);
    if (end === to && !isOver && to < this.#limit) {
      this.isShort = true;
      return null;
    }
    if (start >= to) {
      return null;
    }
    const contentEnd = withoutReturns(bytes, start, end);
    const line = this.#read(start, contentEnd);
    if (line === null) {
      return null;
    }
    this.hasReturn = contentEnd < end;
    this.#before = start;
    this.position = Math.min(end + 1, to);
    return line;
  }

  peek(): string | null {
    const [position, before, hasReturn] = [this.position, this.#before, this.hasReturn];
    const line = this.next();
    this.position = position;
    this.#before = before;
    this.hasReturn = hasReturn;
    return line;
  }

  back(): void {
    this.position = this.#before;
  }

  cut(length: number): void {
    const { bytes, end } = this.#window;
    const start = this.#before;
    const isRest = this.#wrap === null || start === this.#cutAt;
    const line = isRest ? '' : readable(latin1(bytes, start, lineEnd(bytes, start, Math.min(end, this.#limit))));
    this.position = start + (this.#wrap === null || isRest ? length : this.#wrap.lengthOf(line, length));
    this.#cutAt = this.position;
  }

  rewind(position: number): void {
    this.position = position;
    this.#before = position;
  }

  #read(start: number, end: number): string | null {
    const line = readable(latin1(this.#window.bytes, start, end));
    const whole = this.#wrap === null ? line : start === this.#cutAt ? this.#wrap.rest(line) : this.#wrap.unwrap(line);
    return whole !== null && this.#lineEnd !== '' && whole.endsWith(this.#lineEnd)
      ? whole.slice(0, -this.#lineEnd.length)
      : whole;
  }
}

/** The lines of a text that was taken out of one line; all of it counts as taken. */
export class WrittenLines implements Lines {
  hasReturn = true;
  readonly isShort = false;
  readonly page = null;
  readonly position: number;
  readonly #lines: string[];
  #at = 0;

  constructor(text: string, position: number) {
    const pieces = text.split('\n');
    this.#lines = pieces.map((piece, at) => (at < pieces.length - 1 ? withoutEnds(piece, '\r') : piece));
    this.position = position;
  }

  next(): string | null {
    const line = this.#lines[this.#at] ?? null;
    this.#at++;
    return line === null ? null : readable(line);
  }

  peek(): string | null {
    return this.#lines[this.#at] ?? null;
  }

  back(): void {
    this.#at--;
  }

  cut(length: number): void {
    this.#at--;
    this.#lines[this.#at] = this.#lines[this.#at]!.slice(length);
  }

  rewind(): void {}
}

/** The line that begins at `begin`, as far as one of at most `longest` bytes is looked at; empty where it is not whole. */
export function lineBehind({ bytes, end, isOver }: TextWindow, begin: number, longest: number): string {
  const to = Math.min(end, begin + longest);
  const over = begin < to ? lineEnd(bytes, begin, to) : to;
  return begin >= to || (over === end && !isOver)
    ? ''
    : readable(latin1(bytes, begin, withoutReturns(bytes, begin, over)));
}
