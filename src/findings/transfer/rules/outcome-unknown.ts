import type { TransferRecord } from '../../../records/index.ts';
import { TIMER_C_US } from '../../../sip/index.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import {
  lastNotify,
  match,
  patienceUs,
  reportWords,
  targetName,
  transfereeName,
  transferorName,
} from '../facts/transfer-facts.ts';

/** Owed by the transferee, if it had the time; after a BYE of the transferor the trace cannot tell. */
function judge(t: TransferRecord): Match {
  const sinceUs = lastNotify(t)?.sentUs ?? t.startUs;
  const hadTime = t.bye?.by === 'transferee' || patienceUs(t, sinceUs) >= TIMER_C_US;
  return match(hadTime ? 'transferee' : null, 'possible');
}

function nameOfLeaver(t: TransferRecord): string {
  return t.bye?.by === 'transferor' ? transferorName(t) : transfereeName(t);
}

const en: RuleText<TransferRecord> = {
  title: 'Transfer without an outcome',
  what: 'The transfer was begun and reported as in progress; no final status came and no answered call to the target is in this trace.',
  why: 'Nobody can say from this trace whether the caller reached the target.',
  needs: 'NOTIFYs without a final status, and no call to the target with an end.',
  message: (t) =>
    `the last report was ${reportWords(lastNotify(t)) ?? 'none'}${t.bye === null ? '' : `, then ${nameOfLeaver(t)} hung up`}; no final NOTIFY came, and the trace does not show how the call to ${targetName(t)} ended`,
  fix: () => [
    "Capture on the transferee's side to see the call to the target.",
    'Make the transferee send a final NOTIFY, and the transferor wait for it before it hangs up.',
  ],
};

const vi: RuleText<TransferRecord> = {
  title: 'Cuộc chuyển không rõ kết quả',
  what: 'Cuộc chuyển đã bắt đầu và được báo là đang tiến hành; không có trạng thái cuối, và bản ghi này không có cuộc gọi nào tới đích chuyển được nhấc máy.',
  why: 'Chỉ với bản ghi này thì không ai nói được người gọi có gặp được đích chuyển hay không.',
  needs: 'Các NOTIFY không có trạng thái cuối, và không thấy cuộc gọi tới đích kết thúc ra sao.',
  message: (t) =>
    `lần báo gần nhất là ${reportWords(lastNotify(t)) ?? '(không có)'}${t.bye === null ? '' : `, rồi ${nameOfLeaver(t)} gác máy`}; không có NOTIFY cuối, và bản ghi không cho thấy cuộc gọi tới ${targetName(t)} kết thúc ra sao`,
  fix: () => [
    'Bắt gói ở phía bên được chuyển để thấy cuộc gọi tới đích chuyển.',
    'Sửa bên được chuyển để nó gửi NOTIFY cuối, và để bên chuyển cuộc gọi chờ NOTIFY đó rồi mới gác máy.',
  ],
};

export const outcomeUnknown: Rule<TransferRecord> = {
  id: 'transfer/outcome-unknown',
  severity: 'error',
  references: ['RFC 3515 §2.4.4', 'RFC 3515 §2.4.7'],
  check: (t) => (t.outcome === 'unresolved' ? judge(t) : null),
  text: { en, vi },
};
