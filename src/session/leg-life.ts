import { endingOf } from './call.ts';
import type { Leg } from './leg.ts';
import type { Referral } from './transfer/referral.ts';
import { WakeQueue } from './wake-queue.ts';

/** After a BYE only its repetitions follow; T4 is 5 s (RFC 3261 Table 4), twice that is ample. */
const AFTER_BYE_US = 10_000_000;
/** After a refusal the caller may try again under the same Call-ID within 64*T1. */
const AFTER_FINAL_US = 34_000_000;
/** Timer C asks for more than 3 minutes (RFC 3261 §16.6); queues and announcements last far longer. */
const WHILE_RINGING_US = 3_600_000_000;
const SECOND_US = 1_000_000;
/** A transfer's outcome may still change this long after it looks decided: late NOTIFYs, repetitions until Timer F. */
export const AFTER_TRANSFER_US = 34_000_000;

/** A moment a leg waits for; without its leg when another moment has taken its place, so that it holds on to nothing. */
export type Moment = { leg: Leg | null };

/**
 * When a leg is looked at again, and whether it may be let go: what is up stays, what has ended goes once nothing that
 * still belongs to it can come.
 */
export class LegLife {
  readonly #queue = new WakeQueue<Moment>();

  begin(leg: Leg, nowUs: number): void {
    this.#schedule(leg, (Number.isNaN(nowUs) ? 0 : nowUs) + AFTER_FINAL_US);
  }

  /** The leg has just ended, or may have: it is looked at as soon as it could be let go. */
  hasten(leg: Leg, nowUs: number): void {
    const dueUs = nowUs + patienceUs(leg);
    if (dueUs < leg.wakeUs) {
      this.#schedule(leg, dueUs);
    }
  }

  /** The leg is let go. */
  end(leg: Leg): void {
    if (leg.moment !== null) {
      leg.moment.leg = null;
      leg.moment = null;
    }
  }

  takeDue(nowUs: number): Leg | null {
    for (let moment = this.#queue.takeDue(nowUs); moment !== null; moment = this.#queue.takeDue(nowUs)) {
      if (moment.leg !== null) {
        return moment.leg;
      }
    }
    return null;
  }

  /** Any leg that waits for a moment, one of those due first; null when none does. */
  takeAny(): Leg | null {
    return this.takeDue(Number.POSITIVE_INFINITY);
  }

  /**
   * Schedules the next look, or says that the leg is over. A call that is up waits for nothing: its end hastens it.
   */
  continues(leg: Leg, nowUs: number): boolean {
    const dueUs = leg.lastUs + patienceUs(leg);
    if (dueUs === Number.POSITIVE_INFINITY) {
      leg.wakeUs = dueUs;
      return true;
    }
    if (dueUs <= nowUs && !isUp(leg)) {
      return false;
    }
    this.#schedule(leg, Math.max(dueUs, nowUs + SECOND_US));
    return true;
  }

  #schedule(leg: Leg, atUs: number): void {
    this.end(leg);
    leg.wakeUs = atUs;
    leg.moment = { leg };
    this.#queue.schedule(atUs, leg.moment);
  }
}

/** A transfer whose target may still answer: while it is reported as under way, or its call has no end yet. */
function isWaitingForTarget(referral: Referral): boolean {
  if (referral.isDecided) {
    return false;
  }
  const { triggered } = referral;
  return triggered === null ? referral.notifies.length > 0 : endingOf(triggered.leg)?.finalStatus === null;
}

function isUp(leg: Leg): boolean {
  return leg.dialogs.some((dialog) => dialog.state === 'confirmed');
}

function patienceUs(leg: Leg): number {
  if (isUp(leg)) {
    return leg.referrals.some((referral) => !referral.isDecided) ? AFTER_TRANSFER_US : Number.POSITIVE_INFINITY;
  }
  if (leg.referrals.some(isWaitingForTarget)) {
    return WHILE_RINGING_US;
  }
  if (leg.invitation !== null && endingOf(leg)?.finalStatus === null) {
    return WHILE_RINGING_US;
  }
  return leg.dialogs.some((dialog) => dialog.bye !== null) && leg.referrals.length === 0
    ? AFTER_BYE_US
    : AFTER_FINAL_US;
}
