import type { Verdict } from './verdict.ts';
import type { PlaceFace, PlaceFigures, VerdictPlace } from './verdict-place.ts';

const MOST_WAITING = 20_000;
const MOST_WAITING_BYTES = 64 * 1024 * 1024;
/** Sent at once. */
const BATCH = 200;
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 10_000;

/** What brings verdicts to a place. */
export type Carrier = {
  readonly text: string;
  /** Whether the place has a use for it. */
  wants(verdict: Verdict): boolean;
  /** Brings all of them; again where it was not seen that they arrived. @returns how many it will never take. */
  send(verdicts: readonly Verdict[]): Promise<number>;
  close(): Promise<void>;
};

export type QueueOptions = PlaceFace & {
  /** Whether the reading may wait where the place is slower; else what is too much is dropped and counted. */
  readonly mayWait: boolean;
  readonly mostWaiting?: number;
  readonly firstPauseMs?: number;
};

/** Verdicts on their way to a place that may be away for a while: in their order, tried again until they arrive, bounded. */
export class VerdictQueue implements VerdictPlace {
  readonly text: string;
  readonly #carrier: Carrier;
  readonly #options: QueueOptions;
  #waiting: Verdict[] = [];
  #bytes = 0;
  #sent = 0;
  #failed = 0;
  #work: Promise<void> | null = null;
  #isInTrouble = false;
  #isOver = false;
  /** Ends the pause before the next try. */
  #hurry = (): void => {};
  #wake = (): void => {};

  constructor(carrier: Carrier, options: QueueOptions) {
    this.text = carrier.text;
    this.#carrier = carrier;
    this.#options = options;
  }

  get figures(): PlaceFigures {
    return { sent: this.#sent, failed: this.#failed, waiting: this.#waiting.length, heldBack: 0 };
  }

  take(verdict: Verdict): void {
    if (!this.#carrier.wants(verdict)) {
      return;
    }
    if (this.#isFull && !this.#options.mayWait) {
      this.#failed++;
      return;
    }
    this.#waiting.push(verdict);
    this.#bytes += verdict.bytes;
    this.#work ??= this.#bring();
  }

  async room(): Promise<void> {
    while (this.#options.mayWait && this.#isFull && !this.#isOver) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  async end(withinMs: number): Promise<void> {
    // A pause has no sense any more.
    this.#hurry();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, withinMs);
    });
    await Promise.race([this.#work, late]);
    clearTimeout(timer);
    this.#isOver = true;
    this.#hurry();
    this.#failed += this.#waiting.length;
    this.#waiting = [];
    await this.#carrier.close();
  }

  get #isFull(): boolean {
    const { mostWaiting = MOST_WAITING } = this.#options;
    return this.#waiting.length >= mostWaiting || this.#bytes >= MOST_WAITING_BYTES;
  }

  async #bring(): Promise<void> {
    // What is told in the same turn goes together.
    await Promise.resolve();
    const { firstPauseMs = FIRST_PAUSE_MS } = this.#options;
    let pauseMs = firstPauseMs;
    while (this.#waiting.length > 0 && !this.#isOver) {
      const batch = this.#waiting.slice(0, BATCH);
      try {
        const refused = await this.#carrier.send(batch);
        this.#arrived(batch, refused);
        pauseMs = firstPauseMs;
      } catch (error) {
        await this.#stumble(error, pauseMs);
        pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
      }
    }
    // In this turn: what is taken from here on begins anew.
    this.#work = null;
  }

  #arrived(batch: readonly Verdict[], refused: number): void {
    if (this.#isOver) {
      return;
    }
    this.#waiting.splice(0, batch.length);
    this.#bytes -= batch.reduce((sum, { bytes }) => sum + bytes, 0);
    this.#sent += batch.length - refused;
    this.#failed += refused;
    if (this.#isInTrouble) {
      this.#isInTrouble = false;
      this.#options.onRecovery();
    }
    this.#wake();
  }

  async #stumble(error: unknown, pauseMs: number): Promise<void> {
    if (!this.#isInTrouble && !this.#isOver) {
      this.#isInTrouble = true;
      this.#options.onTrouble(error);
    }
    if (this.#isOver) {
      return;
    }
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pauseMs);
      this.#hurry = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
