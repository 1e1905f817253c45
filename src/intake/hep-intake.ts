import { HepPacket, readHep } from '../flow/index.ts';
import { EventOrder, type Released } from './event-order.ts';
import { captureHead, RECORD_OVERHEAD, writeRecord } from './hep-records.ts';
import { IntakeCounts, type IntakeFigures } from './told-problems.ts';

/** What waits for its turn, with all that belongs to it: from here on it goes on without, and from twice as much it is dropped. */
export const MOST_WAITING_BYTES: number = 64 * 1024 * 1024;
/** Of objects beside the bytes. */
const OVERHEAD = 256;
/** So long a message waits for an earlier one. */
const WINDOW_MS = 1_000;
/** One block of the capture. */
const BLOCK_BYTES = 256 * 1024;

type Heard = { readonly bytes: Uint8Array; readonly secondsAt: number };

export type HepIntakeOptions = {
  /** Packets have to show it; null lets in any. */
  readonly isKey?: ((bytes: Uint8Array) => boolean) | null;
  readonly mostBytes?: number;
};

/** HEP packets come in, from whomever; a capture of them goes out, in the order of their time, in bounded memory. */
export class HepIntake {
  readonly counts = new IntakeCounts();
  readonly #isKey: ((bytes: Uint8Array) => boolean) | null;
  readonly #mostBytes: number;
  readonly #order: EventOrder<Heard>;
  readonly #packet = new HepPacket();
  #records = 0;
  #isBegun = false;
  #isOver = false;

  constructor({ isKey = null, mostBytes = MOST_WAITING_BYTES }: HepIntakeOptions = {}) {
    this.#isKey = isKey;
    this.#mostBytes = mostBytes;
    const windowUs = WINDOW_MS * 1000;
    this.#order = new EventOrder({ windowUs, holdMs: WINDOW_MS, mostBytes, say: this.counts.say });
  }

  /** How it stands. */
  figures(nowMs: number): IntakeFigures {
    const { received, dropped } = this.counts;
    const { size, bytes, sources } = this.#order;
    return {
      received,
      dropped,
      waiting: size,
      waitingBytes: bytes,
      sources: sources.count,
      lagMs: this.#order.waitedMs(nowMs),
    };
  }

  /** Whether whoever can be held back should be. */
  get isFull(): boolean {
    return this.#order.isFull;
  }

  /**
   * Takes one packet, which is kept as it is: nobody may change its bytes any more.
   *
   * @param address of the one who sent it.
   */
  take(bytes: Uint8Array, address: string, nowMs: number): void {
    const { counts } = this;
    counts.received++;
    const packet = this.#packet;
    if (!readHep(bytes, 0, bytes.length, 0, packet)) {
      counts.drop('malformed', address);
    } else if (!this.#mayEnter(bytes, packet)) {
      counts.drop('key', address);
    } else if (!packet.isSip || packet.start < 0) {
      counts.drop('not-sip', address);
    } else if (this.#order.bytes > 2 * this.#mostBytes) {
      counts.drop('full', address);
    } else {
      const { captureId, timeUs, secondsAt } = packet;
      const name = captureId === 0 ? address : `${captureId}@${address}`;
      this.#order.add(name, timeUs, { bytes, secondsAt }, bytes.length + OVERHEAD, nowMs);
    }
  }

  /** Something came that makes no packet. */
  noteDamage(address: string): void {
    this.counts.received++;
    this.counts.drop('malformed', address);
  }

  /** What is due by now, as the next block of the capture; null where nothing is. */
  block(nowMs: number): Uint8Array | null {
    if (!this.#isBegun) {
      this.#isBegun = true;
      return captureHead();
    }
    this.#order.look(nowMs, true);
    return this.#write(nowMs);
  }

  /** Who fell silent. */
  look(nowMs: number): void {
    this.#order.sources.look(nowMs);
  }

  /** Nothing more comes: the rest is due, block by block. */
  end(): void {
    this.#order.endAll();
  }

  /** The next block after the end; null behind the last. */
  rest(nowMs: number): Uint8Array | null {
    if (!this.#isBegun) {
      return this.block(nowMs);
    }
    const block = this.#write(nowMs);
    if (block === null && !this.#isOver) {
      this.#isOver = true;
      this.#order.sources.end();
      this.counts.end();
    }
    return block;
  }

  #mayEnter(bytes: Uint8Array, { keyStart, keyEnd }: HepPacket): boolean {
    return this.#isKey === null || (keyStart >= 0 && this.#isKey(bytes.subarray(keyStart, keyEnd)));
  }

  #write(nowMs: number): Uint8Array | null {
    const all: Released<Heard>[] = [];
    let length = 0;
    for (let due = this.#order.next(nowMs); due !== null; due = length < BLOCK_BYTES ? this.#order.next(nowMs) : null) {
      all.push(due);
      length += RECORD_OVERHEAD + due.item.bytes.length;
    }
    if (length === 0) {
      return null;
    }
    const block = new Uint8Array(length);
    let at = 0;
    for (const due of all) {
      at = this.#writeOne(block, at, due);
    }
    return block;
  }

  /** Where its time was moved, the packet says none of its own any more. */
  #writeOne(block: Uint8Array, at: number, { item, timeUs, isMoved }: Released<Heard>): number {
    const next = writeRecord(block, at, item.bytes, timeUs, this.#records++);
    if (isMoved && item.secondsAt >= 0) {
      const seconds = next - item.bytes.length + item.secondsAt;
      block.fill(0, seconds, seconds + 4);
    }
    return next;
  }
}
