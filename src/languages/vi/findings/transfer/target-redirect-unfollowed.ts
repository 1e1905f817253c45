import type { RuleText } from '../../../../findings/rule.ts';
import { decisiveWords, targetName, transfereeName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const targetRedirectUnfollowed: RuleText<TransferRecord> = {
  title: 'Không gọi theo địa chỉ mới của đích chuyển',
  what: 'Cuộc gọi tới đích chuyển bị chuyển hướng (3xx), và bên được chuyển không gọi tới địa chỉ mới.',
  why: 'Không ai từ chối: đích chuyển đã đổi địa chỉ hoặc đang chuyển tiếp cuộc gọi, nhưng người gọi không tới được đó.',
  needs:
    'Mã 3xx trên cuộc gọi tới đích chuyển hoặc trong sipfrag, và không có cuộc gọi nào khác: đã có báo cáo cuối, hoặc bản ghi còn chạy thêm nửa phút.',
  message: (t) =>
    `${transfereeName(t)} được chỉ sang địa chỉ khác khi gọi ${targetName(t)} (${decisiveWords(t)}) nhưng không gọi tới đó`,
  fix: () => [
    'Cho bên được chuyển tự gọi theo địa chỉ chuyển hướng (RFC 3261 §8.1.3.4), hoặc để proxy phía trước làm việc đó (recursion).',
    'Đặt địa chỉ mới, tức Contact của 3xx, vào Refer-To.',
    'Lấy lại cuộc gọi gốc.',
  ],
};
