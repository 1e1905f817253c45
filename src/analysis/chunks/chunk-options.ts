import type { StartThreads } from './job.ts';

/** How a large capture is shared out. */
export type ChunkOptions = {
  /** May start none and return null: then this thread does everything. */
  readonly startThreads: StartThreads;
  /** Less than this behind the first block is not worth the start of a thread; 8 MiB by default. */
  readonly leastBytes?: number;
  /** Bytes of a chunk; 1 MiB by default. */
  readonly chunkBytes?: number;
};
