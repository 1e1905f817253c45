import type { CountedCalls, JudgedRecord, RowTotals } from '../../analysis/in-parts.ts';
import { type NatsPlace, pause } from '../../intake/node.ts';
import { fromJson } from '../plain-data.ts';
import { type NumberedVerdict, VerdictOrder } from '../verdict-order.ts';
import type { World } from '../world.ts';
import { Broker } from './broker.ts';
import { Bucket } from './bucket.ts';
import { StoredQueue } from './stored-queue.ts';
import { worldAt } from './world-at.ts';

const AT_ONCE = 256;
const WAIT_MS = 200;

/** What was judged on a stream, in the order in which it was decided, each once. */
export class StoryStream {
  readonly #broker: Broker;
  readonly #bucket: Bucket;
  readonly #order = new VerdictOrder();

  private constructor(broker: Broker, bucket: Bucket) {
    this.#broker = broker;
    this.#bucket = bucket;
  }

  /** Rejects where the broker cannot be reached. */
  static async open(place: NatsPlace): Promise<StoryStream> {
    const broker = await Broker.open(place);
    try {
      await broker.openStreams();
      return new StoryStream(broker, await Bucket.open(broker));
    } catch (error) {
      await broker.close();
      throw error;
    }
  }

  /** What those who work on it agreed on; null until one of them comes, and where it is told to stop first. */
  async world(signal: AbortSignal): Promise<World | null> {
    while (worldAt(this.#bucket) === null && !signal.aborted) {
      await pause(WAIT_MS, signal);
    }
    return worldAt(this.#bucket);
  }

  /** What was read and counted by now, where somebody wrote it down. */
  totals(): { readonly totals: RowTotals; readonly ended: CountedCalls } | null {
    return fromJson(this.#bucket.get('totals')?.text ?? '');
  }

  /** Until the end, or until it is told to stop; an empty list where nothing came for a while. */
  async *read(signal: AbortSignal): AsyncGenerator<readonly JudgedRecord[]> {
    const stream = this.#broker.nameOf('stories');
    const over = new AbortController();
    const end = (): void => over.abort();
    signal.addEventListener('abort', end, { once: true });
    const queue = new StoredQueue(this.#broker, stream, [{ filter: [`${stream}.>`], fromSeq: 1 }], over.signal);
    try {
      while (!signal.aborted) {
        for (const { message } of await queue.take(AT_ONCE, WAIT_MS)) {
          const header = (name: string): string => message.headers?.get(name) ?? '';
          const verdict = fromJson<NumberedVerdict>(message.string());
          if (verdict !== null) {
            this.#order.add(verdict, header('Siptriage-Story') + header('Siptriage-Revision'));
          }
        }
        const due = this.#order.take();
        yield due;
        if (due.at(-1)?.type === 'end') {
          return;
        }
      }
    } finally {
      end();
      signal.removeEventListener('abort', end);
    }
  }

  async close(): Promise<void> {
    this.#bucket.close();
    await this.#broker.close();
  }
}
