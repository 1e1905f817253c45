import type { RuleText } from '../../../../findings/rule.ts';
import { targetName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const targetUnreachable: RuleText<TransferRecord> = {
  title: 'Đích chuyển hoàn toàn không trả lời',
  what: 'INVITE tới đích chuyển không nhận được phản hồi nào cho tới khi hết giờ (Timer B, 32 giây).',
  why: 'Hoặc địa chỉ sai hay không tới được, hoặc gói tin bị mất dọc đường.',
  needs: 'INVITE tới đích được gửi lại suốt 32 giây mà không có phản hồi nào.',
  message: (t) =>
    `INVITE tới ${targetName(t)}${t.target.address ? ` (${t.target.address})` : ''} không nhận được phản hồi nào, kể cả ${t.targetLeg?.repeats ?? 0} lần gửi lại`,
  fix: () => [
    'Kiểm tra từ bên được chuyển có tới được host trong Refer-To không (định tuyến, tường lửa, cổng, giao thức truyền tải).',
    'Bắt gói ở đích chuyển: INVITE có tới nơi không?',
    'Lấy lại cuộc gọi gốc.',
  ],
};
