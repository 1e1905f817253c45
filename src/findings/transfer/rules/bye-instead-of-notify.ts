import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { secondsOf } from '../../seconds.ts';
import { byAgent } from '../facts/agents.ts';
import { match, referWords, targetName, transfereeName } from '../facts/transfer-facts.ts';

/** Legal as a quick release (RFC 5589 §6), but the NOTIFY is owed all the same. */
function isLeft(t: TransferRecord): boolean {
  const isSilent = t.notifies.length === 0 && t.unseenNotifies === 0 && !t.isSubscriptionSuppressed;
  const isOpen = t.outcome === 'no-notify' || (t.outcome === 'succeeded' && t.targetLeg !== null);
  return isOpen && isSilent && t.refer.status !== null && t.bye?.by === 'transferee';
}

const en: RuleText<TransferRecord> = {
  title: 'BYE in place of a NOTIFY',
  what: 'The receiver accepted the REFER, sent no NOTIFY and ended the call itself: “REFER and BYE”, as some PBXs and voice services do.',
  why: 'The transferor never learns whether the caller reached the target, and has lost the call.',
  needs: 'The REFER accepted, no NOTIFY and no answer to one, and the BYE of the receiver.',
  message: (t) =>
    `${transfereeName(t)}${byAgent(t.refer.answerAgent)} accepted the REFER (${referWords(t)}), reported nothing and hung up ${secondsOf((t.bye?.atUs ?? Number.NaN) - t.refer.answeredUs, 'en')} s later${t.targetLeg === null ? `; whether it called ${targetName(t)} is not in this trace` : `; the call to ${targetName(t)} is in this trace`}`,
  fix: () => [
    'Enable NOTIFY for REFER at the receiver (some products need a newer version for it).',
    'Or let the SBC terminate the REFER, place the call, and report itself.',
    'Treat the outcome as unknown at the transferor: a BYE is no report of success.',
  ],
};

const vi: RuleText<TransferRecord> = {
  title: 'Nhận được BYE thay cho NOTIFY',
  what: 'Bên nhận chấp nhận REFER, không gửi NOTIFY nào rồi tự kết thúc cuộc gọi: kiểu “REFER rồi BYE” của một số tổng đài và dịch vụ thoại.',
  why: 'Bên chuyển không bao giờ biết người gọi có gặp được đích hay không, và đã mất cuộc gọi.',
  needs: 'REFER được chấp nhận, không có NOTIFY lẫn phản hồi cho NOTIFY, và BYE của bên nhận.',
  message: (t) =>
    `${transfereeName(t)}${byAgent(t.refer.answerAgent)} chấp nhận REFER (${referWords(t)}), không báo gì rồi gác máy sau ${secondsOf((t.bye?.atUs ?? Number.NaN) - t.refer.answeredUs, 'vi')} giây${t.targetLeg === null ? `; bản ghi này không cho thấy nó có gọi ${targetName(t)} hay không` : `; cuộc gọi tới ${targetName(t)} có trong bản ghi này`}`,
  fix: () => [
    'Bật NOTIFY cho REFER ở bên nhận (một số sản phẩm phải nâng phiên bản mới có).',
    'Hoặc để SBC xử lý REFER, tự gọi và tự báo kết quả.',
    'Ở bên chuyển, coi kết quả là chưa rõ: BYE không phải là báo thành công.',
  ],
};

export const byeInsteadOfNotify: Rule<TransferRecord> = {
  id: 'transfer/bye-instead-of-notify',
  severity: 'error',
  references: ['RFC 3515 §2.4.4', 'RFC 5589 §6'],
  check: (t) => (isLeft(t) ? match('transferee', 'likely') : null),
  text: { en, vi },
};
