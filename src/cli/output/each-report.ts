import type { EachOutput, FileCheck } from '../../check/index.ts';
import { TextSpool } from './text-spool.ts';

/** The result of several files in one form: what is told of each is kept as text until the last is known. */
export class EachReport {
  readonly #form: EachOutput;
  readonly #spool = new TextSpool();

  constructor(form: EachOutput) {
    this.#form = form;
  }

  take(file: FileCheck): void {
    this.#spool.begin();
    for (const piece of this.#form.file(file)) {
      this.#spool.add(piece);
    }
  }

  /** The whole in pieces, when the last file was taken. */
  whole(exitCode: number): Iterable<string> {
    return this.#form.whole(this.#spool, exitCode);
  }

  close(): void {
    this.#spool.close();
  }
}
