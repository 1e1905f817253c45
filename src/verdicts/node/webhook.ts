import { pause } from '../../intake/node.ts';
import type { Lang } from '../../languages/index.ts';
import { type Alert, type AlertOn, alertBody, alertsIn } from '../alert.ts';
import { AlertRate } from '../alert-rate.ts';
import type { Verdict } from '../verdict.ts';
import type { PlaceFace, PlaceFigures, VerdictPlace } from '../verdict-place.ts';
import { NotTaken, postJson, type WebhookPlace } from './webhook-post.ts';

const MOST_TRIES = 5;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
/** Alerts that wait for a receiver that is slow or away. */
const MOST_WAITING = 100;

export type WebhookOptions = PlaceFace & {
  readonly alertOn: AlertOn;
  readonly perMinute: number;
  readonly lang: Lang;
  readonly nowMs?: () => number;
  readonly firstPauseMs?: number;
};

/** Posts alerts, so many a minute at most, each some times until it is taken. Redirections are not followed. */
export class Webhook implements VerdictPlace {
  readonly text: string;
  readonly #place: WebhookPlace;
  readonly #options: WebhookOptions;
  readonly #rate: AlertRate;
  readonly #over = new AbortController();
  readonly #nowMs: () => number;
  #waiting: Alert[] = [];
  #work: Promise<void> | null = null;
  #sent = 0;
  #failed = 0;
  #heldBack = 0;
  /** Those of them that no alert has told of. */
  #untold = 0;
  #isInTrouble = false;

  constructor(place: WebhookPlace, options: WebhookOptions) {
    this.text = place.text;
    this.#place = place;
    this.#options = options;
    this.#rate = new AlertRate(options.perMinute);
    this.#nowMs = options.nowMs ?? (() => performance.now());
  }

  get figures(): PlaceFigures {
    return { sent: this.#sent, failed: this.#failed, waiting: this.#waiting.length, heldBack: this.#heldBack };
  }

  take(verdict: Verdict): void {
    for (const alert of alertsIn(verdict, this.#options.alertOn)) {
      if (this.#waiting.length >= MOST_WAITING || !this.#rate.allows(this.#nowMs())) {
        this.#heldBack++;
        this.#untold++;
      } else {
        this.#waiting.push(alert);
        this.#work ??= this.#bring();
      }
    }
  }

  async room(): Promise<void> {}

  async end(withinMs: number): Promise<void> {
    const timer = setTimeout(() => this.#over.abort(), withinMs);
    await this.#work;
    clearTimeout(timer);
    this.#over.abort();
  }

  async #bring(): Promise<void> {
    await Promise.resolve();
    for (let alert = this.#waiting[0]; alert !== undefined; alert = this.#waiting[0]) {
      const heldBack = this.#untold;
      this.#untold = 0;
      const isTaken = await this.#deliver(alertBody(alert, heldBack, this.#options.lang));
      this.#waiting.shift();
      this.#sent += isTaken ? 1 : 0;
      this.#failed += isTaken ? 0 : 1;
      this.#untold += isTaken ? 0 : heldBack;
    }
    // In this turn: what is taken from here on begins anew.
    this.#work = null;
  }

  /** False where it was not taken, however often it was sent. */
  async #deliver(body: string): Promise<boolean> {
    const { signal } = this.#over;
    let pauseMs = this.#options.firstPauseMs ?? FIRST_PAUSE_MS;
    for (let tries = 1; !signal.aborted; tries++) {
      try {
        await postJson(this.#place, body, signal);
        this.#recover();
        return true;
      } catch (error) {
        this.#stumble(error);
        if (tries === MOST_TRIES || (error instanceof NotTaken && !error.mayBeTakenLater)) {
          return false;
        }
        const askedMs = error instanceof NotTaken ? error.afterMs : 0;
        await pause(Math.min(Math.max(pauseMs, askedMs), LONGEST_PAUSE_MS), signal);
        pauseMs *= 2;
      }
    }
    return false;
  }

  #stumble(error: unknown): void {
    if (!this.#isInTrouble && !this.#over.signal.aborted) {
      this.#isInTrouble = true;
      this.#options.onTrouble(error);
    }
  }

  #recover(): void {
    if (this.#isInTrouble) {
      this.#isInTrouble = false;
      this.#options.onRecovery();
    }
  }
}
