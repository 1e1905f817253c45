import { newBlock } from '../../capture/index.ts';
import { RtpRuns } from '../../flow/index.ts';
import type { ChunkExtent, ChunkFindings } from './chunk-digester.ts';
import { ChunkRows } from './rows.ts';

/** Chunks that may be under way or waiting to be taken at once. */
const SLOTS = 8;
/** Who waits for a slot looks again after so long: to be woken costs the thread that takes chunks a tenth of its time. */
const LOOK_AGAIN_MS = 3;
/** Rows of a chunk; one with more is finished by whoever takes it. */
const ROWS = 4096;
/** Runs of RTP of a chunk, which holds some two thousand packets of it. */
const RUNS = 4096;

const WORD = { next: 0, taken: 1, isOver: 2, slots: 3 } as const;
/** Doubles of an extent. */
const EXTENT = 9;

/** What threads share: plain memory, to be handed over as it is. */
export type BoardMemory = {
  readonly control: SharedArrayBuffer;
  readonly extents: SharedArrayBuffer;
  readonly rows: readonly SharedArrayBuffer[];
  readonly runs: readonly SharedArrayBuffer[];
  /** The bytes of each chunk, for whoever needs more of a message than its row. */
  readonly bytes: readonly Uint8Array[];
};

/** @param chunkBytes room for the bytes of one chunk. */
export function boardMemory(chunkBytes: number): BoardMemory {
  return {
    control: new SharedArrayBuffer(4 * (WORD.slots + SLOTS)),
    extents: new SharedArrayBuffer(8 * EXTENT * SLOTS),
    rows: Array.from({ length: SLOTS }, () => new SharedArrayBuffer(ChunkRows.bytesFor(ROWS))),
    runs: Array.from({ length: SLOTS }, () => new SharedArrayBuffer(RtpRuns.bytesFor(RUNS))),
    bytes: Array.from({ length: SLOTS }, () => newBlock(chunkBytes, true)),
  };
}

/** Makes the memory of a board whose threads are gone that of a new one. */
export function clearBoard({ control }: BoardMemory): void {
  new Int32Array(control).fill(0);
}

/**
 * Who digests which chunk. Chunks are claimed in their order by any thread, put into one of a few slots, and taken in
 * their order by one thread; nobody runs further ahead than there are slots.
 */
export class Board {
  readonly #control: Int32Array;
  readonly #extents: Float64Array;
  readonly #found: readonly ChunkFindings[];
  readonly #bytes: readonly Uint8Array[];

  /** @param seed of the hashes of this reader or writer. */
  constructor(memory: BoardMemory, seed: number) {
    this.#control = new Int32Array(memory.control);
    this.#extents = new Float64Array(memory.extents);
    this.#found = memory.rows.map((rows, slot) => ({
      rows: new ChunkRows(rows),
      runs: new RtpRuns(memory.runs[slot] as SharedArrayBuffer, seed),
    }));
    this.#bytes = memory.bytes;
  }

  foundIn(chunk: number): ChunkFindings {
    return this.#found[chunk % SLOTS]!;
  }

  bytesOf(chunk: number): Uint8Array {
    return this.#bytes[chunk % SLOTS]!;
  }

  /** Claims the next chunk of `total`, if there is one and a slot is free; else -1. */
  claim(total: number): number {
    for (;;) {
      const next = Atomics.load(this.#control, WORD.next);
      if (next >= total || next >= Atomics.load(this.#control, WORD.taken) + SLOTS) {
        return -1;
      }
      if (Atomics.compareExchange(this.#control, WORD.next, next, next + 1) === next) {
        return next;
      }
    }
  }

  /** Whether every chunk of `total` was claimed. */
  isDone(total: number): boolean {
    return Atomics.load(this.#control, WORD.next) >= total;
  }

  /** Waits a moment where no slot is free. Blocks the thread. */
  waitForSlot(): void {
    const taken = Atomics.load(this.#control, WORD.taken);
    if (Atomics.load(this.#control, WORD.next) >= taken + SLOTS) {
      Atomics.wait(this.#control, WORD.taken, taken, LOOK_AGAIN_MS);
    }
  }

  /** The chunk that was claimed is in its slot. */
  finish(chunk: number, extent: ChunkExtent): void {
    const at = (chunk % SLOTS) * EXTENT;
    const extents = this.#extents;
    extents[at] = extent.base;
    extents[at + 1] = extent.start;
    extents[at + 2] = extent.end;
    extents[at + 3] = extent.reason;
    extents[at + 4] = extent.packets;
    extents[at + 5] = extent.rows;
    extents[at + 6] = extent.held;
    extents[at + 7] = extent.lastUs;
    extents[at + 8] = extent.runs;
    const word = WORD.slots + (chunk % SLOTS);
    Atomics.store(this.#control, word, chunk + 1);
    Atomics.notify(this.#control, word);
  }

  isFinished(chunk: number): boolean {
    return Atomics.load(this.#control, WORD.slots + (chunk % SLOTS)) === chunk + 1;
  }

  /** Waits, up to `mostMs`, until the chunk is finished. Blocks the thread. */
  waitFor(chunk: number, mostMs: number): void {
    const word = WORD.slots + (chunk % SLOTS);
    const state = Atomics.load(this.#control, word);
    if (state !== chunk + 1) {
      Atomics.wait(this.#control, word, state, mostMs);
    }
  }

  readExtent(chunk: number, extent: ChunkExtent): void {
    const at = (chunk % SLOTS) * EXTENT;
    const extents = this.#extents;
    extent.base = extents[at]!;
    extent.start = extents[at + 1]!;
    extent.end = extents[at + 2]!;
    // Whole numbers that stay whole: a float here would make floats of all positions that are counted from it.
    extent.reason = extents[at + 3]! | 0;
    extent.packets = extents[at + 4]! | 0;
    extent.rows = extents[at + 5]! | 0;
    extent.held = extents[at + 6]! | 0;
    extent.lastUs = extents[at + 7]!;
    extent.runs = extents[at + 8]! | 0;
  }

  /** All chunks before this one are taken: their slots are free. */
  release(taken: number): void {
    Atomics.store(this.#control, WORD.taken, taken);
  }

  /** Nobody needs any more of it. */
  finishAll(): void {
    Atomics.store(this.#control, WORD.isOver, 1);
    Atomics.notify(this.#control, WORD.taken);
  }

  get isOver(): boolean {
    return Atomics.load(this.#control, WORD.isOver) === 1;
  }
}
