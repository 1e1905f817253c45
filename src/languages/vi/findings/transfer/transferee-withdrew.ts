import { plain } from '../../../../findings/names.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import {
  finalClaim,
  reportWords,
  targetName,
  transfereeName,
} from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const transfereeWithdrew: RuleText<TransferRecord> = {
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
