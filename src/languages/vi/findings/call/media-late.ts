import type { JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import { lateSide } from '../../../../findings/call/facts/media-sides.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import { secondsOf } from '../../../../findings/seconds.ts';

export const mediaLate: RuleText<JudgeableCall> = {
  title: 'Media bắt đầu muộn',
  what: 'Một bên bắt đầu gửi RTP vài giây sau khi trả lời, còn bên kia gửi ngay từ đầu.',
  why: 'Mất những tiếng đầu: phải "a lô" hai lần, lời chào bị cắt.',
  needs: 'RTP đầu tiên của một bên từ 3 giây sau khi trả lời, của bên kia trong 1 giây, và không phải đang giữ máy.',
  message: (c) =>
    `${lateSide(c)?.name ?? '?'} (${lateSide(c)?.announced ?? '?'}) gửi gói RTP đầu tiên ${secondsOf(lateSide(c)?.lateUs ?? 0, 'vi')} giây sau khi trả lời`,
  fix: () => [
    'Xem nó chờ gì: khoá (DTLS), bộ chuyển tiếp học địa chỉ từ gói đầu, bộ chuyển mã khởi động chậm.',
    'Tìm keep-alive NAT hoặc tường lửa chỉ mở khi phía trong gửi trước.',
  ],
};
