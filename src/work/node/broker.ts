import type { JetStreamClient, JetStreamManager, JsMsg, StoredMsg } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { connectTo, type NatsClient, type NatsPlace, natsClient, Presence, pause } from '../../intake/node.ts';

const RETRY_MS = 300;
/** Of answers of JetStream that will be the same each time. */
const REFUSED = 400;
const NOT_FOUND = 404;
const WRONG_SEQUENCE = 10_071;
const MS_PER_NS = 1e-6;
/** How many messages are asked for at once: so many of some kilobytes each are enough, and are not too much where each is a batch. */
const ASKED_AT_ONCE = 1_000;
const ASKED_BYTES = 16 * 1024 * 1024;
/** Headers count towards what the broker takes of one message. */
const HEADERS_BYTES = 1_024;
const ONCE_WITHIN_NS = 120e9;

/** What is stored beside the messages of a stream, by what is put behind its name. */
export const BESIDE = { rows: '_rows', records: '_records', stories: '_stories', bucket: '_work' } as const;

/** The broker will never take this. */
export class Refused extends Error {}

/** A stored message with its number in its stream. */
export type Stored = {
  readonly seq: number;
  readonly subject: string;
  readonly storedMs: number;
  readonly message: JsMsg;
};

/** One connection to a broker, for what work on a stream needs of it. */
export class Broker {
  readonly place: NatsPlace;
  readonly client: NatsClient;
  readonly connection: NatsConnection;
  readonly #stream: JetStreamClient;
  readonly #manager: JetStreamManager;
  readonly #presence: Presence;
  #failure: Error | null = null;

  private constructor(place: NatsPlace, client: NatsClient, connection: NatsConnection, manager: JetStreamManager) {
    this.place = place;
    this.client = client;
    this.connection = connection;
    this.#manager = manager;
    this.#presence = new Presence(connection);
    this.#stream = client.jetstream.jetstream(connection);
    connection.closed().then((error) => {
      this.#failure = error ?? new Error('the connection was closed');
    });
  }

  /** Rejects where it cannot be reached. */
  static async open(place: NatsPlace): Promise<Broker> {
    const client = await natsClient();
    const connection = await connectTo(client, place);
    try {
      return new Broker(place, client, connection, await client.jetstream.jetstreamManager(connection));
    } catch (error) {
      await connection.close();
      throw error;
    }
  }

  /** Why it is closed and will not come back; null while it may. */
  get failure(): Error | null {
    return this.#failure;
  }

  /** The longest message it takes, less its headers. */
  get mostBytes(): number {
    return (this.connection.info?.max_payload ?? Number.POSITIVE_INFINITY) - HEADERS_BYTES;
  }

  /** What a stream beside that of the messages is called. */
  nameOf(what: keyof typeof BESIDE): string {
    const name = `${this.place.stream}${BESIDE[what]}`;
    return what === 'bucket' ? `KV_${name}` : name;
  }

  /** The first number that the stream of the messages holds. Rejects where there is no such stream. */
  async firstSeq(): Promise<number> {
    const { state } = await this.#manager.streams.info(this.place.stream);
    return Math.max(1, state.first_seq);
  }

  /** Makes the streams beside that of the messages where they are not there, kept as long as that. */
  async openStreams(): Promise<void> {
    const { config } = await this.#manager.streams.info(this.place.stream);
    const { max_age, num_replicas, storage } = config;
    const kept = { max_age, num_replicas, storage, allow_direct: true, duplicate_window: ONCE_WITHIN_NS };
    const bucket = this.nameOf('bucket');
    const latest = { ...kept, max_msgs_per_subject: 1 };
    await Promise.all([
      this.#openStream({ ...kept, name: this.nameOf('rows'), subjects: [`${this.nameOf('rows')}.>`] }),
      this.#openStream({ ...kept, name: this.nameOf('records'), subjects: [`${this.nameOf('records')}.>`] }),
      this.#openStream({ ...latest, name: this.nameOf('stories'), subjects: [`${this.nameOf('stories')}.>`] }),
      this.#openStream({ ...latest, max_age: 0, name: bucket, subjects: [`$KV.${bucket.slice(3)}.>`] }),
    ]);
  }

