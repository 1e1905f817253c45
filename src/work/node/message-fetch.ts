import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { NatsPlace } from '../../intake/node.ts';

const ENTRY = new URL('./fetch-thread.js', import.meta.url);
const LONGEST_MS = 120_000;
const MOST_BYTES = 8 * 1024 * 1024;
/** Words before the bytes of the answer: whether it is there, and its length. */
export const ANSWER = { state: 0, length: 1, bytesAt: 8 } as const;
export const NOTHING = -1;

export type FetchThreadData = { readonly place: NatsPlace; readonly memory: SharedArrayBuffer };

/**
 * Fetches messages of a stream at once: whoever follows a call needs them where it stands. A thread of its own asks the broker, and this one
 * waits for it.
 */
export class MessageFetch {
  /** How many were fetched, and how long that took. */
  fetched = 0;
  waitedMs = 0;
  readonly #worker: Worker;
  readonly #words: Int32Array;
  readonly #bytes: Uint8Array;

  private constructor(place: NatsPlace) {
    const memory = new SharedArrayBuffer(ANSWER.bytesAt + MOST_BYTES);
    this.#words = new Int32Array(memory, 0, 2);
    this.#bytes = new Uint8Array(memory, ANSWER.bytesAt);
    this.#worker = new Worker(ENTRY, { workerData: { place, memory } satisfies FetchThreadData });
    this.#worker.unref();
    this.#worker.on('error', () => {});
  }

  /** Null where there is no such thread: from the sources. */
  static open(place: NatsPlace): MessageFetch | null {
    return existsSync(fileURLToPath(ENTRY)) ? new MessageFetch(place) : null;
  }

  /** What is stored under that number; null where it is gone. @throws Error where nobody answers. */
  get(seq: number): Uint8Array | null {
    const startMs = performance.now();
    Atomics.store(this.#words, ANSWER.state, 0);
    this.#worker.postMessage(seq);
    if (Atomics.wait(this.#words, ANSWER.state, 0, LONGEST_MS) === 'timed-out') {
      throw new Error('the broker gives no message back');
    }
    this.fetched++;
    this.waitedMs += performance.now() - startMs;
    const length = this.#words[ANSWER.length] ?? NOTHING;
    return length === NOTHING ? null : this.#bytes.slice(0, length);
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}
