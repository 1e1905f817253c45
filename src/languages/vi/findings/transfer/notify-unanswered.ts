import type { RuleText } from '../../../../findings/rule.ts';
import { finalClaim, transferorName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const notifyUnanswered: RuleText<TransferRecord> = {
  title: 'NOTIFY báo kết quả không được trả lời',
  what: 'Cuộc chuyển thành công, nhưng NOTIFY báo điều đó không được trả lời dù đã gửi lại.',
  why: 'Hoặc bên chuyển cuộc gọi không còn ở đó, hoặc NOTIFY không tới được nó (Contact sai hay là địa chỉ riêng): nó không biết kết quả.',
  needs: 'NOTIFY mang kết quả được gửi lại, hoặc 32 giây không có phản hồi.',
  message: (t) =>
    `cuộc chuyển đã thành công, nhưng ${transferorName(t)} không hề trả lời NOTIFY báo kết quả, dù NOTIFY này đã được gửi ${(finalClaim(t)?.repeats ?? 0) + 1} lần`,
  fix: () => [
    'Kiểm tra từ bên được chuyển có tới được Contact trong REFER không (NAT, địa chỉ riêng).',
    'Để bên chuyển cuộc gọi ở lại trong cuộc gọi cho tới khi trả lời xong NOTIFY cuối.',
  ],
};
