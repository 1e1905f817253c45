import { indexOfByte } from '../../bytes/index.ts';
import { LF } from '../characters.ts';

/**
 * When what is incomplete is worth another look: at its next line end, or at a length which doubles, so that a stream of
 * single bytes costs no square.
 */
export class SearchAgain {
  length = 0;
  /** How far a line end was looked for. */
  #seen = 0;

  reset(): void {
    this.length = 0;
    this.#seen = 0;
  }

  isTooEarly(bytes: Uint8Array, at: number, end: number): boolean {
    const isEarly = end - at < this.length && indexOfByte(bytes, LF, at + this.#seen, end) < 0;
    this.#seen = end - at;
    return isEarly;
  }
}
