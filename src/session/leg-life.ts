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
/** How often a call that is up is looked at. */
const WHILE_UP_US = 600_000_000;
/** A transfer's outcome may still change this long after it looks decided: late NOTIFYs, repetitions until Timer F. */
export const AFTER_TRANSFER_US = 34_000_000;

/**
 * When a leg is looked at again, and whether it may be let go: what is up stays, what has ended goes once nothing that
 * still belongs to it can come.
 */
export class LegLife {
  readonly #queue = new WakeQueue<Leg>();

  begin(leg: Leg, nowUs: number): void {
    this.#queue.schedule((Number.isNaN(nowUs) ? 0 : nowUs) + AFTER_BYE_US, leg);
  }

  takeDue(nowUs: number): Leg | null {
    return this.#queue.takeDue(nowUs);
  }

  /** Any leg, the one due first; null when none is left. */
  takeAny(): Leg | null {
    return this.#queue.takeFirst();
  }

  /** Schedules the next look, or says that the leg is over. */
  continues(leg: Leg, nowUs: number): boolean {
    const dueUs = leg.lastUs + patienceUs(leg);
    if (dueUs <= nowUs && !isUp(leg)) {
      return false;
    }
    this.#queue.schedule(Math.max(dueUs, nowUs + 1_000_000), leg);
    return true;
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
    return leg.referrals.some((referral) => !referral.isDecided) ? AFTER_TRANSFER_US : WHILE_UP_US;
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
