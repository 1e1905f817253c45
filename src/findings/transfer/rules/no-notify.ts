import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { match, referWords, targetName, transfereeName } from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'REFER accepted, no NOTIFY',
  what: 'The REFER was accepted and no NOTIFY ever came; no call to the target is visible either.',
  why: 'A 2xx to REFER is only a promise. Without NOTIFY the transferor cannot know whether the target was called.',
  needs:
    '32 s, or the end of the call, after the REFER was accepted; no NOTIFY, no answer to one, no call to the target.',
  message: (t) =>
    `${transfereeName(t)} accepted the REFER (${referWords(t)}) and never reported: no NOTIFY, and no call to ${targetName(t)} in this trace`,
  fix: () => [
    'Make the transferee send a NOTIFY at once after accepting (RFC 3515 §2.4.4), and the final one when the target has answered.',
    'Check that no SBC or firewall drops NOTIFY (Event: refer) towards the transferor.',
    'Treat the transfer as unknown, not as done: keep the original call until a NOTIFY says otherwise.',
  ],
};

const vi: RuleText<TransferRecord> = {
  title: 'REFER được chấp nhận mà không có NOTIFY',
  what: 'REFER được chấp nhận nhưng không có NOTIFY nào theo sau; cũng không thấy cuộc gọi nào tới đích chuyển.',
  why: 'Phản hồi 2xx cho REFER mới chỉ là lời hứa. Không có NOTIFY, bên chuyển cuộc gọi không thể biết đích chuyển đã được gọi hay chưa.',
  needs:
    '32 giây, hoặc hết cuộc gọi, kể từ lúc REFER được chấp nhận; không có NOTIFY, không có phản hồi cho NOTIFY, không có cuộc gọi tới đích.',
  message: (t) =>
    `${transfereeName(t)} chấp nhận REFER (${referWords(t)}) rồi không báo gì: không có NOTIFY, và bản ghi này không có cuộc gọi nào tới ${targetName(t)}`,
  fix: () => [
    'Sửa bên được chuyển: gửi NOTIFY ngay sau khi chấp nhận REFER (RFC 3515 §2.4.4), và NOTIFY cuối khi đích chuyển đã trả lời.',
    'Kiểm tra SBC hoặc tường lửa có chặn NOTIFY (Event: refer) về phía bên chuyển cuộc gọi không.',
    'Coi cuộc chuyển là chưa rõ kết quả chứ không phải đã xong: giữ cuộc gọi gốc cho tới khi NOTIFY cho biết kết quả.',
  ],
};

export const noNotify: Rule<TransferRecord> = {
  id: 'transfer/no-notify',
  severity: 'error',
  references: ['RFC 3515 §2.4.4', 'RFC 6665 §4.2.1.2'],
  check: (t) => (t.outcome === 'no-notify' && t.unseenNotifies === 0 ? match('transferee', 'likely') : null),
  text: { en, vi },
};
