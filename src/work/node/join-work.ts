import { pause } from '../../intake/node.ts';
import { BegunAnew, type JoinCounts, type JoinNeeds, JoinShift } from './join-shift.ts';
import { JoinLease } from './join-state.ts';
import { RowTexts } from './row-texts.ts';
import { worldAt } from './world-at.ts';

const WAIT_MS = 50;

/**
 * Puts the stories together, one worker at a time; the next in line follows it row by row, and goes on where it ends. What it tells is
 * numbered, and the same rows give the same records under the same numbers; so what was told twice is stored once.
 */
export class JoinWork implements JoinCounts {
  taken = 0;
  busyMs = 0;
  stored = 0;
  readonly #needs: JoinNeeds;
  readonly #lease: JoinLease;
  #texts: RowTexts | null = null;

  constructor(needs: JoinNeeds) {
    this.#needs = needs;
    this.#lease = new JoinLease(needs.bucket, needs.members.id);
  }

  /** Messages that had to be fetched, and how long was waited for them. */
  get fetched(): { readonly count: number; readonly waitedMs: number } {
    return this.#texts?.fetched ?? { count: 0, waitedMs: 0 };
  }

  /** Until everything is told, or it is told to stop. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted && !(await this.#begin(signal))) {
      await pause(WAIT_MS, signal);
    }
  }

  /** Whether this one does it, or is the next in line, who follows. */
  get #isWanted(): boolean {
    const { members } = this.#needs;
    const holder = this.#lease.state?.id ?? '';
    const others = members.of('join').filter((id) => id !== holder);
    return holder === members.id || others[0] === members.id;
  }

  async #begin(signal: AbortSignal): Promise<boolean> {
    const { bucket, broker } = this.#needs;
    const world = worldAt(bucket);
    if (world === null || !this.#isWanted) {
      return false;
    }
    const over = new AbortController();
    const end = (): void => over.abort();
    signal.addEventListener('abort', end, { once: true });
    this.#texts ??= new RowTexts(broker);
    try {
      const shift = new JoinShift(this.#needs, world, this.#lease, this.#texts, this);
      return await shift.run(over.signal);
    } catch (error) {
      if (!(error instanceof BegunAnew)) {
        throw error;
      }
      return false;
    } finally {
      end();
      signal.removeEventListener('abort', end);
    }
  }

  async close(): Promise<void> {
    await this.#texts?.close();
  }
}
