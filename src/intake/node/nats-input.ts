import type { ConsumerMessages } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import type { ByteSource } from '../../capture/index.ts';
import { IDLE } from '../../model/index.ts';
import { StreamIntake } from '../stream-intake.ts';
import { recordOf } from '../stream-record.ts';
import type { IntakeFigures, Told } from '../told-problems.ts';
import { connectTo, type NatsPlace, natsClient } from './nats-client.ts';
import { pause } from './pause.ts';

const LOOK_EVERY_MS = 20;
const IDLE_MS = 400;
const ASKED_AT_ONCE = 2_000;

export type NatsInputOptions = {
  readonly place: NatsPlace;
  /** Nothing is told before so many sources were heard. */
  readonly leastSources?: number;
  /** The end is where all sources that were heard have ended. */
  readonly untilEnd?: boolean;
  /** What the stream holds already is passed over. */
  readonly onlyNew?: boolean;
  /** Ends the listening: what came is still given. */
  readonly signal: AbortSignal;
};

/** The records of a stream, as one input of an analysis. */
export class NatsInput {
  readonly format = 'NATS';
  readonly canReopen = false;
  readonly path: string;
  readonly #options: NatsInputOptions;
  readonly #intake: StreamIntake;
  readonly #connection: NatsConnection;
  readonly #messages: ConsumerMessages;
  /** How many records the stream holds that did not come yet. */
  #pending: number;
  #failure: Error | null = null;
  /** It ended by the failure, which is told when all that came was given. */
  #isBroken = false;
  #isEnded = false;

  private constructor(
    options: NatsInputOptions,
    connection: NatsConnection,
    messages: ConsumerMessages,
    pending: number,
  ) {
    this.path = options.place.text;
    this.#options = options;
    this.#intake = new StreamIntake({ leastSources: options.leastSources ?? 0 });
    this.#connection = connection;
    this.#messages = messages;
    this.#pending = pending;
    const fail = (error: Error | undefined): void => {
      this.#failure ??= error ?? new Error('the connection was closed');
    };
    this.#take().catch(fail);
    // By the broker, for ever: it is tried again as long as that may help.
    connection.closed().then((error) => fail(error ?? undefined));
  }

  /** Rejects where there is no such stream, or the broker cannot be reached. */
  static async open(options: NatsInputOptions): Promise<NatsInput> {
    const client = await natsClient();
    const { place, onlyNew = false } = options;
    const connection = await connectTo(client, place);
    try {
      const { DeliverPolicy, jetstream } = client.jetstream;
      const policy = onlyNew ? DeliverPolicy.New : DeliverPolicy.All;
      const consumer = await jetstream(connection).consumers.get(place.stream, { deliver_policy: policy });
      const { num_pending: pending } = await consumer.info();
      const messages = await consumer.consume({ max_messages: ASKED_AT_ONCE });
      return new NatsInput(options, connection, messages, pending);
    } catch (error) {
      await connection.close();
      throw error;
    }
  }

  readonly open = async (): Promise<ByteSource> => ({ read: () => this.#read(), close: () => this.close() });

  readonly problems = (): readonly Told[] => this.#intake.counts.take();

  figures(): IntakeFigures {
    return this.#intake.figures(performance.now());
  }

  async close(): Promise<void> {
    if (!this.#isEnded) {
      this.#isEnded = true;
      this.#intake.end();
      this.#messages.stop();
      await this.#connection.close();
    }
  }

  async #take(): Promise<void> {
    for await (const message of this.#messages) {
      const { headers, subject, data, info } = message;
      this.#intake.take(
        recordOf(subject, (name) => headers?.get(name) ?? '', data),
        performance.now(),
      );
      this.#pending = info.pending;
      while (this.#intake.isFull && !this.#isEnded) {
        await pause(LOOK_EVERY_MS, this.#options.signal);
      }
    }
  }

  async #read(): Promise<Uint8Array | null> {
    const { signal, untilEnd = false } = this.#options;
    for (let waitedMs = 0; !signal.aborted && !this.#isEnded; waitedMs += LOOK_EVERY_MS) {
      if (this.#failure !== null) {
        this.#isBroken = true;
        break;
      }
      const isOfNow = this.#pending === 0;
      const block = this.#intake.block(performance.now(), isOfNow);
      if (block !== null) {
        await new Promise((resolve) => setImmediate(resolve));
        return block;
      }
      if (untilEnd && isOfNow && this.#intake.isOver) {
        break;
      }
      if (waitedMs >= IDLE_MS) {
        return IDLE;
      }
      await pause(LOOK_EVERY_MS, signal);
    }
    await this.close();
    const rest = this.#intake.rest(performance.now());
    if (rest === null && this.#isBroken) {
      throw this.#failure;
    }
    return rest;
  }
}
