import type { RuleText } from '../../../../findings/rule.ts';
import { tellMiss } from '../../../../findings/transfer/facts/misses.ts';
import { decisiveWords, targetName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import { isElsewhere } from '../../../../findings/transfer/rules/replaces-unmatched.ts';
import type { TransferRecord } from '../../../../records/index.ts';

function tellNamed(t: TransferRecord): string {
  if (isElsewhere(t)) {
    return '; cuộc gọi mà Replaces nêu không có trong bản ghi này';
  }
  return t.replaces?.match === 'exact' ? ', dù bản ghi này có đúng cuộc gọi đó' : tellMiss(t.replaces?.miss, 'vi');
}

export const replacesUnmatched: RuleText<TransferRecord> = {
  title: 'Replaces không khớp cuộc gọi nào',
  what: 'Đích chuyển trả 481: nó không biết cuộc gọi mà Replaces chỉ tới.',
  why: 'Qua B2BUA, mỗi leg (chặng gọi) có Call-ID và tag riêng; Replaces phải nêu đúng leg mà đích chuyển đang có.',
  needs: '481 cho cuộc gọi có Replaces, hoặc nằm trong sipfrag.',
  message: (t) => `${targetName(t)} không tìm thấy cuộc gọi mà Replaces chỉ tới: ${decisiveWords(t)}${tellNamed(t)}`,
  fix: () => [
    'So Call-ID, to-tag và from-tag của Replaces với cuộc tư vấn như đích chuyển nhìn thấy.',
    'Có SBC hoặc tổng đài ở giữa thì cho nó đổi Replaces sang leg bên kia (hoặc tắt topology hiding cho cuộc chuyển này).',
    'Kiểm tra cách escape ký tự trong Refer-To: `;` thành %3B, `=` thành %3D, `@` thành %40, đúng một lần.',
  ],
};
