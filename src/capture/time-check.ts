import { calendarTime } from '../bytes/index.ts';
import { filled, SAYS } from '../model/index.ts';
import type { CaptureContext } from './capture-context.ts';

/** The door for the times of one capture: see `calendarTime`. One problem tells of all that are none. */
export class TimeCheck {
  readonly #context: CaptureContext;
  #isTold = false;

  constructor(context: CaptureContext) {
    this.#context = context;
  }

  /** The time of packet number `record`, which begins at `offset`, in microseconds since 1970; NaN where it can be none. */
  check(timeUs: number, record: number, offset: number): number {
    const time = calendarTime(timeUs);
    if (Number.isNaN(time) && !this.#isTold) {
      this.#isTold = true;
      const message = filled(SAYS.outsideCalendar, record);
      this.#context.report({ code: 'time-outside-calendar', message, input: this.#context.input, record, offset });
    }
    return time;
  }
}
