import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { ByteSource } from '../../capture/index.ts';
import { IDLE } from '../../model/index.ts';
import type { IntakeFigures, Told } from '../told-problems.ts';
import { type HepInput, HepInputHere, type HepInputOptions } from './hep-input.ts';

export type ToThread = { readonly type: 'read' | 'end' | 'close' };
export type FromThread =
  | { readonly type: 'open'; readonly path: string; readonly udpBufferBytes: number | null }
  | { readonly type: 'failed'; readonly code: string; readonly message: string }
  | {
      readonly type: 'block';
      readonly block: Uint8Array | null;
      readonly isIdle: boolean;
      readonly told: readonly Told[];
      readonly figures: IntakeFigures;
    };

const ENTRY = new URL('./hep-thread.js', import.meta.url);
const NO_FIGURES: IntakeFigures = { received: 0, dropped: {}, waiting: 0, waitingBytes: 0, sources: 0, lagMs: 0 };

/**
 * Listens in a thread of its own, because datagrams do not wait; in this one where there is no other (from its sources).
 * Rejects where an address cannot be listened at.
 */
export async function openHep(options: HepInputOptions, signal: AbortSignal): Promise<HepInput> {
  return existsSync(fileURLToPath(ENTRY)) ? ThreadedHep.open(options, signal) : HepInputHere.open(options, signal);
}

class ThreadedHep implements HepInput {
  readonly format = 'HEP';
  readonly canReopen = false;
  path = '';
  udpBufferBytes: number | null = null;
  readonly #worker: Worker;
  #figures = NO_FIGURES;
  #told: Told[] = [];
  #failure: Error | null = null;
  #isClosed = false;
  #onBlock: (block: Uint8Array | null) => void = () => {};
  #onFailed: (error: Error) => void = () => {};

  private constructor(options: HepInputOptions, signal: AbortSignal) {
    this.#worker = new Worker(ENTRY, { workerData: options });
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(new Error('the thread that listens has ended')));
    signal.addEventListener('abort', () => this.#ask('end'), { once: true });
  }

  static async open(options: HepInputOptions, signal: AbortSignal): Promise<ThreadedHep> {
    const input = new ThreadedHep(options, signal);
    await new Promise<void>((resolve, reject) => {
      input.#onFailed = reject;
      input.#worker.on('message', (message: FromThread) => {
        if (message.type === 'open') {
          input.path = message.path;
          input.udpBufferBytes = message.udpBufferBytes;
          resolve();
        } else if (message.type === 'failed') {
          reject(Object.assign(new Error(message.message), { code: message.code }));
        } else {
          input.#take(message);
        }
      });
    });
    return input;
  }

  readonly open = async (): Promise<ByteSource> => ({
    read: () =>
      new Promise((resolve, reject) => {
        if (this.#failure !== null) {
          reject(this.#failure);
          return;
        }
        this.#onBlock = resolve;
        this.#onFailed = reject;
        this.#ask('read');
      }),
    close: async () => this.close(),
  });

  readonly problems = (): readonly Told[] => this.#told.splice(0);

  figures(): IntakeFigures {
    return this.#figures;
  }

  close(): void {
    this.#isClosed = true;
    this.#ask('close');
  }

  /** Nobody would answer any more: whoever asks is told, now or when it asks. */
  #fail(error: Error): void {
    if (!this.#isClosed) {
      this.#failure ??= error;
      this.#onFailed(this.#failure);
    }
  }

  #ask(type: ToThread['type']): void {
    this.#worker.postMessage({ type } satisfies ToThread);
  }

  #take({ block, isIdle, told, figures }: FromThread & { readonly type: 'block' }): void {
    this.#told.push(...told);
    this.#figures = figures;
    this.#onBlock(isIdle ? IDLE : block);
  }
}
