import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ChunkJob, StartThreads, Threads } from './chunks/job.ts';

/** More threads than this wait for the one that takes their chunks. */
const MOST_THREADS = 3;

/** How many threads besides the main one pay off on this machine. */
function usefulThreads(): number {
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
    const start = (): Worker => {
      const worker = new Worker(entry, { workerData: job, stdout: false, stderr: false });
      worker.on('error', () => {
        hasFailed = true;
      });
      // Also one that ended without a word.
      worker.on('exit', (code) => {
        hasFailed ||= code !== 0;
      });
      worker.unref();
      return worker;
    };
    const workers = started(count, start);
    if (workers.length === 0) {
      return null;
    }
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

/** As many as the system gives: with none the main thread does everything. */
function started(count: number, start: () => Worker): Worker[] {
  const workers: Worker[] = [];
  try {
    while (workers.length < count) {
      workers.push(start());
    }
  } catch {
    // No thread more, or no memory for one.
  }
  return workers;
}
