import { timingSafeEqual } from 'node:crypto';
import type { ByteSource } from '../../capture/index.ts';
import { IDLE } from '../../model/index.ts';
import { HepIntake } from '../hep-intake.ts';
import type { HepEndpoint } from '../listen-place.ts';
import type { IntakeFigures, Told } from '../told-problems.ts';
import { HepSockets, hepEndpointText, type ServerKeys } from './hep-sockets.ts';
import { pause } from './pause.ts';

/** How often it is looked for what is due. */
const LOOK_EVERY_MS = 20;
/** After so long without anything due the input says that it is idle. */
const IDLE_MS = 400;

/** What is listened to: plain data, for another thread. */
export type HepInputOptions = {
  readonly endpoints: readonly HepEndpoint[];
  readonly keys: ServerKeys | null;
  /** What every packet has to show; null lets in any. */
  readonly key: Uint8Array | null;
};

/** What is heard at sockets, as one input of an analysis. */
export type HepInput = {
  /** What reports call it: where it listens. */
  readonly path: string;
  readonly format: string;
  readonly canReopen: false;
  readonly open: () => Promise<ByteSource>;
  /** What is to be told of it since it was asked last. */
  readonly problems: () => readonly Told[];
  /** The smallest buffer that a UDP socket got; null without one. */
  readonly udpBufferBytes: number | null;
  figures(): IntakeFigures;
  /** Of an input that nobody opened. */
  close(): void;
};

/** Listens in the thread that asks. An order to stop ends the listening: what came is still given. */
export class HepInputHere implements HepInput {
  readonly format = 'HEP';
  readonly canReopen = false;
  readonly #signal: AbortSignal;
  readonly #intake: HepIntake;
  readonly #sockets: HepSockets;
  #isEnded = false;

  private constructor({ key, keys }: HepInputOptions, signal: AbortSignal) {
    this.#signal = signal;
    this.#intake = new HepIntake({ isKey: key === null ? null : keyCheck(key) });
    this.#sockets = new HepSockets(this.#intake, keys);
  }

  /** Rejects where an address cannot be listened at; nothing is open then. */
  static async open(options: HepInputOptions, signal: AbortSignal): Promise<HepInputHere> {
    const input = new HepInputHere(options, signal);
    try {
      for (const endpoint of options.endpoints) {
        await input.#sockets.listen(endpoint);
      }
    } catch (error) {
      input.#sockets.close();
      throw error;
    }
    return input;
  }

  get path(): string {
    return this.#sockets.bound.map(hepEndpointText).join(' ');
  }

  get udpBufferBytes(): number | null {
    return this.#sockets.udpBufferBytes;
  }

  readonly open = async (): Promise<ByteSource> => ({
    read: () => this.#read(),
    close: async () => this.close(),
  });

  readonly problems = (): readonly Told[] => this.#intake.counts.take();

  figures(): IntakeFigures {
    return this.#intake.figures(performance.now());
  }

  close(): void {
    if (!this.#isEnded) {
      this.#isEnded = true;
      this.#sockets.close();
      this.#intake.end();
    }
  }

  async #read(): Promise<Uint8Array | null> {
    for (let waitedMs = 0; !this.#signal.aborted; waitedMs += LOOK_EVERY_MS) {
      const nowMs = performance.now();
      const block = this.#intake.block(nowMs);
      this.#sockets.look(nowMs);
      this.#intake.look(nowMs);
      if (block !== null) {
        // Sockets get their turn between two blocks.
        await new Promise((resolve) => setImmediate(resolve));
        return block;
      }
      if (waitedMs >= IDLE_MS) {
        return IDLE;
      }
      await pause(LOOK_EVERY_MS, this.#signal);
    }
    this.close();
    return this.#intake.rest(performance.now());
  }
}

/** Compares without telling by its time how much was right. */
function keyCheck(key: Uint8Array): (bytes: Uint8Array) => boolean {
  return (bytes) => bytes.length === key.length && timingSafeEqual(bytes, key);
}
