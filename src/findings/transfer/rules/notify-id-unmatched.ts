import { translatable } from '../../../languages/index.ts';
import type { NotifyRecord, TransferRecord } from '../../../records/index.ts';
import { isRefusal } from '../../../sip/index.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import { claimOrRefused } from '../facts/refused-reports.ts';
import { finalClaim, match, transferorName } from '../facts/transfer-facts.ts';

/** The NOTIFY with the outcome, where it was refused; or the earlier one whose refusal left none to come. */
export function refused(t: TransferRecord): NotifyRecord | null {
  const claim = claimOrRefused(t);
  return t.outcome === 'succeeded' && isRefusal(claim?.answeredWith) ? claim : null;
}

type Miss = 'keyed-on-first' | 'no-such-refer' | 'missing';

/** In what the NOTIFY misses the subscription it nearly names. */
function missOf(t: TransferRecord, { eventId }: NotifyRecord): Miss | null {
  if (eventId === null) {
    return t.isLaterRefer ? 'missing' : null;
  }
  if (eventId !== t.referCSeq) {
    return 'no-such-refer';
  }
  return t.refer.firstCSeq === t.referCSeq ? null : 'keyed-on-first';
}

function judge(t: TransferRecord): Match | null {
  const claim = refused(t);
  const miss = claim?.answeredWith === 481 && !claim.isOutOfOrder ? missOf(t, claim) : null;
  if (miss === null) {
    return null;
  }
  return match(miss === 'keyed-on-first' ? 'transferor' : 'transferee', 'likely');
}

export type Words = Readonly<Record<Miss, (t: TransferRecord, id: number) => string>>;

const EN: Words = {
  'keyed-on-first': (t, id) =>
    `it carries id=${id}, the CSeq of the REFER that was accepted; ${transferorName(t)} seems to wait for ${t.refer.firstCSeq}, that of its first attempt`,
  'no-such-refer': (t, id) => `it carries id=${id}, but the REFER that was accepted has CSeq ${t.referCSeq}`,
  missing: (t) => `it carries no id, although this was not the first REFER of the call; id=${t.referCSeq} is due`,
};

export function missIn(t: TransferRecord, words: Words): string {
  const claim = refused(t);
  const miss = claim === null ? null : missOf(t, claim);
  return miss === null ? '' : words[miss](t, claim?.eventId ?? 0);
}

const en: RuleText<TransferRecord> = {
  title: 'Outcome refused for its event id',
  what: 'The NOTIFY with the outcome was refused with 481, and its event id is the likely reason: that of the repeated REFER, of no REFER, or none where one is due.',
  why: 'Both sides hold a subscription and name it differently, so the outcome is lost although both are still there.',
  needs:
    'A 481 to the NOTIFY with the outcome, and an event id that is not that of the first REFER, or is missing for a later one.',
  message: (t) =>
    `${finalClaim(t) === null ? 'a NOTIFY' : 'the NOTIFY that reported success'} was refused (${refused(t)?.answeredWith ?? '?'}): ${missIn(t, EN)}`,
  fix: () => [
    'The event id is the CSeq number of the accepted REFER (after a challenge: the repeated one). From the second REFER of a call it is mandatory.',
    'The transferor has to key its subscription on that number, not on the CSeq of its first attempt.',
    'A B2BUA that renumbers CSeq has to renumber the id as well.',
  ],
};

export const notifyIdUnmatched: Rule<TransferRecord> = {
  id: 'transfer/notify-id-unmatched',
  severity: 'warning',
  references: ['RFC 3515 §2.4.6', 'RFC 6665 §4.1.3'],
  doubt: 'effect',
  check: (t) => judge(t),
  text: translatable(en),
};
