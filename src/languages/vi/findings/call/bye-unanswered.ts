import type { JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import { byeInVain } from '../../../../findings/call/rules/bye-unanswered.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const byeUnanswered: RuleText<JudgeableCall> = {
  title: 'BYE không được trả lời',
  what: 'BYE được gửi đi gửi lại mà không ai trả lời.',
  why: 'Bên kia có thể vẫn tưởng cuộc gọi còn: kênh (đường dây) bị chiếm, cước vẫn tính.',
  needs: 'BYE được gửi từ bốn lần mà không có phản hồi cuối.',
  message: (c) =>
    `${byeInVain(c)?.from ?? '?'} gửi BYE ${(byeInVain(c)?.repeats ?? 0) + 1} lần tới ${byeInVain(c)?.to ?? '?'} mà không có phản hồi`,
  fix: () => [
    'Xem BYE có đi tới đúng nơi giữ cuộc gọi không: Contact và Record-Route của phản hồi nhấc máy.',
    'Tìm Contact là địa chỉ riêng, hoặc ánh xạ NAT hết hạn trong lúc gọi.',
  ],
};
