import type { RejectionRecord } from '../../session/index.ts';
import type { Rule, RuleText } from '../rule.ts';
import { secondsOf } from '../seconds.ts';
import { calleeOf, callerOf, match, wordsOf } from './facts.ts';

function judge(r: RejectionRecord): ReturnType<typeof match> | null {
  if (r.by === 'network' || r.cause === 'unwanted-607' || r.cause === 'reason-607') {
    return null;
  }
  return r.by === 'callee' ? match('target', r.rang ? 'likely' : 'possible') : match(null, 'possible');
}

/** When the refusal came, where that says something: without ringing and within a second nobody pressed a button. */
function timingOf(r: RejectionRecord, afterRinging: string, atOnce: (us: number) => string): string {
  if (r.rang) {
    return afterRinging;
  }
  return r.answeredAfterUs === null ? '' : atOnce(r.answeredAfterUs);
}

const en: RuleText<RejectionRecord> = {
  title: 'Call declined',
  what: 'The call ended with 603, or a Reason that says 603 or Q.850 cause 21, without any sign of a network block.',
  why: 'After ringing a person declined. Without ringing it may be a setting of the phone, or a network that blocks without saying so.',
  message: (r) =>
    `the call from ${callerOf(r)} to ${calleeOf(r)} was declined (${wordsOf(r)})${timingOf(r, ' after it had rung', (us) => ` ${secondsOf(us, 'en')} s after it was sent, without ringing`)}`,
  fix: () => [
    'Do not redial at once; honour Retry-After if there is one.',
    'If nobody at the called side declined, check do not disturb and screening there.',
    'If calls to many numbers end like this within a second, suspect an unlabelled network block and ask the carrier.',
  ],
};

const vi: RuleText<RejectionRecord> = {
  title: 'Cuộc gọi bị từ chối',
  what: 'Cuộc gọi kết thúc bằng 603, hoặc Reason ghi 603 hay Q.850 cause 21, và không có dấu hiệu nào cho thấy mạng chặn.',
  why: 'Đã đổ chuông thì do con người từ chối. Chưa đổ chuông thì có thể do cài đặt trên điện thoại, hoặc do mạng chặn mà không nói ra.',
  message: (r) =>
    `cuộc gọi từ ${callerOf(r)} tới ${calleeOf(r)} bị từ chối (${wordsOf(r)})${timingOf(r, ' sau khi đã đổ chuông', (us) => ` sau ${secondsOf(us, 'vi')} giây, không đổ chuông`)}`,
  fix: () => [
    'Không gọi lại ngay; nếu có Retry-After thì chờ đúng thời gian đó.',
    'Nếu phía được gọi không ai bấm từ chối, kiểm tra DND và lọc cuộc gọi ở đó.',
    'Nếu gọi nhiều số đều kết thúc như vậy trong vòng một giây, hãy nghi mạng chặn mà không ghi rõ và hỏi nhà mạng.',
  ],
};

export const declined: Rule<RejectionRecord> = {
  id: 'rejection/declined',
  severity: 'warning',
  references: ['RFC 3261 §21.6.2'],
  check: (r) => judge(r),
  text: { en, vi },
};
