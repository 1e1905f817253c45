import { RowMaker, RowWriter } from '../../analysis/in-parts.ts';
import { PARTITIONS, recordOf, waitingBytesOf } from '../../intake/index.ts';
import type { World } from '../world.ts';
import type { Broker, Stored } from './broker.ts';
import type { Bucket } from './bucket.ts';
import type { Members } from './members.ts';
import { PartedWork } from './parted-work.ts';

/** What is no message has no partition, and is a part of its own. */
const PARTS = PARTITIONS + 1;
const MOST_BYTES = 256 * 1024;
/** Rows that wait for those of a slower worker, at about 500 bytes each. */
const MOST_AHEAD = 100_000;

/** Makes rows of the messages of some Call-IDs. */
export class LegWork {
  /** Batches of rows that were stored, and their bytes. */
  batches = 0;
  bytes = 0;
  readonly #broker: Broker;
  readonly #maker: RowMaker;
  readonly #parts: PartedWork;

  constructor(broker: Broker, bucket: Bucket, members: Members, world: World) {
    const { stream } = broker.place;
    this.#broker = broker;
    this.#maker = new RowMaker(new RowWriter(Math.min(MOST_BYTES, broker.mostBytes / 4)), world.seed, world.tellsAll);
    this.#parts = new PartedWork({
      broker,
      bucket,
      members,
      role: 'leg',
      parts: PARTS,
      stream,
      partOf: partOfSubject,
      firstSeq: world.origin,
      mostAhead: MOST_AHEAD,
      work: async (batch) => ({ stored: this.#work(batch) }),
    });
  }

  get taken(): number {
    return this.#parts.taken;
  }

  run(signal: AbortSignal): Promise<void> {
    return this.#parts.run(signal);
  }

  #work(batch: readonly Stored[]): Promise<unknown> {
    const { writer } = this.#maker;
    const stored: Promise<unknown>[] = [];
    for (const { seq, subject, storedMs, message } of batch) {
      const { headers, data } = message;
      const record = recordOf(subject, (name) => headers?.get(name) ?? '', data);
      this.#maker.take({ ...record, seq, storedMs }, data, waitingBytesOf(data) !== null);
      if (writer.isFull) {
        stored.push(this.#store(writer.take()));
      }
    }
    if (writer.rows > 0) {
      stored.push(this.#store(writer.take()));
    }
    return Promise.all(stored);
  }

  #store(batch: Uint8Array): Promise<number> {
    this.batches++;
    this.bytes += batch.length;
    return this.#broker.publish(`${this.#broker.nameOf('rows')}.batch`, batch);
  }
}

/** The part of a record; -1 for what nobody who ships publishes. */
export function partOfSubject(subject: string): number {
  const [, , partition, ...more] = subject.split('.');
  if (partition === undefined) {
    return PARTITIONS;
  }
  const isPart = more.length === 0 && /^\d{1,2}$/.test(partition) && Number(partition) < PARTITIONS;
  return isPart ? Number(partition) : -1;
}
