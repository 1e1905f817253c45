import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { finalClaim, match, patienceUs, targetName, transfereeName } from '../facts/transfer-facts.ts';

/** A final NOTIFY follows the target's answer at once; this is ample. */
const DUE_US = 2_000_000;

function isWithheld(t: TransferRecord): boolean {
  if (t.isSubscriptionSuppressed || t.unseenNotifies > 0 || finalClaim(t) !== null || t.targetLeg === null) {
    return false;
  }
  return t.bye !== null || patienceUs(t, t.targetLeg.finalUs) >= DUE_US;
}

const en: RuleText<TransferRecord> = {
  title: 'Success never reported',
  what: 'The target answered the call, and no NOTIFY ever told the transferor.',
  why: 'The transferor waits for the outcome of a transfer that has long succeeded.',
  needs: 'The answer of the target, then 2 s without any NOTIFY that tells it.',
  message: (t) =>
    `${targetName(t)} answered, but ${transfereeName(t)} never reported it: no NOTIFY with a final status`,
  fix: () => [
    'Make the transferee send the final NOTIFY (terminated;reason=noresource) when the target has answered.',
    'Check that no SBC or firewall drops NOTIFY towards the transferor.',
  ],
};

const vi: RuleText<TransferRecord> = {
  title: 'Thành công mà không báo',
  what: 'Đích chuyển đã nhấc máy, nhưng không NOTIFY nào cho bên chuyển cuộc gọi biết.',
  why: 'Bên chuyển cuộc gọi cứ chờ kết quả của một cuộc chuyển đã thành công từ lâu.',
  needs: 'Phản hồi chấp nhận của đích, rồi 2 giây không có NOTIFY nào báo lại.',
  message: (t) =>
    `${targetName(t)} đã nhấc máy, nhưng ${transfereeName(t)} không hề báo lại: không có NOTIFY mang trạng thái cuối`,
  fix: () => [
    'Sửa bên được chuyển: gửi NOTIFY cuối (terminated;reason=noresource) khi đích chuyển đã nhấc máy.',
    'Kiểm tra SBC hoặc tường lửa có chặn NOTIFY về phía bên chuyển cuộc gọi không.',
  ],
};

export const outcomeWithheld: Rule<TransferRecord> = {
  id: 'transfer/outcome-withheld',
  severity: 'warning',
  references: ['RFC 3515 §2.4.4', 'RFC 3515 §2.4.7'],
  check: (t) => (t.outcome === 'succeeded' && isWithheld(t) ? match('transferee', 'likely') : null),
  text: { en, vi },
};
