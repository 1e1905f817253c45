import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { secondsOf } from '../../seconds.ts';
import { finalClaim, match, transfereeName, transferorName } from '../facts/transfer-facts.ts';

const LONG_US = 30_000_000;

/** Since the transferor could know of the failure. */
function waitedUs(t: TransferRecord): number {
  const knownUs = t.outcome === 'rejected' ? t.refer.answeredUs : (finalClaim(t)?.answeredUs ?? Number.NaN);
  return t.decidedUs - knownUs;
}

function isForgotten(t: TransferRecord): boolean {
  const hasFailed = t.outcome === 'failed' || t.outcome === 'rejected';
  return (
    hasFailed && t.original.wasHeld && Number.isNaN(t.original.resumedUs) && t.bye === null && waitedUs(t) >= LONG_US
  );
}

const en: RuleText<TransferRecord> = {
  title: 'Held call not resumed after the failure',
  what: 'The transferee was on hold, the transfer failed, and for half a minute the transferor neither resumed the call nor ended it.',
  why: 'The caller hears music, or nothing, and nobody knows.',
  needs:
    'The re-INVITE that put the call on hold, the failure, then 30 s without another re-INVITE of the transferor or a BYE.',
  message: (t) =>
    `${transfereeName(t)} was on hold when the transfer failed, and ${transferorName(t)} did not take the call back for ${secondsOf(waitedUs(t), 'en')} s`,
  fix: () => [
    "Resume the call (re-INVITE with sendrecv) as soon as a NOTIFY or the REFER's own answer says it failed.",
    'Tell the user who transferred: many phones show the held call and wait for a key.',
  ],
};

const vi: RuleText<TransferRecord> = {
  title: 'Cuộc gọi đang giữ không được lấy lại',
  what: 'Bên được chuyển đang bị giữ máy, cuộc chuyển thất bại, và suốt nửa phút bên chuyển không lấy lại cuộc gọi cũng không kết thúc nó.',
  why: 'Người gọi nghe nhạc chờ, hoặc không nghe gì, mà không ai biết.',
  needs:
    'Re-INVITE đặt cuộc gọi vào trạng thái giữ, lần thất bại, rồi 30 giây không có re-INVITE khác của bên chuyển hay BYE.',
  message: (t) =>
    `${transfereeName(t)} đang bị giữ máy khi cuộc chuyển thất bại, và ${transferorName(t)} không lấy lại cuộc gọi suốt ${secondsOf(waitedUs(t), 'vi')} giây`,
  fix: () => [
    'Lấy lại cuộc gọi (re-INVITE với sendrecv) ngay khi NOTIFY hoặc chính phản hồi của REFER báo thất bại.',
    'Báo cho người đã bấm chuyển: nhiều điện thoại chỉ hiện cuộc gọi đang giữ và chờ bấm phím.',
  ],
};

export const callNotResumed: Rule<TransferRecord> = {
  id: 'transfer/call-not-resumed',
  severity: 'warning',
  references: ['RFC 5589 §6.3'],
  check: (t) => (isForgotten(t) ? match('transferor', 'possible') : null),
  text: { en, vi },
};
