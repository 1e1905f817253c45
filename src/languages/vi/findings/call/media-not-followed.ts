import type { JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import { notFollowing } from '../../../../findings/call/facts/media-sides.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import { secondsOf } from '../../../../findings/seconds.ts';

export const mediaNotFollowed: RuleText<JudgeableCall> = {
  title: 'Media vẫn gửi tới địa chỉ đã bỏ',
  what: 'Một bên đổi media sang địa chỉ hoặc cổng khác giữa cuộc gọi, bên kia đã chấp nhận nhưng vẫn gửi RTP tới chỗ cũ.',
  why: 'Từ lúc đó bên đã đổi không nghe thấy gì: theo RFC 3264, khi đã thoả thuận thì media phải gửi tới địa chỉ mới.',
  needs:
    'Một offer đổi địa chỉ hoặc cổng đã được trả lời; RTP của bên kia tới chỗ cũ cho đến cuối và không có gói nào tới chỗ mới; RTP đến từ chỗ mới.',
  message: (c) => {
    const found = notFollowing(c);
    const { to = '?', announced = '?', sinceUs = 0 } = found?.stray ?? {};
    return `${found?.sender ?? '?'} vẫn gửi RTP tới ${to}, dù bên kia đã đổi sang ${announced} ${secondsOf(sinceUs, 'vi')} giây trước khi kết thúc`;
  },
  fix: () => [
    'Xem mô tả mới có tới được thiết bị gửi không: một thiết bị ở giữa có thể đã trả lời thay.',
    'Xem thiết bị đó xử lý thế nào khi dòng `c=` hoặc `m=` thay đổi trong re-INVITE hay UPDATE.',
    'Giữ media đi qua SBC hoặc tổng đài cho đến khi thiết bị đó theo được.',
  ],
};
