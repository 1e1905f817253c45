import type { JetStreamClient } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { connectTo, type NatsClient, type NatsPlace, natsClient, natsPlace, Presence } from '../../intake/node.ts';
import { ndjsonLine } from '../../report/index.ts';
import type { FoundVerdict, Verdict } from '../verdict.ts';
import type { Carrier } from '../verdict-queue.ts';

const SUBJECTS = 'verdict.>';
const NS_PER_S = 1_000_000_000;
/** How long a stream that is made here keeps verdicts, and knows which it has stored. */
const KEPT_S = 7 * 24 * 60 * 60;
const ONCE_WITHIN_S = 24 * 60 * 60;
/** More than the headers take: the broker bounds both together. */
const HEADERS_BYTES = 1_024;
/** Of an answer of JetStream that will be the same each time. */
const REFUSED = 400;

const STREAM = 'VERDICTS';

/** As that of messages, with a stream of its own where none is named. */
export function natsVerdictPlace(text: string): NatsPlace | null {
  return natsPlace(text, STREAM);
}

/** The stream that is named is there, and stores other subjects. */
export class OtherStream extends Error {}

/** Publishes what was found in a story, a message for each finding, under an id by which JetStream stores it once. */
export class NatsCarrier implements Carrier {
  readonly text: string;
  readonly #client: NatsClient;
  readonly #connection: NatsConnection;
  readonly #stream: JetStreamClient;
  readonly #name: string;
  readonly #presence: Presence;

  private constructor(client: NatsClient, connection: NatsConnection, { text, stream }: NatsPlace) {
    this.text = text;
    this.#client = client;
    this.#connection = connection;
    this.#stream = client.jetstream.jetstream(connection);
    this.#name = stream;
    this.#presence = new Presence(connection);
  }

  /** Rejects where the broker cannot be reached, and where it cannot store verdicts. */
  static async open(place: NatsPlace): Promise<NatsCarrier> {
    const client = await natsClient();
    const connection = await connectTo(client, place);
    try {
      await openStream(client, connection, place.stream);
      return new NatsCarrier(client, connection, place);
    } catch (error) {
      await connection.close();
      throw error;
    }
  }

  wants({ findings }: Verdict): boolean {
    return findings.length > 0;
  }

  async send(verdicts: readonly Verdict[]): Promise<number> {
    if (!this.#presence.isThere) {
      throw new this.#client.transport.TimeoutError();
    }
    const stored = await Promise.all(verdicts.map((verdict) => this.#publishAll(verdict)));
    return stored.filter((isStored) => !isStored).length;
  }

  async close(): Promise<void> {
    await this.#connection.close();
  }

  /** False where one of them will never be stored. */
  async #publishAll(verdict: Verdict): Promise<boolean> {
    const stored = await Promise.all(verdict.findings.map((found, number) => this.#publish(verdict, found, number)));
    return stored.every(Boolean);
  }

  async #publish({ id, revision, facts }: Verdict, { line }: FoundVerdict, number: number): Promise<boolean> {
    const payload = ndjsonLine(line);
    if (Buffer.byteLength(payload) + HEADERS_BYTES > (this.#connection.info?.max_payload ?? Number.POSITIVE_INFINITY)) {
      return false;
    }
    const headers = this.#client.transport.headers();
    headers.set('Siptriage-Story', id);
    headers.set('Siptriage-Revision', revision);
    headers.set('Siptriage-Type', facts.type);
    const options = { headers, msgID: `${id}-${revision}-${number}`, expect: { streamName: this.#name } };
    try {
      await this.#stream.publish(subjectOf(line), payload, options);
      return true;
    } catch (error) {
      if ((error as { status?: unknown }).status === REFUSED) {
        return false;
      }
      throw error;
    }
  }
}

/** `verdict.error.transfer.no-notify` */
function subjectOf({ severity, rule }: FoundVerdict['line']): string {
  return `verdict.${severity}.${rule.replaceAll('/', '.')}`;
}

/** One that is there is used as it is, where it stores verdicts. */
async function openStream({ jetstream }: NatsClient, connection: NatsConnection, name: string): Promise<void> {
  const manager = await jetstream.jetstreamManager(connection);
  const config = await manager.streams.info(name).then(
    (info) => info.config,
    () => null,
  );
  if (config === null) {
    await manager.streams.add({
      name,
      subjects: [SUBJECTS],
      max_age: KEPT_S * NS_PER_S,
      duplicate_window: ONCE_WITHIN_S * NS_PER_S,
    });
  } else if (!config.subjects?.includes(SUBJECTS)) {
    throw new OtherStream(name);
  }
}
