import type { JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import { glareOf } from '../../../../findings/call/rules/glare-unresolved.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const glareUnresolved: RuleText<JudgeableCall> = {
  title: 'Hai thay đổi đụng nhau mà không giải quyết',
  what: 'Hai bên cùng thay đổi cuộc gọi (491), và sau đó thay đổi không được thực hiện.',
  why: 'Giữ máy, nói tiếp hoặc đổi đường không có tác dụng: im lặng, nhạc chờ còn mãi, phiên hết hạn.',
  needs:
    '491 cho re-INVITE hoặc UPDATE, sau đó bên ấy không có thay đổi nào được nhận, và cuộc gọi còn kéo dài mười giây nữa.',
  message: (c) =>
    `${glareOf(c)?.method ?? '?'} của ${glareOf(c)?.from ?? '?'} đụng một thay đổi khác (491) và sau đó không thực hiện được`,
  fix: () => [
    'Thử lại sau 2,1 đến 4 giây ở bên đặt ra Call-ID, sau 0 đến 2 giây ở bên kia: hai khoảng khác nhau để không đụng lần nữa.',
    'Nếu hai bên thử lại cùng lúc: một bên dùng sai khoảng.',
  ],
};
