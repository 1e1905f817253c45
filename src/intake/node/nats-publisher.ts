import { createHash, randomUUID } from 'node:crypto';
import type { JetStreamClient } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { partitionOf, RECORD_HEADER } from '../stream-record.ts';
import { connectTo, type NatsClient, type NatsPlace, natsClient } from './nats-client.ts';

/** Records on their way at once; the reading waits for room. */
const MOST_ON_THE_WAY = 512;
const ALIVE_EVERY_MS = 10_000;
const RETRY_MS = 500;
/** More than the headers of a record take: the broker bounds both together. */
const HEADERS_BYTES = 1_024;
/** Of an answer of JetStream that will be the same each time, as to a record longer than its stream takes. */
const REFUSED = 400;
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

/**
 * Publishes messages as records of one source, each until it is stored: again and again, under the same id. What the broker will
 * never take is counted and left out.
 */
export class NatsPublisher {
  readonly #client: NatsClient;
  readonly #connection: NatsConnection;
  readonly #stream: JetStreamClient;
  readonly #subject: string;
  readonly #source: string;
  readonly #onWait: () => void;
  readonly #alive: NodeJS.Timeout;
  /** A stream that was made otherwise may have no place for partitions. */
  readonly #isSpread: boolean;
  #onTheWay = 0;
  #wake = (): void => {};
  #failure: Error | null = null;
  /** Messages that were stored, and those that were there already. */
  stored = 0;
  repeated = 0;
  /** Those that are longer than the broker takes. */
  refused = 0;

  private constructor(
    client: NatsClient,
    connection: NatsConnection,
    { stream }: NatsPlace,
    source: string,
    onWait: () => void,
    isSpread: boolean,
  ) {
    this.#isSpread = isSpread;
    this.#client = client;
    this.#connection = connection;
    this.#stream = client.jetstream.jetstream(connection);
    this.#subject = `${stream}.${source}`;
    this.#source = source;
    this.#onWait = onWait;
    this.#alive = setInterval(() => this.#publish(this.#subject, '', [[RECORD_HEADER.kind, 'alive']]), ALIVE_EVERY_MS);
  }

  /** @param onWait is told when the broker does not take what it is sent. Rejects where it cannot be reached. */
  static async open(place: NatsPlace, source: string, onWait: () => void): Promise<NatsPublisher> {
    const client = await natsClient();
    const connection = await connectTo(client, place);
    try {
      const isSpread = await openStream(client, connection, place.stream);
      return new NatsPublisher(client, connection, place, source, onWait, isSpread);
    } catch (error) {
      await connection.close();
      throw error;
    }
  }

  send({ line, input, number, timeUs, way, callId, bytes }: ShippedMessage): void {
    if (Buffer.byteLength(line) + HEADERS_BYTES > (this.#connection.info?.max_payload ?? Number.POSITIVE_INFINITY)) {
      this.refused++;
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

  /** The connection is closed and will not come back: the broker wants no more of us. Null while it may. */
  get failure(): Error | null {
    return this.#failure;
  }

  /** Resolves when there is room for more. Rejects when nothing can be stored any more. */
  async flush(most: number = MOST_ON_THE_WAY): Promise<void> {
    while (this.#onTheWay > most && this.#failure === null) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    if (this.#failure !== null) {
      throw this.#failure;
    }
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
      await this.#connection.close();
    }
  }

  #publish(subject: string, line: string, fields: readonly (readonly [string, string])[]): void {
    const headers = this.#client.transport.headers();
    for (const [name, value] of fields) {
      headers.set(name, value);
    }
    this.#onTheWay++;
    this.#store(subject, line, headers).finally(() => {
      this.#onTheWay--;
      this.#wake();
    });
  }

  async #store(subject: string, line: string, headers: ReturnType<NatsClient['transport']['headers']>): Promise<void> {
    for (;;) {
      try {
        const { duplicate } = await this.#stream.publish(subject, line, { headers });
        if (line !== '') {
          this.stored += duplicate ? 0 : 1;
          this.repeated += duplicate ? 1 : 0;
        }
        return;
      } catch (error) {
        if (this.#connection.isClosed()) {
          this.#failure = error as Error;
          return;
        }
        if ((error as { status?: unknown }).status === REFUSED) {
          this.refused += line === '' ? 0 : 1;
          return;
        }
        this.#onWait();
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
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
