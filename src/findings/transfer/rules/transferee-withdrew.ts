import type { TransferRecord } from '../../../records/index.ts';
import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { failedWith, finalClaim, match, reportWords, targetName, transfereeName } from '../facts/transfer-facts.ts';

function hasWithdrawn(t: TransferRecord): boolean {
  const reason = finalClaim(t)?.reason;
  return failedWith(t, [603]) && t.targetLeg === null && (reason === 'rejected' || reason === 'giveup');
}

const en: RuleText<TransferRecord> = {
  title: 'Transferee refused after accepting',
  what: 'The transferee accepted the REFER, placed no call in this trace, and then reported 603 with reason rejected or giveup: its user or policy said no, later.',
  why: 'No call to the target was made; the original call goes on.',
  needs: 'A NOTIFY with 603 and reason=rejected or giveup, and no call to the target.',
  message: (t) =>
    `${transfereeName(t)} accepted the REFER and withdrew later: ${reportWords(finalClaim(t)) ?? '?'}, reason=${plain(finalClaim(t)?.reason ?? '?')}; the trace shows no call to ${targetName(t)}`,
  fix: () => [
    'Resume the original call, and tell the caller.',
    'If a policy refuses, let it refuse the REFER itself: the transferor then knows at once.',
  ],
};

const vi: RuleText<TransferRecord> = {
  title: 'Bên được chuyển đổi ý',
  what: 'Bên được chuyển chấp nhận REFER, không thực hiện cuộc gọi nào trong bản ghi, rồi báo 603 với reason rejected hoặc giveup: người dùng hoặc chính sách ở đó từ chối muộn.',
  why: 'Không có cuộc gọi nào tới đích; cuộc gọi gốc vẫn tiếp tục.',
  needs: 'NOTIFY mang 603 và reason=rejected hoặc giveup, và không có cuộc gọi tới đích.',
  message: (t) =>
    `${transfereeName(t)} chấp nhận REFER rồi sau đó rút lại: ${reportWords(finalClaim(t)) ?? '?'}, reason=${plain(finalClaim(t)?.reason ?? '?')}; bản ghi không có cuộc gọi tới ${targetName(t)}`,
  fix: () => [
    'Lấy lại cuộc gọi gốc và báo cho người gọi.',
    'Nếu do chính sách, hãy từ chối ngay REFER: bên chuyển biết được tức thì.',
  ],
};

export const transfereeWithdrew: Rule<TransferRecord> = {
  id: 'transfer/transferee-withdrew',
  severity: 'error',
  references: ['RFC 3515 §2.4.7', 'RFC 6665 §4.1.3'],
  check: (t) => (hasWithdrawn(t) ? match('transferee', 'likely') : null),
  text: { en, vi },
};
