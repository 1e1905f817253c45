import type { JetStreamClient, PubAck } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { connectTo, type NatsClient, type NatsPlace } from './nats-client.ts';
import { pause } from './pause.ts';

const RETRY_MS = 500;
/** Of an answer of JetStream that will be the same each time, as to a record longer than its stream takes. */
const REFUSED = 400;

/** What is to be stored. */
export type Sending = {
  readonly subject: string;
  readonly line: string;
  readonly fields: readonly (readonly [string, string])[];
};

/** What became of it. */
export type SendingFace = {
  /** @param wasThere whether it had been stored before it was sent the first time. */
  readonly stored: (sending: Sending, wasThere: boolean) => void;
  /** It will never be taken. */
  readonly refused: (sending: Sending) => void;
  /** The broker does not take what it is sent; it is tried again. */
  readonly waiting: () => void;
};

type Entry = Sending & { isOver: boolean; wasSent: boolean };

/**
 * Stores one after the other, many at once, in the order in which they are given, also where the broker goes away between two of them: what
 * follows must not be stored before what failed, or whoever reads takes that for late. So nothing more is sent on a connection on
 * which something failed; on a new one what was not stored is sent again from the oldest on, each when the one before it is stored.
 */
export class OrderedSending {
  readonly #client: NatsClient;
  readonly #place: NatsPlace;
  readonly #face: SendingFace;
  /** In their order; those that are over are taken from its beginning. */
  readonly #entries: Entry[] = [];
  readonly #stop = new AbortController();
  #connection: NatsConnection;
  #stream: JetStreamClient;
  #isMending = false;
  #failure: Error | null = null;
  #wake = (): void => {};

  private constructor(client: NatsClient, place: NatsPlace, face: SendingFace, connection: NatsConnection) {
    this.#client = client;
    this.#place = place;
    this.#face = face;
    this.#connection = connection;
    this.#stream = client.jetstream.jetstream(connection);
  }

  /** Rejects where the broker cannot be reached. */
  static async open(client: NatsClient, place: NatsPlace, face: SendingFace): Promise<OrderedSending> {
    return new OrderedSending(client, place, face, await connectTo(client, place, false));
  }

  get connection(): NatsConnection {
    return this.#connection;
  }

  /** The broker wants no more of us. Null while it may. */
  get failure(): Error | null {
    return this.#failure;
  }

  send(sending: Sending): void {
    const entry = { ...sending, isOver: false, wasSent: false };
    this.#entries.push(entry);
    if (!this.#isMending && this.#failure === null) {
      void this.#store(entry);
    }
  }

  /** Resolves when no more than so many are on their way, and none is sent again. Rejects when nothing can be stored any more. */
  async flush(most: number): Promise<void> {
    while ((this.#entries.length > most || this.#isMending) && this.#failure === null) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    if (this.#failure !== null) {
      throw this.#failure;
    }
  }

  async close(): Promise<void> {
    this.#stop.abort();
    await this.#connection.close();
  }

  async #store(entry: Entry): Promise<void> {
    const connection = this.#connection;
    try {
      await this.#publish(entry);
    } catch {
      // Of a connection that was given up nothing is new.
      if (connection === this.#connection && !this.#isMending && !this.#stop.signal.aborted) {
        await this.#mend();
      }
    }
  }

  /** Rejects where it has to be sent again. */
  async #publish(entry: Entry): Promise<void> {
    const { subject, line, fields } = entry;
    const headers = this.#client.transport.headers();
    for (const [name, value] of fields) {
      headers.set(name, value);
    }
    const isAgain = entry.wasSent;
    entry.wasSent = true;
    let ack: PubAck;
    try {
      ack = await this.#stream.publish(subject, line, { headers });
    } catch (error) {
      if ((error as { status?: unknown }).status !== REFUSED) {
        throw error;
      }
      this.#settle(entry, () => this.#face.refused(entry));
      return;
    }
    this.#settle(entry, () => this.#face.stored(entry, ack.duplicate && !isAgain));
  }

  #settle(entry: Entry, tell: () => void): void {
    if (!entry.isOver) {
      entry.isOver = true;
      tell();
    }
    while (this.#entries[0]?.isOver === true) {
      this.#entries.shift();
    }
    this.#wake();
  }

  async #mend(): Promise<void> {
    this.#isMending = true;
    this.#face.waiting();
    await this.#reopen();
    for (let [next] = this.#entries; next !== undefined && !this.#isStopped; [next] = this.#entries) {
      await this.#publish(next).catch(() => this.#tryAgain());
    }
    this.#isMending = false;
    this.#wake();
  }

  get #isStopped(): boolean {
    return this.#failure !== null || this.#stop.signal.aborted;
  }

  async #tryAgain(): Promise<void> {
    await pause(RETRY_MS, this.#stop.signal);
    if (this.#connection.isClosed()) {
      await this.#reopen();
    }
  }

  /** A connection of which nothing is on its way; the one before is closed first, so that nothing comes of it behind what comes of this. */
  async #reopen(): Promise<void> {
    await this.#connection.close().catch(() => {});
    while (!this.#isStopped) {
      try {
        this.#connection = await connectTo(this.#client, this.#place, false);
        this.#stream = this.#client.jetstream.jetstream(this.#connection);
        return;
      } catch (error) {
        if (this.#isFinal(error)) {
          this.#failure = error as Error;
        }
        await pause(RETRY_MS, this.#stop.signal);
      }
    }
  }

  /** Whether the broker is there and wants nothing of us. */
  #isFinal(error: unknown): boolean {
    const { AuthorizationError, UserAuthenticationExpiredError } = this.#client.transport;
    return error instanceof AuthorizationError || error instanceof UserAuthenticationExpiredError;
  }
}
