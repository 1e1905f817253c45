import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What an execution leaves behind is measured from the one to the other, and again each time. */
const EVERY = 300;
/** Code that is compiled, tables that fill once: no leak. */
const ALLOWED_BYTES = 48 * 1024 * 1024;

/** Sees memory that executions leave behind. */
export class LeakWatch {
  readonly #collect: () => void;
  #first: number | null = null;

  constructor() {
    setFlagsFromString('--expose-gc');
    this.#collect = runInNewContext('gc') as () => void;
  }

  /** @returns what was left behind, where it is too much. */
  after(executions: number, corpusBytes: number): string | null {
    if (executions % EVERY !== 0) {
      return null;
    }
    this.#collect();
    const { heapUsed, external } = process.memoryUsage();
    const bytes = heapUsed + external - corpusBytes;
    this.#first ??= bytes;
    const grown = bytes - this.#first;
    return grown > ALLOWED_BYTES
      ? `${Math.round(grown / 1048576)} MiB were left behind by ${executions} executions`
      : null;
  }
}
