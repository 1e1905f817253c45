import type { ByteSource } from '../../capture/index.ts';
import { IDLE } from '../../model/index.ts';
import type { HepEndpoint } from '../endpoint.ts';
import { HepIntake } from '../hep-intake.ts';
import type { IntakeFigures, Told } from '../told-problems.ts';
import { HepSockets, hepEndpointText, type ServerKeys } from './hep-sockets.ts';

/** How often it is looked for what is due. */
const LOOK_EVERY_MS = 20;
/** After so long without anything due the input says that it is idle. */
const IDLE_MS = 400;

export type HepInputOptions = {
  readonly endpoints: readonly HepEndpoint[];
  readonly keys?: ServerKeys | null;
  readonly isKey?: ((bytes: Uint8Array) => boolean) | null;
  /** Ends the listening: what came is still given. */
  readonly signal: AbortSignal;
};

/** What is heard at sockets, as one input of an analysis. */
export class HepInput {
  readonly format = 'HEP';
  readonly canReopen = false;
  readonly intake: HepIntake;
  readonly sockets: HepSockets;
  readonly #options: HepInputOptions;
  #isEnded = false;

  constructor(options: HepInputOptions) {
    this.#options = options;
    this.intake = new HepIntake({ isKey: options.isKey ?? null });
    this.sockets = new HepSockets(this.intake, options.keys ?? null);
  }

  /** What reports call it. */
  get path(): string {
    const places = this.sockets.bound.length > 0 ? this.sockets.bound : this.#options.endpoints;
    return places.map(hepEndpointText).join(' ');
  }

  /** Rejects where an address cannot be listened at; nothing is open then. */
  async listen(): Promise<void> {
    try {
      for (const endpoint of this.#options.endpoints) {
        await this.sockets.listen(endpoint);
      }
    } catch (error) {
      this.sockets.close();
      throw error;
    }
  }

  readonly open = async (): Promise<ByteSource> => ({
    read: () => this.#read(),
    close: async () => this.#end(),
  });

  /** What is to be told of it since it was asked last. */
  readonly problems = (): readonly Told[] => this.intake.counts.take();

  figures(): IntakeFigures {
    return this.intake.figures(performance.now());
  }

  async #read(): Promise<Uint8Array | null> {
    const { signal } = this.#options;
    for (let waitedMs = 0; !signal.aborted; waitedMs += LOOK_EVERY_MS) {
      const nowMs = performance.now();
      const block = this.intake.block(nowMs);
      this.sockets.look(nowMs);
      this.intake.look(nowMs);
      if (block !== null) {
        // Sockets get their turn between two blocks.
        await new Promise((resolve) => setImmediate(resolve));
        return block;
      }
      if (waitedMs >= IDLE_MS) {
        return IDLE;
      }
      await pause(LOOK_EVERY_MS, signal);
    }
    this.#end();
    return this.intake.rest(performance.now());
  }

  #end(): void {
    if (!this.#isEnded) {
      this.#isEnded = true;
      this.sockets.close();
      this.intake.end();
    }
  }
}

/** Ends early where nobody wants more. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
}
