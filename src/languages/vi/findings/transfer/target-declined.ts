import type { RuleText } from '../../../../findings/rule.ts';
import {
  decisiveStatus,
  decisiveWords,
  targetName,
  transfereeName,
} from '../../../../findings/transfer/facts/transfer-facts.ts';
import { isAmbiguous, isByNobodySeen, mayBeOfEndedCall } from '../../../../findings/transfer/rules/target-declined.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const targetDeclined: RuleText<TransferRecord> = {
  title: 'Đích chuyển từ chối',
  what: 'Cuộc gọi được chuyển tới bị từ chối (603) hoặc bị đánh dấu không mong muốn (607).',
  why: 'Có người, hoặc một chính sách thay mặt họ, không muốn cuộc gọi này: thử lại cũng vô ích.',
  needs: '603 hoặc 607 cho cuộc gọi tới đích hoặc trong sipfrag.',
  message: (t) =>
    `${isAmbiguous(t) ? `bên được chuyển báo ${decisiveWords(t)}: hoặc ${targetName(t)} từ chối, hoặc ${transfereeName(t)} không chịu gọi đi` : `đích chuyển ${targetName(t)} từ chối cuộc gọi (${decisiveWords(t)})${isByNobodySeen(t) ? ' mà không đổ chuông: có thể do người, do cài đặt ở đó, hoặc do thiết bị trên đường đi' : ''}`}${decisiveStatus(t) === 603 && mayBeOfEndedCall(t) ? '; 603 cũng là phản hồi khi cuộc gọi mà Replaces nêu đã kết thúc, và bản ghi không cho thấy cuộc gọi đó còn' : ''}`,
  fix: () => [
    'Lấy lại cuộc gọi gốc và báo cho người gọi.',
    'Nếu không ai bấm từ chối, tìm chính sách ở phía đích chuyển: lọc cuộc gọi, DND, dịch vụ phân tích cuộc gọi.',
  ],
};
