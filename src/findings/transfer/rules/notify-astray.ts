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

const vi: RuleText<TransferRecord> = {
  title: 'NOTIFY mang tag không đúng',
  what: 'Trong cuộc gọi này có một NOTIFY của event refer, nhưng tag của nó không phải của REFER: bên chuyển không khớp được.',
  why: 'Báo cáo có đó mà vẫn mất; bên chuyển làm đúng chuẩn sẽ trả 481.',
  needs: 'REFER với From tag của nó, và một NOTIFY của event refer cùng Call-ID nhưng To tag khác.',
  message: (t) =>
    `${transfereeName(t)} báo ${t.strayNotify?.sipfragStatus ?? 'kết quả'} dưới một To tag không phải của ${transferorName(t)}: ${plain(t.strayNotify?.toTag ?? '(không có)')} thay vì ${plain(t.strayNotify?.expectedToTag ?? '(không có)')}${tellDifference(t.strayNotify?.difference ?? 'other', 'vi')}${t.strayNotify?.answeredWith == null ? '' : `; nó bị trả ${t.strayNotify.answeredWith}`}`,
  fix: () => [
    'Gửi NOTIFY với To tag là From tag của REFER, và From tag là tag trong 2xx.',
    'B2BUA phải gửi NOTIFY dưới các tag của nhánh đã nhận REFER.',
  ],
};

export const notifyAstray: Rule<TransferRecord> = {
  id: 'transfer/notify-astray',
  severity: 'error',
  references: ['RFC 3515 §2.4.4', 'RFC 6665 §4.4.1', 'RFC 3261 §12.2.1.1'],
  check: (t) =>
    t.strayNotify !== null && t.notifies.length === 0 && t.refer.status !== null && t.outcome !== 'rejected'
      ? match('transferee', 'likely')
      : null,
  text: { en, vi },
};
