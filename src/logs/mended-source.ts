import { IDLE } from '../model/index.ts';
import type { LogSource } from './log-source.ts';
import { type Mend, mended } from './mends/index.ts';

const LF = 10;
const NOTHING = new Uint8Array(0);
/** A line of which nobody saw the end is handed on as it is. */
const LONGEST_LINE = 4 * 1024 * 1024;

/** The same text as it was before something was put in the place of characters: line by line, in blocks of whole lines. */
export function asItWas(source: LogSource, mends: readonly Mend[]): LogSource {
  return mends.length === 0 ? source : new MendedSource(source, mends);
}

class MendedSource implements LogSource {
  readonly #source: LogSource;
  readonly #mends: readonly Mend[];
  #rest: Uint8Array = NOTHING;

  constructor(source: LogSource, mends: readonly Mend[]) {
    this.#source = source;
    this.#mends = mends;
  }

  async read(): Promise<Uint8Array | null> {
    const block = await this.#source.read();
    if (block === IDLE) {
      return block;
    }
    if (block === null) {
      const rest = this.#rest;
      this.#rest = NOTHING;
      return rest.length === 0 ? null : mended(rest, this.#mends);
    }
    const text = joined(this.#rest, block);
    const end = text.length > LONGEST_LINE ? text.length : text.lastIndexOf(LF) + 1;
    this.#rest = text.slice(end);
    return mended(text.subarray(0, end), this.#mends);
  }

  close(): Promise<void> {
    return this.#source.close();
  }
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  if (one.length === 0) {
    return other;
  }
  const whole = new Uint8Array(one.length + other.length);
  whole.set(one);
  whole.set(other, one.length);
  return whole;
}
