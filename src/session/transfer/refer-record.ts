import { isBefore } from '../../model/index.ts';
import type { ReferRecord } from '../../records/index.ts';
import { isRefusal } from '../../sip/index.ts';
import { knewOfEnd } from '../leg/hang-ups.ts';
import { isVouched } from '../leg/note-transaction.ts';
import type { Transaction } from '../leg/transaction.ts';
import { undeliveredRequest } from '../leg/undelivered.ts';
import type { Referral } from './referral.ts';
import { isOwnAnswerOfRelay } from './relay-answer.ts';

/** What a REFER said and what became of it, as the record tells it. */
export function referRecord(referral: Referral): ReferRecord {
  const { request, lastAttempt, finalHop, final } = referral;
  return {
    status: final?.status ?? null,
    phrase: final?.phrase ?? '',
    refusal: finalHop?.refusal ?? null,
    sentAt: referral.firstRefer ?? referral.first,
    answeredAt: final,
    repeats: Math.max(0, ...lastAttempt.hops.map((hop) => hop.requestRepeats)),
    isReliable: referral.firstRefer?.transport !== 'udp',
    attempts: referral.attempts.length,
    wasAnsweredByRelay: final !== null && isOwnAnswerOfRelay(referral.leg, lastAttempt.hops, finalHop as Transaction),
    answeredBy: final?.src?.address ?? null,
    isFinalVouched: finalHop !== null && isVouched(finalHop),
    dialog: referral.dialogAtRefer,
    wasEndKnown: wasEndKnown(referral),
    hadPendingRequest: referral.hadPendingRequest,
    hadPendingRefer: referral.hadPendingRefer,
    firstCSeq: referral.attempts[0]?.cseq ?? lastAttempt.cseq,
    provisional: provisionalOf(lastAttempt.hops),
    isOutOfOrder: isReferOutOfOrder(referral),
    answerAgent: referral.answerAgent,
    hasEventsAt: referral.hasEventsAt,
    undelivered: undeliveredRequest(lastAttempt.hops),
    acceptedLater: acceptedLater(referral),
    sentTo: referral.firstRefer?.dst?.address ?? null,
    ...request.words,
  };
}

function acceptedLater({ final, acceptedLater: later }: Referral): ReferRecord['acceptedLater'] {
  return later === null || final === null || !isRefusal(final.status)
    ? null
    : { cseq: later.cseq, status: later.answer.status, afterUs: later.answer.timeUs - final.timeUs };
}

function wasEndKnown({ leg, dialog, transferorTag, first }: Referral): boolean {
  return dialog !== null && knewOfEnd(leg, dialog, transferorTag, first);
}

function provisionalOf(hops: readonly Transaction[]): ReferRecord['provisional'] {
  const sighting = hops.find((hop) => hop.firstRinging !== null)?.firstRinging ?? null;
  return sighting === null ? null : { status: sighting.status, phrase: sighting.phrase };
}

function isReferOutOfOrder({ leg, transferorTag, lastAttempt, first }: Referral): boolean {
  return leg.transactions.some(
    (t) =>
      t.fromTag === transferorTag &&
      t.cseq > lastAttempt.cseq &&
      isBefore(t.request ?? t.final, lastAttempt.hops[0]?.request ?? first),
  );
}
