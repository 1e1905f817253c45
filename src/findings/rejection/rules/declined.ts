import type { RejectionRecord } from '../../../records/index.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import { secondsOf } from '../../seconds.ts';
import { calleeOf, callerOf, match, wordsOf } from '../facts/rejection-facts.ts';

function judge(r: RejectionRecord): Match | null {
  if (r.by === 'network' || r.cause === 'unwanted-607' || r.cause === 'reason-607') {
    return null;
  }
  return r.by === 'callee' ? match('target', r.rang ? 'likely' : 'possible') : match(null, 'possible');
}

/** What is known of the time: how long it rang, or how soon it came without ringing. */
function timingOf(r: RejectionRecord, rang: (us: number) => string, after: (us: number) => string): string {
  if (r.rangForUs !== null) {
    return Number.isNaN(r.rangForUs) ? '' : rang(r.rangForUs);
  }
  return r.answeredAfterUs === null || Number.isNaN(r.answeredAfterUs) ? '' : after(r.answeredAfterUs);
}

const en: RuleText<RejectionRecord> = {
  title: 'Call declined',
  what: 'The call ended with 603, or a Reason that says 603 or Q.850 cause 21, without any sign of a network block.',
  why: 'After ringing a person declined. Without ringing it may be a setting of the phone, or a network that blocks without saying so.',
  needs: 'The final response, or its Reason. Ringing before it, and the time it took, make the belief firmer.',
  message: (r) =>
    `the call from ${callerOf(r)} to ${calleeOf(r)} was declined (${wordsOf(r)})${timingOf(
      r,
      (us) => ` after it had rung for ${secondsOf(us, 'en')} s`,
      (us) => ` ${secondsOf(us, 'en')} s after it was sent, without ringing`,
    )}`,
  fix: (r) => [
    r.retryAfter === null ? 'Do not redial at once.' : 'Do not redial before the time that Retry-After gives.',
    'If nobody at the called side declined, check do not disturb and screening there.',
  ],
};

const vi: RuleText<RejectionRecord> = {
  title: 'Cuộc gọi bị từ chối',
  what: 'Cuộc gọi kết thúc bằng 603, hoặc Reason ghi 603 hay Q.850 cause 21, và không có dấu hiệu nào cho thấy mạng chặn.',
  why: 'Đã đổ chuông thì do con người từ chối. Chưa đổ chuông thì có thể do cài đặt trên điện thoại, hoặc do mạng chặn mà không nói ra.',
  needs: 'Phản hồi cuối cùng, hoặc Reason của nó. Có chuông trước đó và thời gian chờ thì càng chắc hơn.',
  message: (r) =>
    `cuộc gọi từ ${callerOf(r)} tới ${calleeOf(r)} bị từ chối (${wordsOf(r)})${timingOf(
      r,
      (us) => ` sau khi đã đổ chuông ${secondsOf(us, 'vi')} giây`,
      (us) => ` sau ${secondsOf(us, 'vi')} giây, không đổ chuông`,
    )}`,
  fix: (r) => [
    r.retryAfter === null ? 'Không gọi lại ngay.' : 'Không gọi lại trước thời điểm mà Retry-After cho biết.',
    'Nếu phía được gọi không ai bấm từ chối, kiểm tra DND và lọc cuộc gọi ở đó.',
  ],
};

export const declined: Rule<RejectionRecord> = {
  id: 'rejection/declined',
  severity: 'warning',
  references: ['RFC 3261 §21.6.2'],
  check: judge,
  text: { en, vi },
};
