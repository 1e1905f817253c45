import type { Rereader } from '../../capture/index.ts';
import { Board, type BoardMemory } from './board.ts';
import { ChunkDigester, type ChunkExtent, type DigesterOptions } from './chunk-digester.ts';

/** A stretch of one file to be digested in chunks by several threads: plain data. */
export type ChunkJob = DigesterOptions & {
  readonly file: string;
  /** The first record begins at `from`; `until` is where the input ended when it was looked at. */
  readonly from: number;
  readonly until: number;
  readonly chunkBytes: number;
  readonly memory: BoardMemory;
};

/** Threads that work on a job until it is over. */
export type Threads = {
  /** Whether one is gone without an order, and may have left a chunk behind. Told between two turns of the event loop only. */
  readonly hasFailed: boolean;
  stop(): Promise<void>;
};

/** Starts threads that run {@link digestChunks}. */
export type StartThreads = (job: ChunkJob) => Threads | null;

export function chunkCount({ from, until, chunkBytes }: ChunkJob): number {
  return Math.ceil((until - from) / chunkBytes);
}

export function emptyExtent(): ChunkExtent {
  return { base: 0, start: 0, end: 0, reason: 0, packets: 0, rows: 0, runs: 0, lastUs: 0, held: 0 };
}

/** Where a chunk begins and ends, but for the record that lies across. */
export function chunkRange({ from, until, chunkBytes }: ChunkJob, chunk: number): [number, number] {
  const start = from + chunk * chunkBytes;
  return [start, Math.min(start + chunkBytes, until)];
}

/** Digests one claimed chunk into its slot. */
export function digestChunk(
  job: ChunkJob,
  board: Board,
  digester: ChunkDigester,
  chunk: number,
  extent: ChunkExtent,
): void {
  const [start, end] = chunkRange(job, chunk);
  digester.digest(start, end, chunk === 0, board.foundIn(chunk), board.bytesOf(chunk), extent);
  board.finish(chunk, extent);
}

/** What a thread does: one chunk after the other, until there are no more. Blocks. */
export function digestChunks(job: ChunkJob, source: Rereader): void {
  const board = new Board(job.memory, job.seed);
  const digester = new ChunkDigester(source, job);
  const extent = emptyExtent();
  const total = chunkCount(job);
  while (!board.isOver) {
    const chunk = board.claim(total);
    if (chunk >= 0) {
      digestChunk(job, board, digester, chunk, extent);
    } else if (board.isDone(total)) {
      return;
    } else {
      board.waitForSlot();
    }
  }
}
