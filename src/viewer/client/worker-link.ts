import type { Answer, Order } from '../messages.ts';

/** The worker, started from the code in the page when it is first needed: a page from disk may load nothing else. */
export class WorkerLink {
  readonly #packed: string;
  readonly #onAnswer: (answer: Answer) => void;
  #worker: Promise<Worker> | null = null;

  /** @param packed its code: gzip in base64. */
  constructor(packed: string, onAnswer: (answer: Answer) => void) {
    this.#packed = packed;
    this.#onAnswer = onAnswer;
  }

  order(order: Order): void {
    this.#worker ??= this.#start();
    this.#worker.then(
      (worker) => worker.postMessage(order),
      (error: unknown) => this.#fail(String(error)),
    );
  }

  async #start(): Promise<Worker> {
    const bytes = Uint8Array.from(atob(this.#packed), (character) => character.charCodeAt(0));
    const code = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    const url = URL.createObjectURL(await new Response(code).blob());
    const worker = new Worker(url);
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => this.#onAnswer(data));
    worker.addEventListener('error', ({ message }) => this.#fail(message));
    return worker;
  }

  /** One that broke is of no use: the next order starts another. */
  #fail(why: string): void {
    this.#worker = null;
    this.#onAnswer({ type: 'failed', why });
  }
}
