import { pause } from '../../intake/node.ts';
import type { Broker, Stored } from './broker.ts';
import type { Bucket } from './bucket.ts';
import type { Members, Role } from './members.ts';
import { type Asked, StoredQueue } from './stored-queue.ts';

const BATCH = 256;
/** Batches whose results are on their way at once. */
const ON_THE_WAY = 4;
const COMMIT_MS = 500;
const WAIT_MS = 100;

export type PartedOptions = {
  readonly broker: Broker;
  readonly bucket: Bucket;
  readonly members: Members;
  readonly role: Role;
  readonly parts: number;
  readonly stream: string;
  /** The part of a subject. */
  readonly partOf: (subject: string) => number;
  /** Where a part begins that nobody has begun with. */
  readonly firstSeq: number;
  /**
   * So far it may be ahead of the part that is furthest behind: whoever puts together what comes of the parts, in their order, keeps what came
   * early in memory.
   */
  readonly mostAhead: number;
  /** Works on some messages; resolves, in its second step, when what came of them is stored. */
  readonly work: (batch: readonly Stored[]) => Promise<{ readonly stored: Promise<unknown> }>;
  /** What is written down of a part besides how far it is. */
  readonly noteOf?: (part: number) => string;
};

/** Nothing, after a while. */
async function none(signal: AbortSignal): Promise<Stored[]> {
  await pause(WAIT_MS, signal);
  return [];
}

/**
 * Does this worker's parts of a work. How far a part is is written down when all that came of it is stored, so whoever takes it up next
 * begins with what may be missing: something is done twice then, under the same names, and nothing is left out. Nobody has a part to
 * himself, and nobody has to: two who do it at once do the same.
 */
export class PartedWork {
  /** Messages that were worked on, and the time that took. */
  taken = 0;
  busyMs = 0;
  readonly #options: PartedOptions;

  constructor(options: PartedOptions) {
    this.#options = options;
  }

  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const parts = this.#parts();
      await (parts.length === 0 ? pause(WAIT_MS, signal) : this.#shift(parts, signal));
    }
  }

  #parts(): number[] {
    const { members, role, parts } = this.#options;
    return members.parts(role, parts);
  }

  /** Works as long as the parts stay the same. */
  async #shift(parts: readonly number[], signal: AbortSignal): Promise<void> {
    const { broker, stream } = this.#options;
    const begun = new Map(parts.map((part) => [part, this.#doneOf(part)]));
    const over = new AbortController();
    const end = (): void => over.abort();
    signal.addEventListener('abort', end, { once: true });
    try {
      const queue = new StoredQueue(broker, stream, this.#asked(begun), over.signal);
      await this.#workOn(queue, parts, begun, over.signal);
    } finally {
      end();
      signal.removeEventListener('abort', end);
    }
  }

  /**
   * All of the stream: what others do is passed over here. A broker that is to look for the subjects of many readers goes through what it
   * has stored for each of them.
   */
  #asked(begun: ReadonlyMap<number, number>): Asked[] {
    return [{ filter: [`${this.#options.stream}.>`], fromSeq: Math.min(...begun.values()) + 1 }];
  }

  async #workOn(
    queue: StoredQueue,
    parts: readonly number[],
    begun: ReadonlyMap<number, number>,
    signal: AbortSignal,
  ): Promise<void> {
    const onTheWay: { readonly stored: Promise<unknown>; readonly seqs: ReadonlyMap<number, number> }[] = [];
    const done = new Map<number, number>();
    let committedMs = performance.now();
    let last = 0;
    const settle = async (most: number): Promise<void> => {
      while (onTheWay.length > most) {
        const [first] = onTheWay.splice(0, 1);
        await first?.stored;
        first?.seqs.forEach((seq, part) => {
          done.set(part, seq);
        });
      }
    };
    while (!signal.aborted && this.#parts().join() === parts.join()) {
      const isAhead = last > this.#slowest() + this.#options.mostAhead;
      const batch = isAhead ? await none(signal) : await queue.take(BATCH, WAIT_MS);
      if (batch.length > 0) {
        const due = batch.filter(({ seq, subject }) => seq > (begun.get(this.#options.partOf(subject)) ?? Number.NaN));
        const seq = batch.at(-1)?.seq ?? 0;
        last = seq;
        onTheWay.push({ ...(await this.#work(due)), seqs: new Map(parts.map((part) => [part, seq])) });
      }
      await settle(batch.length > 0 ? ON_THE_WAY : 0);
      if (performance.now() - committedMs >= COMMIT_MS) {
        await this.#commit(done);
        committedMs = performance.now();
      }
    }
    await settle(0);
    await this.#commit(done);
  }

  async #work(batch: readonly Stored[]): ReturnType<PartedOptions['work']> {
    const startMs = performance.now();
    const done = await this.#options.work(batch);
    this.taken += batch.length;
    this.busyMs += performance.now() - startMs;
    return done;
  }

  /** How far the part is that is furthest behind, whoever does it. */
  #slowest(): number {
    const { parts } = this.#options;
    let slowest = Number.POSITIVE_INFINITY;
    for (let part = 0; part < parts; part++) {
      slowest = Math.min(slowest, this.#doneOf(part));
    }
    return slowest;
  }

  #doneOf(part: number): number {
    const { bucket, role, firstSeq } = this.#options;
    const [seq = ''] = (bucket.get(`${role}.${part}`)?.text ?? '').split(' ');
    return /^\d+$/.test(seq) ? Number(seq) : firstSeq - 1;
  }

  async #commit(done: Map<number, number>): Promise<void> {
    const { bucket, role, noteOf } = this.#options;
    const further = [...done].filter(([part, seq]) => seq > this.#doneOf(part));
    const text = (part: number, seq: number): string => (noteOf === undefined ? `${seq}` : `${seq} ${noteOf(part)}`);
    await Promise.all(further.map(([part, seq]) => bucket.put(`${role}.${part}`, text(part, seq))));
    done.clear();
  }
}
