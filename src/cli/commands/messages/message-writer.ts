import type { MessageFace } from '../../../analysis/index.ts';
import { type MessageLine, messageLine } from '../../../report/index.ts';

/**
 * Writes the messages of a trace as NDJSON. The last line waits for the next message, because it says how many copies were
 * dropped behind it; everything before it is handed on between two blocks of the input.
 */
export class MessageWriter implements MessageFace {
  readonly #write: (text: string) => Promise<void>;
  #last: MessageLine | null = null;
  #copies = 0;
  #lines: string[] = [];
  /** No message came. */
  isEmpty = true;

  constructor(write: (text: string) => Promise<void>) {
    this.#write = write;
  }

  message(...[message, arrival, input]: Parameters<MessageFace['message']>): void {
    this.isEmpty = false;
    this.#finishLast();
    this.#last = messageLine(message, arrival, input);
  }

  copies(count: number): void {
    this.#copies += count;
  }

  async flush(): Promise<void> {
    if (this.#lines.length > 0) {
      const text = this.#lines.join('');
      this.#lines = [];
      await this.#write(text);
    }
  }

  /** The trace is over. */
  async end(): Promise<void> {
    this.#finishLast();
    await this.flush();
  }

  #finishLast(): void {
    if (this.#last !== null) {
      this.#lines.push(`${this.#last(this.#copies)}\n`);
      this.#last = null;
      this.#copies = 0;
    }
  }
}
