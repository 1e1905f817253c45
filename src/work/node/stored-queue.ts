import { setMaxListeners } from 'node:events';
import { pause } from '../../intake/node.ts';
import type { Broker, Stored } from './broker.ts';

/** Messages that wait here, and their bytes. */
const MOST_WAITING = 2_000;
const MOST_BYTES = 32 * 1024 * 1024;
const WAIT_MS = 5;

/** Subjects, and the number from which on their messages are asked for. Each of them comes in order. */
export type Asked = { readonly filter: readonly string[]; readonly fromSeq: number };

/** Messages of a stream as they come, in batches of what is there. */
export class StoredQueue {
  readonly #waiting: Stored[] = [];
  readonly #signal: AbortSignal;
  #bytes = 0;
  #wake = (): void => {};
  #failure: Error | null = null;

  constructor(broker: Broker, stream: string, asked: readonly Asked[], signal: AbortSignal) {
    this.#signal = signal;
    // Each of them waits for the one order to stop.
    setMaxListeners(0, signal);
    for (const { filter, fromSeq } of asked) {
      this.#fill(broker.read(stream, filter, fromSeq, signal)).catch((error) => {
        this.#failure = error;
        this.#wake();
      });
    }
  }

  /** At most so many; none where nothing came for `withinMs`. Rejects where nothing will come any more. */
  async take(most: number, withinMs: number): Promise<Stored[]> {
    if (this.#waiting.length === 0 && this.#failure === null) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, withinMs);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    if (this.#waiting.length === 0 && this.#failure !== null) {
      throw this.#failure;
    }
    const taken = this.#waiting.splice(0, most);
    this.#bytes -= taken.reduce((sum, { message }) => sum + message.data.length, 0);
    return taken;
  }

  async #fill(messages: AsyncGenerator<Stored>): Promise<void> {
    for await (const stored of messages) {
      this.#waiting.push(stored);
      this.#bytes += stored.message.data.length;
      this.#wake();
      while ((this.#waiting.length >= MOST_WAITING || this.#bytes > MOST_BYTES) && !this.#signal.aborted) {
        await pause(WAIT_MS, this.#signal);
      }
    }
  }
}
