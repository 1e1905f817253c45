import type { Session } from '../session/index.ts';

/** Until when a trace was captured, where its inputs say so: behind their last packet was silence, and not the end of the trace. */
export class CapturedUntil {
  #untilUs = Number.NEGATIVE_INFINITY;

  readonly onEnd = (_input: number, timeUs: number): void => {
    this.#untilUs = Math.max(this.#untilUs, timeUs || this.#untilUs);
  };

  /** NaN where no input says so. */
  get untilUs(): number {
    return Number.isFinite(this.#untilUs) ? this.#untilUs : Number.NaN;
  }

  /** All messages were told: the time of the trace goes on to its end. */
  pass(session: Pick<Session, 'passTime'>, isStopped: boolean): void {
    if (Number.isFinite(this.#untilUs) && !isStopped) {
      session.passTime(this.#untilUs);
      // A step of hours is believed when something confirms it.
      session.passTime(this.#untilUs);
    }
  }
}
