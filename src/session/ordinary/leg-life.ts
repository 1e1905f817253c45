import {
  AFTER_BYE_US,
  AFTER_CHALLENGE_US,
  AFTER_FINAL_US,
  isUp,
  patienceUs,
  WHILE_RINGING_US,
} from '../leg/patience.ts';
import { type LegTable, NO_LEG } from './leg-table.ts';
import { SHOWN } from './slot-layout.ts';
import { WakeQueue } from './wake-queue.ts';

const SECOND_US = 1_000_000;

/**
 * When a leg is looked at again, and whether it may be let go: what is up stays, what has ended goes once nothing that
 * still belongs to it can come.
 */
export class LegLife {
  readonly #table: LegTable;
  readonly #queue = new WakeQueue<number>();
  /** The first time of the trace; NaN while it has none. */
  #beganUs = Number.NaN;

  constructor(table: LegTable) {
    this.#table = table;
  }

  begin(slot: number, nowUs: number): void {
    this.#schedule(slot, (Number.isNaN(nowUs) ? 0 : nowUs) + AFTER_FINAL_US);
  }

  /** The leg has just ended, or may have: it is looked at as soon as it could be let go. */
  hasten(slot: number, nowUs: number): void {
    const dueUs = nowUs + this.#patienceUs(slot);
    if (dueUs < this.#table.wakeSecond(slot) * SECOND_US) {
      this.#schedule(slot, dueUs);
    }
  }

  /** A slot whose moment has come; NO_LEG when there is none. */
  takeDue(nowUs: number): number {
    if (nowUs < this.#queue.nextUs) {
      return NO_LEG;
    }
    this.#beganUs = Number.isNaN(this.#beganUs) ? nowUs : this.#beganUs;
    for (let slot = this.#queue.takeDue(nowUs); slot !== null; slot = this.#queue.takeDue(nowUs)) {
      // Another moment may have taken the place of this one, or another leg the slot.
      if (this.#table.wakeSecond(slot) * SECOND_US <= nowUs) {
        return slot;
      }
    }
    return NO_LEG;
  }

  /**
   * Schedules the next look, or says that the leg is over. A call that is up waits for nothing: its end hastens it.
   */
  continues(slot: number, nowUs: number): boolean {
    const patienceUs = this.#patienceUs(slot);
    if (patienceUs === Number.POSITIVE_INFINITY) {
      this.#table.setWakeSecond(slot, patienceUs);
      return true;
    }
    const leg = this.#table.legOf(slot);
    const lastUs = leg === null ? this.#table.lastUs(slot) : leg.lastUs;
    // What was heard before the trace had a time is as old as its first.
    const dueUs = (Number.isNaN(lastUs) ? this.#beganUs : lastUs) + patienceUs;
    if (dueUs <= nowUs && (leg === null || !isUp(leg))) {
      return false;
    }
    this.#schedule(slot, Math.max(dueUs, nowUs + SECOND_US));
    return true;
  }

  #patienceUs(slot: number): number {
    const leg = this.#table.legOf(slot);
    return leg === null ? ordinaryPatienceUs(this.#table.shown(slot)) : patienceUs(leg);
  }

  #schedule(slot: number, atUs: number): void {
    this.#table.setWakeSecond(slot, Math.ceil(atUs / SECOND_US));
    this.#queue.schedule(atUs, slot);
  }
}

/** The same as `patienceUs`, for a call of which only what it has shown is known. */
function ordinaryPatienceUs(shown: number): number {
  if ((shown & SHOWN.bye) !== 0) {
    return AFTER_BYE_US;
  }
  if ((shown & SHOWN.answered) !== 0) {
    return Number.POSITIVE_INFINITY;
  }
  if ((shown & SHOWN.invite) === 0) {
    return AFTER_FINAL_US;
  }
  // The only final response besides a 2xx that leaves a call ordinary asks for credentials.
  return (shown & SHOWN.final) === 0 ? WHILE_RINGING_US : AFTER_CHALLENGE_US;
}
