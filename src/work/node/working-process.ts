import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import type { Gunzip } from '../../capture/index.ts';
import { type NatsPlace, pause } from '../../intake/node.ts';
import { differenceOf, type Wish, type World } from '../world.ts';
import { Broker } from './broker.ts';
import { Bucket } from './bucket.ts';
import type { OnStanding } from './join-standing.ts';
import { JoinWork } from './join-work.ts';
import { areJudged, JudgeWork, type ToldEnd } from './judge-work.ts';
import { LegWork } from './leg-work.ts';
import { Members, type Role } from './members.ts';
import { agreedWorld } from './world-at.ts';

const LOOK_MS = 100;

export type WorkerOptions = {
  readonly place: NatsPlace;
  readonly roles: readonly Role[];
  readonly wish: Wish;
  readonly gunzip: Gunzip;
  /** Ends the work; what others need of it is stored. */
  readonly signal: AbortSignal;
  /** Where it stands among those who put stories together, as that changes. */
  readonly onStanding: OnStanding;
};

/** What a worker did so far. */
export type WorkFigures = {
  /** Messages of which it made rows, and the bytes of these. */
  readonly leg: { readonly taken: number; readonly bytes: number; readonly batches: number };
  /** Rows that were taken in their order, records that came of them, messages that had to be fetched. */
  readonly join: {
    readonly taken: number;
    readonly stored: number;
    readonly busyMs: number;
    readonly fetched: number;
    readonly waitedMs: number;
  };
  /** Records that were judged, and verdicts that were stored. */
  readonly judge: { readonly taken: number; readonly stored: number };
};

/** Others work on the same stream for something else: `what` differs. */
export class OtherWork extends Error {
  readonly what: string;

  constructor(what: string) {
    super(what);
    this.what = what;
  }
}

/** One process that does some of the work on a stream. */
export class Worker {
  readonly #broker: Broker;
  readonly #bucket: Bucket;
  readonly #members: Members;
  readonly #options: WorkerOptions;
  readonly #leg: LegWork;
  readonly #join: JoinWork;
  readonly #judge: JudgeWork;

  private constructor(broker: Broker, bucket: Bucket, members: Members, world: World, options: WorkerOptions) {
    this.#broker = broker;
    this.#bucket = bucket;
    this.#members = members;
    this.#options = options;
    this.#leg = new LegWork(broker, bucket, members, world);
    const { gunzip, onStanding } = options;
    this.#join = new JoinWork({ broker, bucket, members, gunzip, onStanding });
    this.#judge = new JudgeWork(broker, bucket, members, world);
  }

  /** Rejects where the broker cannot be reached, where there is no such stream, and with `OtherWork`. */
  static async open(options: WorkerOptions): Promise<Worker> {
    const { place, roles, wish } = options;
    const broker = await Broker.open(place);
    try {
      await broker.openStreams();
      const bucket = await Bucket.open(broker);
      const world = await agreedWorld(bucket, broker, wish, randomBytes(4).readInt32LE());
      const other = differenceOf(world, wish);
      if (other !== null) {
        throw new OtherWork(other);
      }
      const members = await Members.join(bucket, workerId(), roles);
      return new Worker(broker, bucket, members, world, options);
    } catch (error) {
      await broker.close();
      throw error;
    }
  }

  /** Until it is told to stop; of a stream that ends until all of it is told. Rejects where it cannot go on. */
  async run(): Promise<void> {
    const { roles, signal } = this.#options;
    const over = new AbortController();
    const end = (): void => over.abort();
    signal.addEventListener('abort', end, { once: true });
    const works = { leg: this.#leg, join: this.#join, judge: this.#judge };
    const running = roles.map((role) => works[role].run(over.signal));
    const ended = this.#untilEnd(over.signal).then(end);
    try {
      await Promise.all([
        ended,
        ...running.map((each) =>
          each.catch((error) => {
            end();
            throw error;
          }),
        ),
      ]);
    } finally {
      end();
      signal.removeEventListener('abort', end);
      await Promise.allSettled(running);
      await this.#close();
    }
  }

  /** What others know it by. */
  get id(): string {
    return this.#members.id;
  }

  figures(): WorkFigures {
    const { taken, bytes, batches } = this.#leg;
    const { count, waitedMs } = this.#join.fetched;
    return {
      leg: { taken, bytes, batches },
      join: { taken: this.#join.taken, stored: this.#join.stored, busyMs: this.#join.busyMs, fetched: count, waitedMs },
      judge: { taken: this.#judge.taken, stored: this.#judge.stored },
    };
  }

  /** Resolves when nothing is left to do for this worker, or it is to stop. */
  async #untilEnd(signal: AbortSignal): Promise<void> {
    while (!signal.aborted && !this.#isOver) {
      if (this.#broker.failure !== null) {
        throw this.#broker.failure;
      }
      await pause(LOOK_MS, signal);
    }
  }

  get #isOver(): boolean {
    const text = this.#bucket.get('end')?.text ?? '';
    if (text === '') {
      return false;
    }
    const end = JSON.parse(text) as ToldEnd;
    return !this.#options.roles.includes('judge') || areJudged(this.#bucket, end);
  }

  async #close(): Promise<void> {
    if (!this.#broker.connection.isClosed()) {
      await this.#members.leave().catch(() => {});
    }
    this.#bucket.close();
    await this.#join.close();
    await this.#broker.close();
  }
}

/** Nobody has the same. */
function workerId(): string {
  const host = hostname()
    .replace(/[^\w-]/g, '_')
    .slice(0, 32);
  return `${host}-${randomBytes(6).toString('hex')}`;
}
