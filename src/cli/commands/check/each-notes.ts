import type { ListedCheck } from '../../../check/index.ts';
import { printable } from '../../output/printable.ts';
import type { Io } from '../../process/io.ts';

/** What is said on standard error of a configuration that several files were checked by. */
export class EachNotes {
  #files = 0;
  readonly #notes = new Set<string>();
  /** In how many files an entry came to nothing. */
  readonly #unused = new Map<string, number>();

  note({ configuration, unused, report }: ListedCheck): void {
    if (report.summary.messages === 0) {
      return;
    }
    this.#files++;
    if (configuration.note !== null) {
      this.#notes.add(configuration.note);
    }
    for (const { message } of unused) {
      this.#unused.set(message, (this.#unused.get(message) ?? 0) + 1);
    }
  }

  /** Only what came to nothing in every file: an entry may be there for one of them. */
  tell(format: string, io: Io): void {
    const unused = [...this.#unused].filter(([, count]) => count === this.#files).map(([message]) => message);
    // The text says itself what is switched off.
    for (const line of [...(format === 'text' ? [] : this.#notes), ...unused]) {
      io.err(`siptriage: ${printable(line)}`);
    }
  }
}
