import type { JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import { stoppedSide } from '../../../../findings/call/facts/media-sides.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import { secondsOf } from '../../../../findings/seconds.ts';

export const mediaStopped: RuleText<JudgeableCall> = {
  title: 'Media dừng trước khi kết thúc',
  what: 'Một bên ngừng gửi RTP lâu trước khi cuộc gọi kết thúc, còn bên kia vẫn gửi, và không ai giữ máy.',
  why: 'Bên kia không nghe thấy gì nữa; nhiều hệ thống sẽ gác máy vì thiếu media.',
  needs:
    'Không có RTP của một bên trong từ 8 giây cuối mà nó phải gửi, trước đó không ngắt quãng, và RTP của bên kia tới cuối.',
  message: (c) =>
    `${stoppedSide(c)?.name ?? '?'} (${stoppedSide(c)?.announced ?? '?'}) gửi gói RTP cuối cùng ${secondsOf(stoppedSide(c)?.quietUs ?? 0, 'vi')} giây trước khi kết thúc, trong khi bên kia vẫn gửi`,
  fix: () => [
    'Xem lúc đó xảy ra gì: thay đổi cuộc gọi, mất đăng ký, mạng đổi.',
    'Xem có bật nén im lặng không: khi đó vẫn phải có comfort noise.',
    'Tìm NAT hoặc tường lửa có ánh xạ hết hạn ở chiều đó.',
  ],
};
