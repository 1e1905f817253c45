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

const ESCAPE = '\u001b';
const COLOUR = /\u001b\[[0-9;]*[A-Za-z]/g;
const WRITTEN_RETURN = '^M';

/** A line as somebody would read it: without colours and without a carriage return that was written as `^M`. */
export function readable(line: string): string {
  const plain = line.includes(ESCAPE) ? line.replace(COLOUR, '') : line;
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

/** The lines of the text itself. `lineEnd` is what each of them ends with; `decode` takes a line out of what is around it. */
export class TextLines implements Lines {
  hasReturn = false;
  isShort = false;
  position: number;
  readonly page: PageWidth | null;
  readonly #window: TextWindow;
  readonly #limit: number;
  readonly #lineEnd: string;
  readonly #decode: ((line: string) => string | null) | null;
  #before: number;

  /** Nothing at or beyond `limit` is looked at; where the text goes on there, it is taken for its end. */
  constructor(
    window: TextWindow,
    position: number,
    limit: number,
    suffix = '',
    decode: ((line: string) => string | null) | null = null,
    page: PageWidth | null = null,
  ) {
    this.#window = window;
    this.position = position;
    this.#before = position;
    this.#limit = limit;
    this.#lineEnd = suffix;
    this.#decode = decode;
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
    this.position = this.#before + length;
  }

  rewind(position: number): void {
    this.position = position;
    this.#before = position;
  }

  #read(start: number, end: number): string | null {
    const line = readable(latin1(this.#window.bytes, start, end));
    const whole = this.#decode === null ? line : this.#decode(line);
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
  readonly #lines: readonly string[];
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

  cut(): void {}

  rewind(): void {}
}
