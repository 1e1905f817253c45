import type { InflateRaw } from '../capture/index.ts';

/** RFC 7692 §7.1.2: the largest window. */
const WINDOW_BYTES = 32 * 1024;
/** RFC 7692 §7.2.2: what the sender took off the end. */
const TAIL = Uint8Array.of(0, 0, 0xff, 0xff);

/** Undoes permessage-deflate in one direction (RFC 7692 §7.2.2). */
export class MessageInflater {
  readonly #inflate: InflateRaw;
  readonly #mostBytes: number;
  #window: Uint8Array | null = null;
  #isBroken = false;

  constructor(inflate: InflateRaw, mostBytes: number) {
    this.#inflate = inflate;
    this.#mostBytes = mostBytes;
  }

  /** The message, or null: it cannot be undone; nor can what follows where the context is kept. */
  inflate(payload: Uint8Array, keepsContext: boolean): Uint8Array | null {
    if (this.#isBroken && keepsContext) {
      return null;
    }
    const deflated = new Uint8Array(payload.length + TAIL.length);
    deflated.set(payload);
    deflated.set(TAIL, payload.length);
    const message = this.#inflate(deflated, keepsContext ? this.#window : null, this.#mostBytes);
    if (message === null) {
      this.lose();
    } else if (keepsContext) {
      this.#remember(message);
    }
    return message;
  }

  /** A message of this direction was not seen whole. */
  lose(): void {
    this.#isBroken = true;
    this.#window = null;
  }

  #remember(message: Uint8Array): void {
    const before = this.#window ?? new Uint8Array(0);
    const kept = Math.min(before.length, Math.max(0, WINDOW_BYTES - message.length));
    const added = message.subarray(Math.max(0, message.length - WINDOW_BYTES));
    const window = new Uint8Array(kept + added.length);
    window.set(before.subarray(before.length - kept));
    window.set(added, kept);
    this.#window = window;
  }
}
