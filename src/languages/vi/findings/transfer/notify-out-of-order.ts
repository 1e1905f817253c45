import type { RuleText } from '../../../../findings/rule.ts';
import { reportWords, transfereeName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import { overtaken } from '../../../../findings/transfer/rules/notify-out-of-order.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const notifyOutOfOrder: RuleText<TransferRecord> = {
  title: 'Các NOTIFY vượt nhau',
  what: 'Một NOTIFY đứng sau (theo CSeq) lại được gửi hoặc tới trước NOTIFY đứng trước.',
  why: 'Bên chuyển xét theo lúc tới sẽ hiện trạng thái cũ sau cùng, hoặc trả 500 cho NOTIFY tới muộn. siptriage xét theo CSeq.',
  needs: 'Hai NOTIFY của cùng một bên gửi, có thời gian.',
  message: (t) =>
    `NOTIFY ${overtaken(t)?.cseq ?? '?'} (${reportWords(overtaken(t)) ?? 'không trạng thái'}) tới trước một NOTIFY có số nhỏ hơn của ${transfereeName(t)}`,
  fix: () => [
    'Gửi các yêu cầu trong một dialog theo một đường và từng cái một: chờ phản hồi cho NOTIFY trước.',
    'Ở proxy chạy nhiều tiến trình, định tuyến theo Call-ID.',
  ],
};
