import { createHash, randomUUID } from 'node:crypto';
import type { NatsConnection } from '@nats-io/transport-node';
import { partitionOf, RECORD_HEADER } from '../stream-record.ts';
import { type NatsClient, type NatsPlace, natsClient } from './nats-client.ts';
import { OrderedSending } from './ordered-sending.ts';

/** Records on their way at once; the reading waits for room. */
const MOST_ON_THE_WAY = 512;
const ALIVE_EVERY_MS = 10_000;
/** More than the headers of a record take: the broker bounds both together. */
const HEADERS_BYTES = 1_024;
const NS_PER_S = 1_000_000_000;
/** How long a stream that is made here keeps records, and knows which it has stored. */
const KEPT_S = 24 * 60 * 60;
const ONCE_WITHIN_S = 120;

/** One message on its way. */
export type ShippedMessage = {
  readonly line: string;
  readonly input: string;
  /** Its number in its input. */
  readonly number: number;
  readonly timeUs: number;
  /** Between whom, and over what. */
  readonly way: string;
  readonly callId: string;
  readonly bytes: Uint8Array;
};

type Counts = { stored: number; repeated: number; refused: number };

/**
 * Publishes messages as records of one source, in their order, each until it is stored: again and again, under the same id. What the broker will
 * never take is counted and left out.
 */
export class NatsPublisher {
  readonly #sending: OrderedSending;
  readonly #subject: string;
  readonly #source: string;
  readonly #alive: NodeJS.Timeout;
  /** A stream that was made otherwise may have no place for partitions. */
  readonly #isSpread: boolean;
  readonly #counts: Counts;

  private constructor(sending: OrderedSending, counts: Counts, subject: string, source: string, isSpread: boolean) {
    this.#sending = sending;
    this.#counts = counts;
    this.#subject = subject;
    this.#source = source;
    this.#isSpread = isSpread;
    this.#alive = setInterval(() => this.#publish(this.#subject, '', [[RECORD_HEADER.kind, 'alive']]), ALIVE_EVERY_MS);
  }

  /** @param onWait is told when the broker does not take what it is sent. Rejects where it cannot be reached. */
  static async open(place: NatsPlace, source: string, onWait: () => void): Promise<NatsPublisher> {
    const client = await natsClient();
    const counts = { stored: 0, repeated: 0, refused: 0 };
    const sending = await OrderedSending.open(client, place, {
      stored: ({ line }, wasThere) => {
        counts[wasThere ? 'repeated' : 'stored'] += line === '' ? 0 : 1;
      },
      refused: ({ line }) => {
        counts.refused += line === '' ? 0 : 1;
      },
      waiting: onWait,
    });
    try {
      const isSpread = await openStream(client, sending.connection, place.stream);
      return new NatsPublisher(sending, counts, `${place.stream}.${source}`, source, isSpread);
    } catch (error) {
      await sending.close();
      throw error;
    }
  }

  /** Messages that were stored, and those that were there already. */
  get stored(): number {
    return this.#counts.stored;
  }

  get repeated(): number {
    return this.#counts.repeated;
  }

  /** Those that are longer than the broker takes. */
  get refused(): number {
    return this.#counts.refused;
  }

  send({ line, input, number, timeUs, way, callId, bytes }: ShippedMessage): void {
    const most = this.#sending.connection.info?.max_payload ?? Number.POSITIVE_INFINITY;
    if (Buffer.byteLength(line) + HEADERS_BYTES > most) {
      this.#counts.refused++;
      return;
    }
    const packet = digest(way, bytes);
    const id = digest([this.#source, input, number, timeUs, packet].join('\n'));
    this.#publish(this.#isSpread ? `${this.#subject}.${partitionOf(callId)}` : this.#subject, line, [
      [RECORD_HEADER.id, id],
      [RECORD_HEADER.packet, packet],
      [RECORD_HEADER.number, String(number)],
      ...(Number.isNaN(timeUs) ? [] : ([[RECORD_HEADER.time, String(Math.round(timeUs))]] as const)),
    ]);
  }

  /** The broker wants no more of us. Null while it may. */
  get failure(): Error | null {
    return this.#sending.failure;
  }

  /** Resolves when there is room for more. Rejects when nothing can be stored any more. */
  flush(most: number = MOST_ON_THE_WAY): Promise<void> {
    return this.#sending.flush(most);
  }

  /** Says that nothing more comes, and waits until all is stored. Rejects as `flush` does. */
  async end(): Promise<void> {
    try {
      await this.flush(0);
      this.#publish(this.#subject, '', [
        [RECORD_HEADER.kind, 'end'],
        [RECORD_HEADER.id, randomUUID()],
      ]);
      await this.flush(0);
    } finally {
      clearInterval(this.#alive);
      await this.#sending.close();
    }
  }

  #publish(subject: string, line: string, fields: readonly (readonly [string, string])[]): void {
    this.#sending.send({ subject, line, fields });
  }
}

/** One that is there is used as it is. @returns whether it takes partitions. */
async function openStream({ jetstream }: NatsClient, connection: NatsConnection, name: string): Promise<boolean> {
  const manager = await jetstream.jetstreamManager(connection);
  const subjects = [`${name}.*`, `${name}.*.*`];
  try {
    const { config } = await manager.streams.info(name);
    return config.subjects.some((subject) => subject === `${name}.*.*` || subject === `${name}.>`);
  } catch {
    await manager.streams.add({
      name,
      subjects,
      allow_direct: true,
      max_age: KEPT_S * NS_PER_S,
      duplicate_window: ONCE_WITHIN_S * NS_PER_S,
    });
    return true;
  }
}

function digest(text: string, bytes?: Uint8Array): string {
  const hash = createHash('sha256').update(text);
  return (bytes === undefined ? hash : hash.update('\n').update(bytes)).digest('base64url').slice(0, 22);
}
