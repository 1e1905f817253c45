import { parseAddress } from '../../bytes/index.ts';
import type { Stranger } from '../../records/index.ts';
import { parseNameAddr, parseUri } from '../../sip/index.ts';
import type { Leg } from '../leg/leg.ts';
import { strangersIn } from '../leg/strangers.ts';
import { finalClaim, type Notify } from './notify.ts';
import { targetEnding } from './outcome.ts';
import type { Referral } from './referral.ts';

const NONE: readonly Stranger[] = [];

/** The messages of strangers on which the story of a transfer would rest. */
export function strangersInTransfer(referral: Referral): readonly Stranger[] {
  const { request, triggered, replaced, leg } = referral;
  const target = triggered === null ? [] : [...triggered.earlier, triggered.leg];
  const legs = [...new Set([leg, ...target, ...(replaced?.leg == null ? [] : [replaced.leg])])];
  const found = strangersIn(legs, [request.words.requestUri, request.words.contactUri, ...referral.answerNames]);
  return found.length === 0 ? NONE : found.filter((stranger) => concerns(stranger, referral, target));
}

function concerns({ sighting, callId }: Stranger, referral: Referral, target: readonly Leg[]): boolean {
  const { leg, lastAttempt, dialog, notifies, stray } = referral;
  switch (sighting.method) {
    case 'INVITE':
    case 'CANCEL':
      return target.some((each) => each.callId === callId);
    case 'REFER':
      return lastAttempt.hops.some((hop) => hop.final === sighting || hop.strangeFinal === sighting);
    case 'BYE':
      return callId !== leg.callId || dialog?.bye === sighting;
    case 'NOTIFY': {
      const isReport = notifies.some((n) => n.hops.some((hop) => hop.request === sighting));
      return (isReport || stray?.transaction.request === sighting) && !mayBeTransferee(referral);
    }
    default:
      return false;
  }
}

/** Behind a proxy the transferee is where its Contact says, which for a host name no trace tells. */
function mayBeTransferee({ request, dialogAtRefer, answerNames }: Referral): boolean {
  if (!request.hasRoute && dialogAtRefer !== 'outside') {
    return false;
  }
  return [request.words.requestUri, ...answerNames].some((name) =>
    isHostName(parseUri(parseNameAddr(name).uri)?.host ?? null),
  );
}

function isHostName(host: string | null): boolean {
  return host !== null && parseAddress(host.replace(/^\[|\]$/g, '')) === null;
}

/**
 * Takes out of a transfer what strangers reported, where what the parties themselves showed decides its outcome; a report
 * without which nothing is known stays, and is believed no further than that.
 */
export function disregardStrangers(referral: Referral, strangers: readonly Stranger[]): void {
  const isStrange = (notify: Notify): boolean =>
    notify.hops.some((hop) => strangers.some(({ sighting }) => sighting === hop.request));
  if (referral.stray !== null && strangers.some(({ sighting }) => sighting === referral.stray?.transaction.request)) {
    referral.stray = null;
  }
  const own = referral.notifies.filter((notify) => !isStrange(notify));
  const isTargetShown = (targetEnding(referral)?.finalStatus ?? null) !== null;
  const isOwnTarget =
    isTargetShown && !strangers.some(({ sighting, decides }) => decides && sighting.method === 'INVITE');
  if (isOwnTarget || finalClaim(own) !== null) {
    referral.notifies.splice(0, referral.notifies.length, ...own);
  }
}
