import { pause } from '../../intake/node.ts';
import type { Broker } from './broker.ts';

const LOOK_MS = 10;

/** An entry as it stands: what it says, its number, and when it was heard here, by a clock that never runs backwards. */
export type Entry = { readonly text: string; readonly revision: number; readonly heardMs: number };

/**
 * A key-value bucket, as JetStream has them: the last message of each subject of its stream. What it holds is at hand here, and comes as
 * it is written; who writes an entry that another wrote since is told so.
 */
export class Bucket {
  readonly #broker: Broker;
  readonly #stream: string;
  readonly #prefix: string;
  readonly #entries = new Map<string, Entry>();
  readonly #stop = new AbortController();
  #heard = 0;
  #failure: Error | null = null;

  private constructor(broker: Broker) {
    this.#broker = broker;
    this.#stream = broker.nameOf('bucket');
    this.#prefix = `$KV.${this.#stream.slice(3)}.`;
    this.#watch().catch((error) => {
      this.#failure = error;
    });
  }

  /** Resolves when all that it holds by now is at hand. */
  static async open(broker: Broker): Promise<Bucket> {
    const bucket = new Bucket(broker);
    const mark = await bucket.put('mark', String(Date.now()));
    while (bucket.#heard < mark && bucket.#failure === null) {
      await pause(LOOK_MS, bucket.#stop.signal);
    }
    return bucket;
  }

  get(key: string): Entry | null {
    return this.#entries.get(key) ?? null;
  }

  /** The entries whose keys begin so, by the rest of their keys. */
  under(prefix: string): Map<string, Entry> {
    const found = [...this.#entries].filter(([key, { text }]) => key.startsWith(prefix) && text !== '');
    return new Map(found.map(([key, entry]) => [key.slice(prefix.length), entry]));
  }

  /** @returns its number. */
  put(key: string, text: string): Promise<number> {
    return this.#broker.publish(this.#prefix + key, text);
  }

  /** Writes where the entry has that number (0: there is none); null where it has not, and nothing was written. */
  async update(key: string, text: string, revision: number): Promise<number | null> {
    const stored = await this.#broker.update(this.#prefix + key, text, revision);
    if (stored !== null) {
      this.#take(key, text, stored);
    }
    return stored;
  }

  /** What the broker holds now, whatever was heard of it. */
  async latest(key: string): Promise<Entry | null> {
    const stored = await this.#broker.lastOf(this.#stream, this.#prefix + key);
    if (stored !== null) {
      this.#take(key, stored.string(), stored.seq);
    }
    return this.get(key);
  }

  close(): void {
    this.#stop.abort();
  }

  #take(key: string, text: string, revision: number): void {
    const known = this.#entries.get(key);
    if (known === undefined || known.revision < revision) {
      this.#entries.set(key, { text, revision, heardMs: performance.now() });
    }
  }

  async #watch(): Promise<void> {
    for await (const { seq, subject, message } of this.#broker.read(
      this.#stream,
      [`${this.#prefix}>`],
      1,
      this.#stop.signal,
    )) {
      this.#take(subject.slice(this.#prefix.length), message.string(), seq);
      this.#heard = seq;
    }
  }
}
