import type { RuleText } from '../../../../findings/rule.ts';
import { finalClaim, transferorName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import { missIn, refused, type Words } from '../../../../findings/transfer/rules/notify-id-unmatched.ts';
import type { TransferRecord } from '../../../../records/index.ts';

const VI: Words = {
  'keyed-on-first': (t, id) =>
    `nó mang id=${id}, đúng CSeq của REFER được chấp nhận; ${transferorName(t)} dường như chờ ${t.refer.firstCSeq}, CSeq của lần gửi đầu`,
  'no-such-refer': (t, id) => `nó mang id=${id}, trong khi REFER được chấp nhận có CSeq ${t.referCSeq}`,
  missing: (t) => `nó không mang id, dù đây không phải REFER đầu tiên của cuộc gọi; phải có id=${t.referCSeq}`,
};

export const notifyIdUnmatched: RuleText<TransferRecord> = {
  title: 'Từ chối kết quả vì event id',
  what: 'NOTIFY mang kết quả bị trả 481, nhiều khả năng vì event id: nó là của REFER gửi lại, không của REFER nào, hoặc thiếu trong khi phải có.',
  why: 'Cả hai phía đều giữ subscription nhưng gọi nó bằng hai tên khác nhau, nên kết quả bị mất dù cả hai vẫn còn đó.',
  needs: '481 cho NOTIFY mang kết quả, và event id không phải của REFER đầu tiên, hoặc bị thiếu ở REFER sau.',
  message: (t) =>
    `${finalClaim(t) === null ? 'một NOTIFY' : 'NOTIFY báo thành công'} bị từ chối (${refused(t)?.answeredWith ?? '?'}): ${missIn(t, VI)}`,
  fix: () => [
    'Event id là số CSeq của REFER đã được chấp nhận: sau khi bị đòi xác thực thì là của REFER gửi lại, và bắt buộc phải có từ REFER thứ hai của cuộc gọi.',
    'Bên chuyển phải gắn subscription với số đó, không phải với CSeq của lần gửi đầu.',
    'B2BUA đổi số CSeq thì cũng phải đổi id theo.',
  ],
};
