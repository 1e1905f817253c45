/** What the thread that runs a target shows the one that watches it, even while it hangs. */
const EXECUTIONS = 0;
const IS_RUNNING = 1;
const LENGTH = 2;
const HEADER_BYTES = 16;

/** Longer inputs are cut: what needs more bytes to go wrong is a question of growth, which has tests of its own. */
export const LONGEST_INPUT = 128 * 1024;

export class Shared {
  readonly buffer: SharedArrayBuffer;
  readonly #numbers: Int32Array;
  readonly #input: Uint8Array;

  constructor(buffer: SharedArrayBuffer = new SharedArrayBuffer(HEADER_BYTES + LONGEST_INPUT)) {
    this.buffer = buffer;
    this.#numbers = new Int32Array(buffer, 0, HEADER_BYTES / 4);
    this.#input = new Uint8Array(buffer, HEADER_BYTES);
  }

  get executions(): number {
    return Atomics.load(this.#numbers, EXECUTIONS);
  }

  get isRunning(): boolean {
    return Atomics.load(this.#numbers, IS_RUNNING) === 1;
  }

  /** The input that is run, or was run last. */
  get input(): Uint8Array {
    return this.#input.slice(0, Atomics.load(this.#numbers, LENGTH));
  }

  begin(input: Uint8Array): void {
    this.#input.set(input);
    Atomics.store(this.#numbers, LENGTH, input.length);
    Atomics.add(this.#numbers, EXECUTIONS, 1);
    Atomics.store(this.#numbers, IS_RUNNING, 1);
  }

  end(): void {
    Atomics.store(this.#numbers, IS_RUNNING, 0);
  }
}
