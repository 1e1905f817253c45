import type { RuleText } from '../../../../findings/rule.ts';
import { spansIn } from '../../../../findings/seconds.ts';
import { byeAfterReferUs, referWords, transferorName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import { deadDialog, leaverName, wasByeFirst } from '../../../../findings/transfer/rules/refer-in-dead-dialog.ts';
import type { TransferRecord } from '../../../../records/index.ts';

function tellCrossing(t: TransferRecord): string {
  const us = byeAfterReferUs(t);
  return wasByeFirst(t)
    ? `${leaverName(t)} gác máy ${spansIn('vi').before(-us, 'REFER')}, khi ${transferorName(t)} chưa phản hồi BYE đó: BYE và REFER gặp nhau giữa đường`
    : `${leaverName(t)} gác máy ${spansIn('vi').after(us, 'REFER')}, khi REFER chưa được phản hồi${t.bye?.by === 'transferee' ? ': BYE và REFER gặp nhau giữa đường' : ''}`;
}

export const referInDeadDialog: RuleText<TransferRecord> = {
  title: 'REFER trong dialog không tồn tại',
  what: 'REFER bị từ chối, mà dialog của nó thì đã kết thúc, hoặc các tag của nó không thuộc dialog nào của cuộc gọi này.',
  why: 'Bên nhận không biết phải chuyển cuộc gọi nào nên buộc phải trả 481.',
  needs: 'BYE đã kết thúc cuộc gọi trước REFER, hoặc trước phản hồi 481, hoặc phần đầu cuộc gọi với các tag khác.',
  message: (t) =>
    deadDialog(t) === 'crossing'
      ? `${tellCrossing(t)}; nhận về ${referWords(t)}`
      : `${transferorName(t)} gửi REFER ${t.refer.dialog === 'ended' ? 'sau khi cuộc gọi đã kết thúc' : 'với các tag không thuộc cuộc gọi nào trong bản ghi này'} và nhận về ${referWords(t)}`,
  fix: (t) =>
    deadDialog(t) === 'crossing'
      ? [
          'Không có gì hỏng: đã có bên gác máy thì không còn cuộc gọi nào để chuyển.',
          'Nếu hay gặp, xem vì sao lại gác máy đúng lúc đó.',
        ]
      : [
          'Gửi REFER trước BYE, ngay trong dialog của cuộc gọi.',
          'Kiểm tra B2BUA trên đường đi có ánh xạ Call-ID và các tag của yêu cầu trong dialog sang đúng leg (chặng gọi) không.',
        ],
};
