import { newBlock, type Rereader } from '../../capture/index.ts';
import { RtpRuns } from '../../flow/index.ts';
import { Board } from './board.ts';
import { CHUNK_END, ChunkDigester, type ChunkFindings, OVERHANG } from './chunk-digester.ts';
import type { ChunkIntake } from './chunk-intake.ts';
import {
  type ChunkJob,
  chunkCount,
  chunkRange,
  digestChunk,
  emptyExtent,
  type StartThreads,
  type Threads,
} from './job.ts';
import { ChunkRows } from './rows.ts';

/** A thread that takes longer for a chunk is looked after. */
const WAIT_MS = 100;
/** So many are left to the threads. */
const ALONE_CHUNKS = 48;
/** Rows of what has to be digested out of turn. */
const OWN_ROWS = 1024;
const OWN_RUNS = 1024;

/**
 * Reads a stretch of a capture in chunks, which several threads digest and this one takes in their order. This thread
 * helps where the next chunk is not ready. What comes out is the same whoever did what.
 */
export class ChunkReader {
  /** Where the first record begins that was not taken. */
  position: number;
  /** It ended because another input has its turn. */
  isHeldBack = false;

  readonly #job: ChunkJob;
  readonly #board: Board;
  readonly #intake: ChunkIntake;
  readonly #digester: ChunkDigester;
  readonly #extent = emptyExtent();
  readonly #own: ChunkFindings;
  readonly #ownBytes: Uint8Array;
  readonly #startThreads: StartThreads;
  readonly #beforeUs: number;
  #threads: Threads | null = null;
  /** In vain, for a chunk: whoever should have digested it has not come to it. */
  #hasWaited = false;

  /** @param beforeUs packets from this time on are not taken, nor what stands in one chunk with them. */
  constructor(job: ChunkJob, source: Rereader, intake: ChunkIntake, startThreads: StartThreads, beforeUs: number) {
    this.#job = job;
    this.#board = new Board(job.memory, job.seed);
    this.#intake = intake;
    this.#digester = new ChunkDigester(source, job);
    this.#own = {
      rows: new ChunkRows(new ArrayBuffer(ChunkRows.bytesFor(OWN_ROWS))),
      runs: new RtpRuns(new ArrayBuffer(RtpRuns.bytesFor(OWN_RUNS)), job.seed),
    };
    this.#ownBytes = newBlock(job.chunkBytes + OVERHANG);
    this.#startThreads = startThreads;
    this.#beforeUs = beforeUs;
    this.position = job.from;
  }

  /** Reads until the stretch is over or something in it is not regular. `between` is awaited after each chunk. */
  async read(between: () => Promise<void>): Promise<void> {
    const total = chunkCount(this.#job);
    this.#threads = this.#startThreads(this.#job);
    try {
      for (let chunk = 0; chunk < total; chunk++) {
        const isRegular = this.#take(chunk, await this.#ensure(chunk, total));
        this.#board.release(chunk + 1);
        await between();
        if (!isRegular) {
          return;
        }
      }
    } finally {
      this.#board.finishAll();
      await this.#threads?.stop();
    }
  }

  /** Sees to it that the chunk is digested, by this thread if need be; false where the thread that had it is gone. */
  async #ensure(chunk: number, total: number): Promise<boolean> {
    while (!this.#board.isFinished(chunk)) {
      const next = this.#mayHelp(chunk) ? this.#board.claim(total) : -1;
      if (next >= 0) {
        digestChunk(this.#job, this.#board, this.#digester, next, this.#extent);
        continue;
      }
      this.#board.waitFor(chunk, WAIT_MS);
      this.#hasWaited ||= !this.#board.isFinished(chunk);
      if (!this.#board.isFinished(chunk) && (await this.#areThreadsGone())) {
        return this.#board.isFinished(chunk);
      }
    }
    return true;
  }

  /** At first a thread has the chunks to itself: to have the code that digests them compiled twice costs more than it brings. */
  #mayHelp(chunk: number): boolean {
    return this.#threads === null || this.#hasWaited || chunk >= ALONE_CHUNKS;
  }

  /** One that failed leaves its chunk behind; the others are stopped, so that nobody writes into a slot taken anew. */
  async #areThreadsGone(): Promise<boolean> {
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (this.#threads?.hasFailed === true) {
      await this.#threads.stop();
      this.#threads = null;
    }
    return this.#threads === null;
  }

  /** Takes a chunk; false when what follows is not regular. */
  #take(chunk: number, isFinished: boolean): boolean {
    const extent = this.#extent;
    const [, until] = chunkRange(this.#job, chunk);
    this.#board.readExtent(chunk, extent);
    if (isFinished && extent.reason !== CHUNK_END.lost && extent.start === this.position) {
      if (this.#isTooLate()) {
        return false;
      }
      this.#intake.take(this.#board.foundIn(chunk), this.#board.bytesOf(chunk), extent);
      this.position = extent.end;
      if (extent.reason === CHUNK_END.irregular) {
        return false;
      }
    }
    // The rest: what had no room, or all of it where the guess at the first record was wrong.
    while (this.position < until) {
      this.#digester.digest(this.position, until, true, this.#own, this.#ownBytes, extent);
      if (this.#isTooLate()) {
        return false;
      }
      this.#intake.take(this.#own, this.#ownBytes, extent);
      this.position = extent.end;
      if (extent.reason === CHUNK_END.irregular) {
        return false;
      }
    }
    return true;
  }

  #isTooLate(): boolean {
    this.isHeldBack = this.#extent.lastUs >= this.#beforeUs;
    return this.isHeldBack;
  }
}
