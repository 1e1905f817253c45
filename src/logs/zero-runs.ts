import { indexOfByte } from '../bytes/index.ts';

/** So many zero bytes in a row stand where something was lost, and in no text of any encoding. */
export const SHORTEST_RUN = 16;

/** Where the zero bytes from `start` on end. */
export function endOfZeros(bytes: Uint8Array, start: number): number {
  let at = start;
  while (bytes[at] === 0) {
    at++;
  }
  return at;
}

/** Finds runs of zero bytes in blocks: what a truncated log that its program goes on with, or a crash, leaves in a text. */
export class ZeroRuns {
  readonly #tell: (offset: number, length: number) => void;
  #offset = 0;
  /** Zero bytes up to here. */
  #open = 0;

  constructor(tell: (offset: number, length: number) => void) {
    this.#tell = tell;
  }

  take(block: Uint8Array): void {
    for (let at = 0; at < block.length; ) {
      const start = this.#open > 0 ? at : indexOfByte(block, 0, at, block.length);
      if (start < 0) {
        break;
      }
      const end = endOfZeros(block, start);
      this.#open += end - start;
      at = end;
      if (end < block.length) {
        this.#close(this.#offset + end);
        at++;
      }
    }
    this.#offset += block.length;
  }

  /** Nothing follows. */
  end(): void {
    this.#close(this.#offset);
  }

  #close(end: number): void {
    if (this.#open >= SHORTEST_RUN) {
      this.#tell(end - this.#open, this.#open);
    }
    this.#open = 0;
  }
}
