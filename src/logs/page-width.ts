const BEYOND_ASCII = /[\x80-\xbf]/;
/** A page or terminal is not narrower. */
export const NARROWEST_PAGE = 60;
/** What terminals have unless somebody widens them: so wide a line may be cut also where others of the log are wider. */
const TERMINAL = 80;
/** Messages read as they stand are measured only at the beginning: their lines tell much the same later. */
const MOST_MEASURED = 256;

/**
 * How wide the page was that the messages of a log were copied from, as far as they show it: no line of theirs is wider, and
 * those that were cut fill it.
 */
export class PageWidth {
  /** Of a line of any message. */
  #longest = 0;
  /** At which a line was cut beyond doubt. */
  #proven = Number.POSITIVE_INFINITY;
  #measured = 0;

  note(columns: number): void {
    this.#longest = Math.max(this.#longest, columns);
  }

  /** A message that is taken as it stands: its lines from `start` on. */
  measure(text: () => string): void {
    if (this.#measured < MOST_MEASURED) {
      this.#measured++;
      for (const line of text().split('\n')) {
        this.note(columnsOf(line.trimEnd()));
      }
    }
  }

  /** Whether a line of so many bytes is worth a look. */
  mayBeFull(length: number): boolean {
    return length >= NARROWEST_PAGE && length >= Math.min(TERMINAL, this.#proven, this.#longest);
  }

  /** Whether a line so wide may have been cut. */
  isFull(columns: number): boolean {
    return columns >= NARROWEST_PAGE && (columns === TERMINAL || columns === this.#longest || columns === this.#proven);
  }

  isProven(columns: number): boolean {
    return columns === this.#proven;
  }

  prove(columns: number): void {
    this.#proven = columns;
  }
}

/** How many columns a line of latin-1 takes that is UTF-8: the bytes behind the first of a character take none. */
export function columnsOf(line: string): number {
  if (!BEYOND_ASCII.test(line)) {
    return line.length;
  }
  let columns = line.length;
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    columns -= code >= 0x80 && code < 0xc0 ? 1 : 0;
  }
  return columns;
}
