import { isSuccess } from '../../../sip/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { isRefused, type JudgeableCall, match } from '../facts/call-facts.ts';

function refusedBye({ facts }: JudgeableCall): JudgeableCall['facts']['changes'][number] | null {
  const byes = facts.changes.filter(({ method }) => method === 'BYE');
  const refused = byes.find(isRefused) ?? null;
  const hasOther = byes.some(({ isByCaller, status }) => isByCaller !== refused?.isByCaller || isSuccess(status));
  return refused === null || hasOther ? null : refused;
}

const en: RuleText<JudgeableCall> = {
  title: 'Hanging up refused',
  what: 'A BYE was refused although the other side had sent none: it no longer had the call, or does not take it for part of one.',
  why: 'The call is over, but one side had ended it without telling the other.',
  needs: 'A BYE with a final response of 300 or above, and no BYE from the other side.',
  message: (c) =>
    `${refusedBye(c)?.to ?? '?'} answered the BYE of ${refusedBye(c)?.from ?? '?'} with ${refusedBye(c)?.status ?? '?'}`,
  fix: () => [
    '481: find out when that side lost the call (restart, session timer, ACK that never came).',
    '401, 403, 407 and others: an element on the way treats BYE as a new request; let it pass requests of calls that are up.',
  ],
};

const vi: RuleText<JudgeableCall> = {
  title: 'BYE bị từ chối',
  what: 'BYE bị từ chối dù bên kia không gửi BYE nào: nó không còn giữ cuộc gọi, hoặc không coi BYE thuộc cuộc gọi.',
  why: 'Cuộc gọi đã hết, nhưng một bên kết thúc mà không báo bên kia.',
  needs: 'BYE có phản hồi cuối từ 300 trở lên, và bên kia không gửi BYE.',
  message: (c) =>
    `${refusedBye(c)?.to ?? '?'} trả lời BYE của ${refusedBye(c)?.from ?? '?'} bằng ${refusedBye(c)?.status ?? '?'}`,
  fix: () => [
    '481: tìm lúc bên đó mất cuộc gọi (khởi động lại, hạn phiên, ACK không tới).',
    '401, 403, 407 và mã khác: thiết bị trên đường coi BYE là yêu cầu mới; hãy cho qua yêu cầu của cuộc gọi đang có.',
  ],
};

export const byeRefused: Rule<JudgeableCall> = {
  id: 'call/bye-refused',
  severity: 'warning',
  references: ['RFC 3261 §15.1.2'],
  check: (c) => (c.outcome === 'answered' && refusedBye(c) !== null ? match(null, 'likely') : null),
  text: { en, vi },
};
