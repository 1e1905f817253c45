import type { Rule, RuleText } from '../../rule.ts';
import { type JudgeableCall, match, unresolvedChange } from '../facts/call-facts.ts';

const AT_ONCE_US = 5_000_000;
const TOLD_ELSEWHERE: readonly (number | null)[] = [408, 481, 491];

function plainRefusal(c: JudgeableCall): JudgeableCall['facts']['changes'][number] | null {
  const { bye } = c.facts;
  return unresolvedChange(
    c,
    ({ status, isByCaller, atUs }) =>
      !TOLD_ELSEWHERE.includes(status) && !(bye?.isByCaller === isByCaller && bye.atUs - atUs <= AT_ONCE_US),
  );
}

const en: RuleText<JudgeableCall> = {
  title: 'Change of the call refused',
  what: 'A re-INVITE or UPDATE was refused, and the call went on as it was.',
  why: 'What it was for did not happen: hold, fax, video, another route.',
  needs: 'A change refused with something else than 408, 481 or 491, and no BYE of its sender at once.',
  message: (c) =>
    `${plainRefusal(c)?.to ?? '?'} answered the ${plainRefusal(c)?.method ?? '?'} of ${plainRefusal(c)?.from ?? '?'} with ${plainRefusal(c)?.status ?? '?'}; the call went on as it was`,
  fix: () => [
    '488 to a T.38 or video offer is normal where the other side has neither.',
    'Otherwise compare the offer with the media of the first answer.',
  ],
};

const vi: RuleText<JudgeableCall> = {
  title: 'Thay đổi cuộc gọi bị từ chối',
  what: 'Re-INVITE hoặc UPDATE bị từ chối, cuộc gọi vẫn như cũ.',
  why: 'Điều nó muốn đã không xảy ra: giữ máy, fax, video, đường khác.',
  needs: 'Một thay đổi bị từ chối bằng mã khác 408, 481 và 491, và bên gửi không gác máy ngay.',
  message: (c) =>
    `${plainRefusal(c)?.to ?? '?'} trả lời ${plainRefusal(c)?.method ?? '?'} của ${plainRefusal(c)?.from ?? '?'} bằng ${plainRefusal(c)?.status ?? '?'}; cuộc gọi vẫn như cũ`,
  fix: () => [
    '488 cho đề nghị T.38 hoặc video là bình thường khi bên kia không có.',
    'Nếu không phải vậy: so đề nghị với media của phản hồi nhấc máy.',
  ],
};

export const changeRefused: Rule<JudgeableCall> = {
  id: 'call/change-refused',
  severity: 'info',
  references: ['RFC 3261 §14.1'],
  check: (c) => (c.outcome === 'answered' && plainRefusal(c) !== null ? match(null, 'certain') : null),
  text: { en, vi },
};
