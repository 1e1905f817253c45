import type { Lines } from './lines.ts';
import { LogProcess } from './log-process.ts';

/** So many lines of other processes do not part a message. */
const LINES_BETWEEN = 64;
/** A version as a start line has it, and not a Via. */
export const VERSION = /SIP\/2\.0(?!\/)/;

/** The lines of a log that the process of a message wrote, as they stand there: syslog puts those of others between them. */
export class OwnLines {
  /** Where the line given last begins, in lines of the text itself. */
  at = 0;
  readonly #lines: Lines;
  readonly #writer: LogProcess | null;
  /** Behind the line given before, and where the first message of another process begins between the two; -1: nowhere. */
  #backTo = 0;
  #otherAt = -1;

  /** `prefix` stands before the start line. */
  constructor(lines: Lines, prefix: string) {
    this.#lines = lines;
    this.#writer = lines.page === null ? null : LogProcess.of(prefix);
  }

  get isOfProcess(): boolean {
    return this.#writer !== null;
  }

  /** Where the lines between this line and the one before begin, if there is a message among them; else -1. */
  get otherAt(): number {
    return this.#otherAt;
  }

  isOfOther(raw: string): boolean {
    return (this.#writer?.otherSays(raw) ?? null) !== null;
  }

  /** `isTaken`: the line is no line of its own, and what it holds was taken. */
  next(isTaken: (raw: string) => boolean): string | null {
    const lines = this.#lines;
    this.#backTo = lines.position;
    this.at = this.#backTo;
    this.#otherAt = -1;
    let raw = lines.next();
    for (let others = 0; raw !== null; raw = lines.next()) {
      const says = this.#writer?.otherSays(raw) ?? null;
      if (says !== null && ++others > LINES_BETWEEN) {
        return null;
      }
      if (says !== null) {
        this.#otherAt = VERSION.test(says) ? this.#backTo : this.#otherAt;
      } else if (isTaken(raw)) {
        this.#backTo = lines.position;
      } else {
        return raw;
      }
      this.at = lines.position;
    }
    return null;
  }

  peek(): string | null {
    if (this.#writer === null) {
      return this.#lines.peek();
    }
    const { position } = this.#lines;
    let raw = this.#lines.next();
    for (let others = 0; raw !== null && others < LINES_BETWEEN && this.isOfOther(raw); others++) {
      raw = this.#lines.next();
    }
    this.#lines.rewind(position);
    return raw;
  }

  back(): void {
    if (this.#lines.page === null) {
      this.#lines.back();
    } else {
      this.#lines.rewind(this.#backTo);
    }
  }
}
