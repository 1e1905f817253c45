import { callerOf, finalWords, type JudgeableCall, makerOf } from '../../../../findings/call/facts/call-facts.ts';
import { type Ground, groundOf } from '../../../../findings/call/rules/signature-refused.ts';
import type { RuleText } from '../../../../findings/rule.ts';

const VI_GROUNDS: Record<Ground, string> = {
  unreachable: 'nó không lấy được chứng chỉ mà Identity nêu',
  unsupported: 'nó không chấp nhận chứng chỉ đứng sau Identity',
  invalid: 'không Identity nào của cuộc gọi hợp lệ: chữ ký, số hoặc thời gian không khớp',
  stale: 'Date hoặc iat của cuộc gọi đã quá cũ đối với nó',
};

const VI_FIX: Record<Ground, string> = {
  unreachable: 'Xem địa chỉ trong info= (và x5u) có truy cập được từ bên ngoài qua https không.',
  unsupported: 'Kiểm tra xem chứng chỉ có do tổ chức mà nước được gọi chấp nhận cấp không, và còn hạn không.',
  invalid: 'So orig, dest và iat của token với From, To và Date; đổi số sau khi ký là chữ ký hỏng.',
  stale: 'Chỉnh đồng hồ của thiết bị ký theo NTP; ký đúng lúc gửi cuộc gọi, không ký trước.',
};

export const signatureRefused: RuleText<JudgeableCall> = {
  title: 'Chữ ký của bên gọi bị từ chối',
  what: 'Cuộc gọi kết thúc vì không xác minh được Identity: 436, 437, 438, hoặc 403 với cụm chữ Stale Date.',
  why: 'Mạng được gọi không tin số chủ gọi; mọi cuộc gọi ký như vậy đều dừng ở đó.',
  needs: 'Phản hồi cuối cùng.',
  message: (c) =>
    `${makerOf(c)} từ chối cuộc gọi từ ${callerOf(c)} bằng ${finalWords(c)}: ${VI_GROUNDS[groundOf(c) ?? 'invalid']}`,
  fix: (c) => [
    VI_FIX[groundOf(c) ?? 'invalid'],
    'Hỏi bên xác minh xem bước nào không đạt; họ biết nhiều hơn mã trả về.',
  ],
};
