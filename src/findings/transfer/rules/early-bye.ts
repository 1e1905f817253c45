import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { secondsOf } from '../../seconds.ts';
import { finalClaim, isEarlyByeOfTransferor, match, targetName, transferorName } from '../facts/transfer-facts.ts';

function isUntold(t: TransferRecord): boolean {
  return !t.isSubscriptionSuppressed && t.unseenNotifies === 0 && finalClaim(t) === null;
}

/** From the REFER to the transferor's BYE, in microseconds. */
function waitedUs(t: TransferRecord): number {
  return (t.bye?.atUs ?? Number.NaN) - t.refer.sentUs;
}

const en: RuleText<TransferRecord> = {
  title: 'Transferor hung up before the outcome',
  what: 'The transferor ended the original call before the target had answered, and no final NOTIFY followed.',
  why: 'The transfer happened to work; had the target not answered, the caller would have been lost.',
  needs: "The BYE of the transferor before the target's answer, after a provisional report, and no final NOTIFY.",
  message: (t) =>
    `${transferorName(t)} hung up ${secondsOf(waitedUs(t), 'en')} s after the REFER, before ${targetName(t)} had answered, and so never learned the outcome`,
  fix: () => [
    'Wait for a NOTIFY with a status of 200 or above before the BYE.',
    'A REFER accepted with 202 says nothing about the outcome.',
  ],
};

const vi: RuleText<TransferRecord> = {
  title: 'Bên chuyển gác máy trước khi có kết quả',
  what: 'Bên chuyển cuộc gọi kết thúc cuộc gọi gốc khi đích chuyển chưa nhấc máy, và sau đó không có NOTIFY cuối nào.',
  why: 'Lần này cuộc chuyển may mà thành công; nếu đích chuyển không nhấc máy thì người gọi đã bị rớt cuộc gọi.',
  needs: 'BYE của bên chuyển trước khi đích trả lời, sau một báo cáo tạm thời, và không có NOTIFY cuối.',
  message: (t) =>
    `${transferorName(t)} gác máy ${secondsOf(waitedUs(t), 'vi')} giây sau REFER, khi ${targetName(t)} chưa nhấc máy, nên không hề biết kết quả`,
  fix: () => [
    'Chỉ gửi BYE sau khi có NOTIFY mang trạng thái từ 200 trở lên.',
    'REFER được trả lời 202 chưa nói lên điều gì về kết quả.',
  ],
};

export const earlyBye: Rule<TransferRecord> = {
  id: 'transfer/early-bye',
  severity: 'warning',
  references: ['RFC 5589 §6', 'RFC 3515 §2.4.4'],
  check: (t) =>
    t.outcome === 'succeeded' && isUntold(t) && isEarlyByeOfTransferor(t) ? match('transferor', 'certain') : null,
  text: { en, vi },
};
