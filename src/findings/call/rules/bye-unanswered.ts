import type { Rule, RuleText } from '../../rule.ts';
import { type JudgeableCall, MANY_REPEATS, match } from '../facts/call-facts.ts';

function byeInVain({ facts }: JudgeableCall): JudgeableCall['facts']['changes'][number] | null {
  const byes = facts.changes.filter(({ method }) => method === 'BYE');
  const isConfirmed = byes.some(({ status }) => status !== null);
  return isConfirmed ? null : (byes.find(({ repeats }) => repeats >= MANY_REPEATS) ?? null);
}

const en: RuleText<JudgeableCall> = {
  title: 'BYE never answered',
  what: 'A BYE was sent again and again, and nobody answered it.',
  why: 'The other side may still think that the call is up: lines taken, bills that run on.',
  needs: 'A BYE sent four times or more without a final response.',
  message: (c) =>
    `${byeInVain(c)?.from ?? '?'} sent its BYE ${(byeInVain(c)?.repeats ?? 0) + 1} times to ${byeInVain(c)?.to ?? '?'} and got no response`,
  fix: () => [
    'See whether the BYE goes where the call was: Contact and Record-Route of the answer.',
    'Look for a private Contact, or a NAT mapping that ran out during the call.',
  ],
};

const vi: RuleText<JudgeableCall> = {
  title: 'BYE không được trả lời',
  what: 'BYE được gửi đi gửi lại mà không ai trả lời.',
  why: 'Bên kia có thể vẫn tưởng cuộc gọi còn: đường bị giữ, cước vẫn tính.',
  needs: 'BYE được gửi từ bốn lần mà không có phản hồi cuối.',
  message: (c) =>
    `${byeInVain(c)?.from ?? '?'} gửi BYE ${(byeInVain(c)?.repeats ?? 0) + 1} lần tới ${byeInVain(c)?.to ?? '?'} mà không có phản hồi`,
  fix: () => [
    'Xem BYE có đi tới đúng nơi giữ cuộc gọi không: Contact và Record-Route của phản hồi nhấc máy.',
    'Tìm Contact là địa chỉ riêng, hoặc ánh xạ NAT hết hạn trong lúc gọi.',
  ],
};

export const byeUnanswered: Rule<JudgeableCall> = {
  id: 'call/bye-unanswered',
  severity: 'warning',
  references: ['RFC 3261 §15.1.1', 'RFC 3261 §17.1.2'],
  check: (c) => (byeInVain(c) !== null ? match(null, 'likely') : null),
  text: { en, vi },
};
