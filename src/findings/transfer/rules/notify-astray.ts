import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { tellDifference } from '../facts/misses.ts';
import { match, transfereeName, transferorName } from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'NOTIFY under the wrong tags',
  what: 'A NOTIFY of event refer came in this call, but its tags are not those of the REFER: the transferor cannot match it.',
  why: 'The report is there and is lost all the same; a strict transferor answers 481.',
  needs: 'The REFER with its From tag, and a NOTIFY of event refer under the same Call-ID with another To tag.',
  message: (t) =>
    `${transfereeName(t)} reported ${t.strayNotify?.sipfragStatus ?? 'something'} under a To tag that is not ${transferorName(t)}'s: ${plain(t.strayNotify?.toTag ?? '(none)')} in place of ${plain(t.strayNotify?.expectedToTag ?? '(none)')}${tellDifference(t.strayNotify?.difference ?? 'other', 'en')}${t.strayNotify?.answeredWith == null ? '' : `; it was answered ${t.strayNotify.answeredWith}`}`,
  fix: () => [
    'Send the NOTIFY with the From tag of the REFER as its To tag, and the tag of the 2xx as its From tag.',
    'A B2BUA has to send it under the tags of the leg on which the REFER came.',
  ],
};

export const notifyAstray: Rule<TransferRecord> = {
  id: 'transfer/notify-astray',
  severity: 'error',
  references: ['RFC 3515 §2.4.4', 'RFC 6665 §4.4.1', 'RFC 3261 §12.2.1.1'],
  doubt: 'unseen',
  check: (t) =>
    t.strayNotify !== null && t.notifies.length === 0 && t.refer.status !== null && t.outcome !== 'rejected'
      ? match('transferee', 'likely')
      : null,
  text: translatable(en),
};
