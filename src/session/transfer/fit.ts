import { spanUs } from '../../model/index.ts';
import type { Sighting } from '../../records/index.ts';
import { isRefusal } from '../../sip/index.ts';
import { nearestHop } from '../leg/hops.ts';
import type { Leg } from '../leg/leg.ts';
import { finalNotify } from './notify.ts';
import { targetStatus } from './outcome.ts';
import { ownNotifies } from './own-notifies.ts';
import type { Referral } from './referral.ts';
import type { TriggeredCall } from './triggered-call.ts';

/**
 * How well a call fits what its transferee reported: first how it ended, then what its INVITE took over from the REFER, then the
 * time from its end to the report.
 */
export type Fit = {
  readonly agreement: number;
  /** 1 where only one of REFER and INVITE has a Referred-By (RFC 3892 §2.2), else 0. */
  readonly oddity: number;
  /** Microseconds; 0 where no report agrees, or nothing has times. */
  readonly apartUs: number;
};

/** The same code reported as the call ended with; another of its class; nothing to compare; a report of a call still open; another. */
const AGREEMENT = { same: 3, alike: 2, none: 0, early: -1, contrary: -3 } as const;

/** Two cards, or two files, may be apart by as much. */
const SKEW_US = 20_000;

export const NO_FIT: Fit = { agreement: AGREEMENT.none, oddity: 0, apartUs: 0 };

/** The report says otherwise than the call ended; one that came too early does not. */
export function isContrary({ agreement }: Fit): boolean {
  return agreement === AGREEMENT.contrary;
}

export function fitOf(referral: Referral, { leg, words }: TriggeredCall): Fit {
  const report = finalNotify(ownNotifies(referral));
  const claimed = report?.words.sipfragStatus ?? null;
  const isOdd = words !== null && (words.referredBy === null) !== (referral.request.referredBy === null);
  const fit = { ...NO_FIT, oddity: isOdd ? 1 : 0 };
  if (report === null || claimed === null) {
    return fit;
  }
  const status = targetStatus(leg);
  const agreement = status === null ? AGREEMENT.early : agreementOf(claimed, status);
  const afterUs = status === null ? Number.NaN : spanUs(finalOf(leg, status), report.first);
  if (agreement < 0 || Number.isNaN(afterUs)) {
    return { ...fit, agreement };
  }
  // What had not happened yet is not what was reported.
  return afterUs < -SKEW_US
    ? { ...fit, agreement: AGREEMENT.early }
    : { ...fit, agreement, apartUs: Math.max(0, afterUs) };
}

function agreementOf(claimed: number, status: number): number {
  if (isRefusal(claimed) !== isRefusal(status)) {
    return AGREEMENT.contrary;
  }
  return claimed === status ? AGREEMENT.same : AGREEMENT.alike;
}

function finalOf(leg: Leg, status: number): Sighting | null {
  return nearestHop(leg.transactions.filter(({ final }) => final?.status === status))?.final ?? null;
}

/** Of two pairs, all in all. */
export function together(a: Fit, b: Fit): Fit {
  return { agreement: a.agreement + b.agreement, oddity: a.oddity + b.oddity, apartUs: a.apartUs + b.apartUs };
}

export function isBetterFit(a: Fit, b: Fit): boolean {
  if (a.agreement !== b.agreement) {
    return a.agreement > b.agreement;
  }
  return a.oddity === b.oddity ? a.apartUs < b.apartUs : a.oddity < b.oddity;
}
