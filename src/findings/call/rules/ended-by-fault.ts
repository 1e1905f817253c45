import type { Reason } from '../../../sip/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { expiryOf, type JudgeableCall, match, reasonWords } from '../facts/call-facts.ts';

function faultOf(c: JudgeableCall): Reason | null {
  // A session that expired is told by a rule of its own.
  return expiryOf(c) === null ? (c.facts.bye?.reasons.find(isFault) ?? null) : null;
}

function isFault({ protocol, cause }: Reason): boolean {
  const name = protocol.toUpperCase();
  return (
    cause !== null &&
    ((name === 'Q.850' && cause !== 16 && cause !== 31) || (name === 'SIP' && cause >= 400 && cause !== 487))
  );
}

const en: RuleText<JudgeableCall> = {
  title: 'Call ended by a fault',
  what: 'The BYE of an answered call gives a Reason that is no ordinary hanging up.',
  why: 'People were cut off, or a network element gave the call up.',
  needs: 'A BYE with a Reason whose cause is a fault: Q.850 other than 16 and 31, SIP from 400 on.',
  message: (c) => `${c.facts.bye?.from ?? '?'} ended the call with Reason ${reasonWords(faultOf(c))}`,
  fix: () => [
    'Look the cause up in the Reason header, then in the log of the element that sent the BYE, at this time.',
    'If the same cause ends calls after the same time, look for a timer: session, media inactivity, credit.',
  ],
};

const vi: RuleText<JudgeableCall> = {
  title: 'Cuộc gọi kết thúc vì lỗi',
  what: 'BYE của cuộc gọi đã nhấc máy mang Reason không phải gác máy thông thường.',
  why: 'Người nói bị cắt, hoặc một thiết bị mạng bỏ cuộc gọi.',
  needs: 'BYE có Reason với nguyên nhân là lỗi: Q.850 khác 16 và 31, SIP từ 400 trở lên.',
  message: (c) => `${c.facts.bye?.from ?? '?'} kết thúc cuộc gọi với Reason ${reasonWords(faultOf(c))}`,
  fix: () => [
    'Tra nguyên nhân trong header Reason, rồi xem log của thiết bị đã gửi BYE vào lúc đó.',
    'Nếu cùng một nguyên nhân kết thúc cuộc gọi sau cùng một thời gian: tìm bộ hẹn giờ, như hạn phiên, media im lặng, hết tiền.',
  ],
};

export const endedByFault: Rule<JudgeableCall> = {
  id: 'call/ended-by-fault',
  severity: 'warning',
  references: ['RFC 3326 §2'],
  check: (c) => (c.outcome === 'answered' && faultOf(c) !== null ? match(null, 'likely') : null),
  text: { en, vi },
};
