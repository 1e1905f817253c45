import { IDLE } from '../../model/index.ts';

/** After so long without a byte a live source says that it is idle. */
export const IDLE_MS = 400;

/** Waits for a block in several goes: what was asked for once is not asked for again until it has come. */
export class PatientRead {
  readonly #ask: () => Promise<Uint8Array | null>;
  #asked: Promise<Uint8Array | null> | null = null;
  #hasCome = false;
  #wake = (): void => {};

  constructor(ask: () => Promise<Uint8Array | null>) {
    this.#ask = ask;
  }

  /** IDLE where nothing came within `mostMs`; null waits for however long it takes. */
  async read(mostMs: number | null): Promise<Uint8Array | null> {
    const asked = this.#asked ?? this.#begin();
    if (mostMs !== null && !this.#hasCome && !(await this.#comesWithin(mostMs))) {
      return IDLE;
    }
    this.#asked = null;
    return asked;
  }

  #begin(): Promise<Uint8Array | null> {
    this.#hasCome = false;
    const asked = this.#ask();
    this.#asked = asked;
    const noteEnd = (): void => {
      this.#hasCome = true;
      this.#wake();
    };
    asked.then(noteEnd, noteEnd);
    return asked;
  }

  #comesWithin(mostMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), mostMs);
      this.#wake = () => {
        clearTimeout(timer);
        resolve(true);
      };
    });
  }
}
