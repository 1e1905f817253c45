import type { Arrival } from '../model/index.ts';

/** Whether all messages of a trace come from one host, and none goes to it. */
export class SoleSender {
  /** So far. */
  isSole = true;
  #sender: number | string | null = null;

  hear({ ipv4, src, dst }: Arrival): void {
    if (!this.isSole) {
      return;
    }
    const sender = ipv4?.source ?? src?.address ?? null;
    const receiver = ipv4?.destination ?? dst?.address ?? null;
    this.#sender ??= sender;
    this.isSole = sender !== null && receiver !== null && sender === this.#sender && receiver !== sender;
  }
}
