import type { RuleText } from '../../../../findings/rule.ts';
import { orKeptByProxy } from '../../../../findings/transfer/facts/proxy-before.ts';
import { referWords, targetName, transfereeName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const noNotify: RuleText<TransferRecord> = {
  title: 'REFER được chấp nhận mà không có NOTIFY',
  what: 'REFER được chấp nhận nhưng không có NOTIFY nào theo sau; cũng không thấy cuộc gọi nào tới đích chuyển.',
  why: 'Phản hồi 2xx cho REFER mới chỉ là lời hứa. Không có NOTIFY, bên chuyển cuộc gọi không thể biết đích chuyển đã được gọi hay chưa.',
  needs:
    '32 giây, hoặc hết cuộc gọi, kể từ lúc REFER được chấp nhận; không có NOTIFY, không có phản hồi cho NOTIFY, không có cuộc gọi tới đích.',
  message: (t) =>
    `${transfereeName(t)} chấp nhận REFER (${referWords(t)}) rồi không báo gì: không có NOTIFY, và bản ghi này không có cuộc gọi nào tới ${targetName(t)}${orKeptByProxy(t, 'vi')}`,
  fix: () => [
    'Sửa bên được chuyển: gửi NOTIFY ngay sau khi chấp nhận REFER (RFC 3515 §2.4.4), và NOTIFY cuối khi đích chuyển đã trả lời.',
    'Kiểm tra SBC hoặc tường lửa có chặn NOTIFY (Event: refer) về phía bên chuyển cuộc gọi không.',
    'Coi cuộc chuyển là chưa rõ kết quả chứ không phải đã xong: giữ cuộc gọi gốc cho tới khi NOTIFY cho biết kết quả.',
  ],
};
