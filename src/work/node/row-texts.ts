import { FORM } from '../../analysis/in-parts.ts';
import { readMessageLine } from '../../logs/index.ts';
import { TextStore } from '../text-store.ts';
import type { Broker } from './broker.ts';
import { MessageFetch } from './message-fetch.ts';

/** Texts that came along with rows; what nobody asked for is forgotten, and fetched where somebody does. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Gives messages by their number in the stream. */
export class RowTexts {
  readonly #texts = new TextStore(MOST_BYTES);
  readonly #fetch: MessageFetch | null;

  constructor({ place }: Broker) {
    this.#fetch = MessageFetch.open(place);
  }

  get fetched(): { readonly count: number; readonly waitedMs: number } {
    return { count: this.#fetch?.fetched ?? 0, waitedMs: this.#fetch?.waitedMs ?? 0 };
  }

  add(seq: number, bytes: Uint8Array): void {
    this.#texts.add(seq, bytes);
  }

  /** Null where it is gone. */
  get(seq: number, form: number): Uint8Array | null {
    const known = this.#texts.get(seq);
    if (known !== null) {
      return known;
    }
    const line = this.#fetch?.get(seq) ?? null;
    if (line === null || form === FORM.line) {
      return line;
    }
    const fields = readMessageLine(new TextDecoder().decode(line));
    return typeof fields === 'string' ? null : fields.bytes;
  }

  async close(): Promise<void> {
    await this.#fetch?.close();
  }
}
