import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ChunkJob, StartThreads, Threads } from './chunks/job.ts';

/** More threads than this wait for the one that takes their chunks. */
const MOST_THREADS = 3;

/** How many threads besides the main one pay off on this machine. */
export function usefulThreads(): number {
  return Math.max(0, Math.min(MOST_THREADS, availableParallelism() - 1));
}

/** Starts `count` threads for each job, each with the module `entry`. */
export function threadsInNode(
  count: number = usefulThreads(),
  entry: URL = new URL('./node-thread.js', import.meta.url),
): StartThreads {
  return (job: ChunkJob): Threads | null => {
    if (count === 0) {
      return null;
    }
    let hasFailed = false;
    const workers = Array.from({ length: count }, () => {
      const worker = new Worker(entry, { workerData: job, stdout: false, stderr: false });
      worker.on('error', () => {
        hasFailed = true;
      });
      worker.unref();
      return worker;
    });
    return {
      get hasFailed() {
        return hasFailed;
      },
      async stop() {
        await Promise.all(workers.map((worker) => worker.terminate()));
      },
    };
  };
}
