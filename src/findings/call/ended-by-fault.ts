import { plain } from '../names.ts';
import type { Rule, RuleText } from '../rule.ts';
import { type JudgeableCall, match } from './facts.ts';

function faultOf({ facts }: JudgeableCall): { protocol: string; cause: number | null; text: string | null } | null {
  return facts.bye?.reasons.find((reason) => isFault(reason) && !isExpiry(reason)) ?? null;
}

function isFault({ protocol, cause }: { protocol: string; cause: number | null }): boolean {
  const name = protocol.toUpperCase();
  return (
    cause !== null &&
    ((name === 'Q.850' && cause !== 16 && cause !== 31) || (name === 'SIP' && cause >= 400 && cause !== 487))
  );
}

/** Told as a session that expired. */
function isExpiry({ protocol, cause, text }: { protocol: string; cause: number | null; text: string | null }): boolean {
  const name = protocol.toUpperCase();
  return (
    (name === 'SIP' && cause === 408) ||
    (name === 'Q.850' && cause === 102) ||
    /session.{0,20}(?:timer|expir)/i.test(text ?? '')
  );
}

function reasonWords(c: JudgeableCall): string {
  const reason = faultOf(c);
  return plain(
    `${reason?.protocol ?? ''} ${reason?.cause ?? ''}${reason?.text == null ? '' : `: ${reason.text}`}`.trim(),
    80,
  );
}

const en: RuleText<JudgeableCall> = {
  title: 'Call ended by a fault',
  what: 'The BYE of an answered call gives a Reason that is no ordinary hanging up.',
  why: 'People were cut off, or a network element gave the call up.',
  needs: 'A BYE with a Reason whose cause is a fault: Q.850 other than 16 and 31, SIP from 400 on.',
  message: (c) => `${c.facts.bye?.from ?? '?'} ended the call with Reason ${reasonWords(c)}`,
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
  message: (c) => `${c.facts.bye?.from ?? '?'} kết thúc cuộc gọi với Reason ${reasonWords(c)}`,
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
