import type { TransferRecord } from '../../../records/index.ts';
import { isRefusal } from '../../../sip/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { secondsOf } from '../../seconds.ts';
import { finalClaim, match, transfereeName, transferorName } from '../facts/transfer-facts.ts';

const LONG_US = 10_000_000;

/** How long the original call went on after the transferor had been told. */
function hungUs(t: TransferRecord): number {
  const toldUs = finalClaim(t)?.answeredUs ?? Number.NaN;
  return (t.bye?.atUs ?? t.decidedUs) - toldUs;
}

function isTold(t: TransferRecord): boolean {
  const claim = finalClaim(t);
  const isInCall = t.refer.dialog === 'confirmed' || t.refer.dialog === 'before-trace';
  return t.outcome === 'succeeded' && isInCall && claim?.answeredWith === 200 && !isRefusal(claim.sipfragStatus);
}

const en: RuleText<TransferRecord> = {
  title: 'Original call not released',
  what: 'The transfer was reported as done, and nobody ended the original call for ten seconds or more.',
  why: "It is the transferor's to end (RFC 5589 §6.1). Until then a line is taken, and where media still flow, two streams reach the caller.",
  needs: 'A NOTIFY of success that was answered, and the original call up for at least ten seconds after it.',
  message: (t) =>
    `${transferorName(t)} was told of the success and left the original call up for ${t.bye === null ? 'at least ' : ''}${secondsOf(hungUs(t), 'en')} s${t.bye?.by === 'transferee' ? `, until ${transfereeName(t)} ended it` : ''}`,
  fix: () => [
    'Let the transferor send BYE as soon as a NOTIFY says terminated with a 2xx.',
    'In an attended transfer it ends its call to the transferee too; the target ends the consultation.',
  ],
};

const vi: RuleText<TransferRecord> = {
  title: 'Cuộc gọi gốc không được giải phóng',
  what: 'Cuộc chuyển được báo là đã xong, mà suốt mười giây trở lên không ai kết thúc cuộc gọi gốc.',
  why: 'Việc kết thúc là của bên chuyển (RFC 5589 §6.1). Chừng nào chưa xong thì một đường dây còn bị chiếm, và nếu còn media thì người gọi nghe hai luồng.',
  needs: 'NOTIFY báo thành công đã được trả lời, và cuộc gọi gốc còn ít nhất mười giây sau đó.',
  message: (t) =>
    `${transferorName(t)} đã được báo thành công mà vẫn để cuộc gọi gốc thêm ${t.bye === null ? 'ít nhất ' : ''}${secondsOf(hungUs(t), 'vi')} giây${t.bye?.by === 'transferee' ? `, tới khi ${transfereeName(t)} kết thúc nó` : ''}`,
  fix: () => [
    'Cho bên chuyển gửi BYE ngay khi có NOTIFY ghi terminated kèm 2xx.',
    'Khi chuyển có tham vấn, nó cũng phải kết thúc cuộc gọi với bên được chuyển; còn đích kết thúc cuộc tư vấn.',
  ],
};

export const callNotReleased: Rule<TransferRecord> = {
  id: 'transfer/call-not-released',
  severity: 'warning',
  references: ['RFC 5589 §6.1', 'RFC 5589 §7.3'],
  check: (t) => (hungUs(t) >= LONG_US && isTold(t) ? match('transferor', 'possible') : null),
  text: { en, vi },
};
