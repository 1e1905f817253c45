import { Worker } from 'node:worker_threads';
import { type Failure, failureOf, failureSeen } from './failure.ts';
import type { Job, Said } from './job.ts';
import { Shared } from './shared.ts';

/** What one execution may take. */
export type Bounds = {
  /** Processor time of the whole process, in milliseconds: the clock on the wall runs on while others work. */
  readonly cpuMs: number;
  /** Of one that waits for something that never comes. */
  readonly wallMs: number;
  readonly heapMb: number;
  /** Of the whole process, above what it had. */
  readonly residentMb: number;
};

export const BOUNDS: Bounds = { cpuMs: 10_000, wallMs: 60_000, heapMb: 512, residentMb: 1500 };

const LOOK_MS = 50;
const MEGABYTE = 1024 * 1024;

/** A thread that runs a target, and is ended where one execution takes more than it may. */
export class WatchedThread {
  readonly shared = new Shared();
  readonly #worker: Worker;
  readonly #bounds: Bounds;
  readonly #look: NodeJS.Timeout;
  readonly #resident = process.memoryUsage.rss();
  /** How the thread ended; null while it runs. */
  readonly ended: Promise<Failure | null>;
  #seen: Failure | null = null;
  #isStopped = false;
  #execution = -1;
  #cpuBefore = 0;
  #wallBefore = 0;

  constructor(entry: URL, job: Omit<Job, 'buffer'>, bounds: Bounds, onSaid: (said: Said) => void) {
    this.#bounds = bounds;
    this.#worker = new Worker(entry, {
      workerData: { ...job, buffer: this.shared.buffer } satisfies Job,
      resourceLimits: { maxOldGenerationSizeMb: bounds.heapMb },
      // Its own streams: what a target prints is none of the report.
      stdout: true,
      stderr: true,
    });
    let isDone = false;
    this.#worker.on('message', (said: Said) => {
      isDone ||= said.kind === 'done';
      onSaid(said);
    });
    this.ended = new Promise((resolve) => {
      this.#worker.on('error', (error: NodeJS.ErrnoException) => {
        this.#seen ??=
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? failureSeen('growth', `more than ${bounds.heapMb} MB of heap`)
            : failureOf(error);
      });
      this.#worker.on('exit', (code) => {
        clearInterval(this.#look);
        resolve(isDone ? null : (this.#seen ?? this.#unexplained(code)));
      });
    });
    this.#look = setInterval(() => this.#watch(), LOOK_MS);
  }

  send(input: Uint8Array): void {
    this.#worker.postMessage(input);
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#worker.terminate();
  }

  /** Nothing was thrown, and the thread is gone: with nothing left to wait for, or by an exit of its own. */
  #unexplained(code: number): Failure | null {
    if (this.#isStopped) {
      return null;
    }
    if (!this.shared.isRunning) {
      return failureSeen('ended', `the harness itself ended with ${code}`);
    }
    return code === 1
      ? failureSeen('ended', 'the process was ended')
      : failureSeen('never settles', 'a promise that nothing settles');
  }

  #watch(): void {
    const { user, system } = process.cpuUsage();
    const cpuMs = (user + system) / 1000;
    const now = performance.now();
    if (!this.shared.isRunning || this.shared.executions !== this.#execution) {
      this.#execution = this.shared.executions;
      this.#cpuBefore = cpuMs;
      this.#wallBefore = now;
    }
    const grown = (process.memoryUsage.rss() - this.#resident) / MEGABYTE;
    if (cpuMs - this.#cpuBefore > this.#bounds.cpuMs) {
      this.#end(failureSeen('hang', `more than ${this.#bounds.cpuMs} ms of processor time`));
    } else if (now - this.#wallBefore > this.#bounds.wallMs) {
      this.#end(failureSeen('hang', `more than ${this.#bounds.wallMs} ms`));
    } else if (grown > this.#bounds.residentMb) {
      this.#end(failureSeen('growth', `${Math.round(grown)} MB more memory`));
    }
  }

  #end(failure: Failure): void {
    if (this.#seen === null && this.shared.isRunning) {
      this.#seen = failure;
      this.#worker.terminate();
    }
  }
}
