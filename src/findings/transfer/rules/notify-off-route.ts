import type { NotifyRecord, TransferRecord } from '../../../records/index.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import { match, transfereeName } from '../facts/transfer-facts.ts';

/** A NOTIFY beside the route that came to nothing. */
function stray(t: TransferRecord): NotifyRecord | null {
  const isLost = (n: NotifyRecord): boolean => n.answeredWith === 481 || (n.answeredWith === null && n.repeats > 0);
  return t.notifies.find((notify) => notify.leftRoute && isLost(notify)) ?? null;
}

function judge(t: TransferRecord): Match | null {
  return stray(t) === null ? null : match('transferee', 'likely');
}

const en: RuleText<TransferRecord> = {
  title: 'NOTIFY left the route of the call',
  what: 'The REFER travelled along a route set (Route); the NOTIFY was sent without it, straight to the Contact, and did not arrive or was refused.',
  why: 'Behind a proxy or with topology hidden, the Contact is not reachable directly, or no longer matches a dialog there.',
  needs:
    'A REFER with Route, and a NOTIFY with one Via and no Route that was refused with 481 or repeated without an answer.',
  message: (t) =>
    `${transfereeName(t)} sent its NOTIFY straight to ${stray(t)?.sentTo ?? 'the Contact'}, not along the route of the call, and ${stray(t)?.answeredWith == null ? 'got no answer' : `got ${stray(t)?.answeredWith}`}`,
  fix: () => [
    'Make the transferee build its route set from the Record-Route of the call and use it for NOTIFY.',
    'At the proxy, add Record-Route to REFER as well as INVITE, and match dialogs loosely where topology is hidden.',
  ],
};

const vi: RuleText<TransferRecord> = {
  title: 'NOTIFY đi chệch tuyến của cuộc gọi',
  what: 'REFER đi theo tuyến đã ghi (Route); còn NOTIFY được gửi không theo tuyến đó mà thẳng tới Contact, rồi không tới nơi hoặc bị từ chối.',
  why: 'Đứng sau proxy hoặc khi che giấu topology, không tới thẳng Contact được, hoặc Contact không còn khớp dialog nào ở đó.',
  needs: 'REFER có Route, và NOTIFY chỉ có một Via, không có Route, bị trả 481 hoặc gửi lại mà không có phản hồi.',
  message: (t) =>
    `${transfereeName(t)} gửi NOTIFY thẳng tới ${stray(t)?.sentTo ?? 'Contact'} chứ không theo tuyến của cuộc gọi, và ${stray(t)?.answeredWith == null ? 'không có phản hồi' : `nhận ${stray(t)?.answeredWith}`}`,
  fix: () => [
    'Sửa bên được chuyển: dựng tuyến từ Record-Route của cuộc gọi và dùng nó cho NOTIFY.',
    'Ở proxy, thêm Record-Route cho cả REFER chứ không chỉ INVITE, và khớp dialog nới lỏng khi che giấu topology.',
  ],
};

export const notifyOffRoute: Rule<TransferRecord> = {
  id: 'transfer/notify-off-route',
  severity: 'warning',
  references: ['RFC 3261 §12.2.1.1', 'RFC 6665 §4.4.1'],
  check: (t) => judge(t),
  text: { en, vi },
};
