import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { spansIn } from '../../seconds.ts';
import { match, referWords, transferorName } from '../facts/transfer-facts.ts';

/** Microseconds from the refusal to the answer that accepted it. */
export const laterUs = (t: TransferRecord): number => t.refer.acceptedLater?.afterUs ?? Number.NaN;

const en: RuleText<TransferRecord> = {
  title: 'REFER accepted at another try',
  what: 'A REFER was refused, and the transferor asked for the same again in a way that was accepted.',
  why: 'The refusal did no harm: what became of the transfer is told with the REFER that was accepted.',
  needs:
    'The refusal of a REFER, and a 2xx to a later one of the same transferor for the same target, in the same dialog.',
  message: (t) =>
    `${transferorName(t)} sent the REFER again (CSeq ${t.refer.acceptedLater?.cseq ?? '?'}) after ${referWords(t)}, and ${spansIn('en').later(laterUs(t))} it was accepted (${t.refer.acceptedLater?.status ?? ''})`,
  fix: () => ['Nothing to do; where it comes again and again, spare the first try what it was refused for.'],
};

export const referAcceptedLater: Rule<TransferRecord> = {
  id: 'transfer/refer-accepted-later',
  severity: 'info',
  references: ['RFC 3515 §2.4.2', 'RFC 3261 §8.1.3.5', 'RFC 3261 §14.1'],
  check: (t) => (t.outcome === 'rejected' && t.refer.acceptedLater !== null ? match(null, 'certain') : null),
  text: translatable(en),
};