  async #openStream(config: Parameters<JetStreamManager['streams']['add']>[0]): Promise<void> {
    try {
      await this.#manager.streams.info(config.name);
    } catch {
      // Where two make it at once it is the same.
      await this.#manager.streams.add(config);
    }
  }

  /** Stores a message, and tries for ever; once where `id` says what it is. @returns its number. */
  async publish(subject: string, data: Uint8Array | string, options: PublishOptions = {}): Promise<number> {
    const { id, fields = [] } = options;
    const headers = this.client.transport.headers();
    for (const [name, value] of fields) {
      headers.set(name, value);
    }
    const about = { ...(fields.length === 0 ? {} : { headers }), ...(id === undefined ? {} : { msgID: id }) };
    const seq = await this.#persist(() => this.#stream.publish(subject, data, about).then((ack) => ack.seq));
    return seq ?? 0;
  }

  /** Stores an entry where the one before it is number `revision` (0: there is none); null where it is not. */
  update(subject: string, data: string, revision: number): Promise<number | null> {
    const expect = { lastSubjectSequence: revision };
    return this.#persist(() => this.#stream.publish(subject, data, { expect }).then((ack) => ack.seq));
  }

  /** A message by its number; null where it is gone. Tries for ever. */
  messageAt(stream: string, seq: number): Promise<StoredMsg | null> {
    return this.#persist(() => this.#manager.streams.getMessage(stream, { seq }));
  }

  /** The last message of a subject; null where there is none. */
  lastOf(stream: string, subject: string): Promise<StoredMsg | null> {
    return this.#persist(() => this.#manager.streams.getMessage(stream, { last_by_subj: subject }));
  }

  /** @throws Refused for what will never be stored, and where the connection is closed for good. */
  async #persist<T>(work: () => Promise<T>): Promise<T | null> {
    for (;;) {
      while (!this.#presence.isThere && !this.connection.isClosed()) {
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
      try {
        return await work();
      } catch (error) {
        const { code, status } = error as { readonly code?: unknown; readonly status?: unknown };
        if (code === WRONG_SEQUENCE || status === NOT_FOUND || isNone(error)) {
          return null;
        }
        if (this.connection.isClosed() || status === REFUSED) {
          throw new Refused((error as Error).message);
        }
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
  }

  /** The messages of a stream from a number on, as they come, until it is told to stop: a broker that is away comes back. */
  async *read(stream: string, filter: readonly string[], fromSeq: number, signal: AbortSignal): AsyncGenerator<Stored> {
    let next = Math.max(1, fromSeq);
    while (!signal.aborted) {
      try {
        for await (const stored of this.#readOnce(stream, filter, next, signal)) {
          next = stored.seq + 1;
          yield stored;
        }
      } catch (error) {
        if (this.connection.isClosed()) {
          throw error;
        }
      }
      await pause(RETRY_MS, signal);
    }
  }

  async *#readOnce(
    stream: string,
    filter: readonly string[],
    from: number,
    signal: AbortSignal,
  ): AsyncGenerator<Stored> {
    const { DeliverPolicy } = this.client.jetstream;
    const consumer = await this.#stream.consumers.get(stream, {
      filter_subjects: filter.length === 1 ? (filter[0] ?? '') : [...filter],
      deliver_policy: DeliverPolicy.StartSequence,
      opt_start_seq: from,
    });
    const isOfBatches = stream === this.nameOf('rows');
    const asked = isOfBatches ? { max_bytes: ASKED_BYTES } : { max_messages: ASKED_AT_ONCE };
    const messages = await consumer.consume(asked);
    const stop = (): void => messages.stop();
    signal.addEventListener('abort', stop, { once: true });
    try {
      for await (const message of messages) {
        const { streamSequence: seq, timestampNanos } = message.info;
        yield { seq, subject: message.subject, storedMs: Math.floor(timestampNanos * MS_PER_NS), message };
      }
    } finally {
      signal.removeEventListener('abort', stop);
      messages.stop();
      consumer.delete().catch(() => {});
    }
  }

  async close(): Promise<void> {
    await this.connection.close();
  }
}

export type PublishOptions = {
  /** What it is: stored once within two minutes. */
  readonly id?: string;
  readonly fields?: readonly (readonly [string, string])[];
};

/** `getMessage` of a number that is not there may say so in other words. */
function isNone(error: unknown): boolean {
  return /no message found|not found/i.test((error as Error).message ?? '');
}
