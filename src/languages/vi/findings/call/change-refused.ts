import type { JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import { plainRefusal } from '../../../../findings/call/rules/change-refused.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const changeRefused: RuleText<JudgeableCall> = {
  title: 'Thay đổi cuộc gọi bị từ chối',
  what: 'Re-INVITE hoặc UPDATE bị từ chối, cuộc gọi vẫn như cũ.',
  why: 'Điều nó muốn đã không xảy ra: giữ máy, fax, video, đường khác.',
  needs: 'Một thay đổi bị từ chối bằng mã khác 408, 481 và 491, và bên gửi không gửi BYE ngay.',
  message: (c) =>
    `${plainRefusal(c)?.to ?? '?'} trả lời ${plainRefusal(c)?.method ?? '?'} của ${plainRefusal(c)?.from ?? '?'} bằng ${plainRefusal(c)?.status ?? '?'}; cuộc gọi vẫn như cũ`,
  fix: () => [
    '488 cho đề nghị T.38 hoặc video là bình thường khi bên kia không có.',
    'Nếu không phải vậy: so SDP offer với media của phản hồi nhấc máy.',
  ],
};
