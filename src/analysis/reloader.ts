import type { Rereader } from '../capture/index.ts';
import type { Arrival, Limits } from '../model/index.ts';
import { SCAN, SipMessage, scanMessage } from '../sip/index.ts';
import type { TraceInput } from './options.ts';
import type { ProblemList } from './problem-list.ts';

/** Reads messages again from inputs that stay where they are. */
export class Reloader {
  readonly #inputs: readonly TraceInput[];
  readonly #limits: Limits;
  readonly #problems: ProblemList;
  readonly #isPlain: (input: number) => boolean;
  readonly #open = new Map<number, Rereader>();
  readonly #message = new SipMessage();
  readonly #changed = new Set<number>();
  #bytes = new Uint8Array(4096);

  constructor(
    inputs: readonly TraceInput[],
    limits: Limits,
    problems: ProblemList,
    isPlain: (input: number) => boolean,
  ) {
    this.#inputs = inputs;
    this.#limits = limits;
    this.#problems = problems;
    this.#isPlain = isPlain;
  }

  /** Whether an input can be read again at any position, at once. */
  canReload(input: number): boolean {
    return this.#isPlain(input) && this.#inputs[input]?.reread !== undefined;
  }

  /** The message of an arrival; null where the input no longer has it. Valid until the next call. */
  readonly load = (arrival: Arrival): SipMessage | null => {
    const { input, position, length } = arrival;
    const bytes = this.bytesAt(input, position, length);
    if (bytes === null || scanMessage(bytes, 0, length, this.#message, this.#limits) === SCAN.notSip) {
      this.#noteChange(input);
      return null;
    }
    return this.#message;
  };

  /** `length` bytes from `position`, at the front of memory that the next call uses again; null where they are not there. */
  bytesAt(input: number, position: number, length: number): Uint8Array | null {
    if (this.#bytes.length < length) {
      this.#bytes = new Uint8Array(2 * length);
    }
    return this.#rereaderOf(input)?.readAt(position, this.#bytes, length) === length ? this.#bytes : null;
  }

  close(): void {
    for (const reader of this.#open.values()) {
      reader.close();
    }
    this.#open.clear();
  }

  #rereaderOf(input: number): Rereader | null {
    const known = this.#open.get(input);
    if (known !== undefined) {
      return known;
    }
    const opened = this.#inputs[input]?.reread?.() ?? null;
    if (opened !== null) {
      this.#open.set(input, opened);
    }
    return opened;
  }

  #noteChange(input: number): void {
    if (!this.#changed.has(input)) {
      this.#changed.add(input);
      const message = 'The file was changed while it was read: what it no longer holds is missing in the stories';
      this.#problems.say('input-changed', message, input);
    }
  }
}
