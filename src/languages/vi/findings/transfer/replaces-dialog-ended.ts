import type { RuleText } from '../../../../findings/rule.ts';
import { replacedEnd } from '../../../../findings/transfer/facts/replaced-call.ts';
import {
  decisiveWords,
  targetName,
  transfereeName,
  transferorName,
} from '../../../../findings/transfer/facts/transfer-facts.ts';
import { enderName, isOfTransferor } from '../../../../findings/transfer/rules/replaces-dialog-ended.ts';
import type { TransferRecord } from '../../../../records/index.ts';

function tellWhen(t: TransferRecord): string {
  switch (replacedEnd(t)) {
    case 'known':
      return `trước khi ${transferorName(t)} gửi REFER`;
    case 'crossing-refer':
      return `trước REFER, khi ${transferorName(t)} chưa phản hồi BYE đó`;
    case 'before-call':
      return `sau REFER, trước khi ${transfereeName(t)} gọi ${targetName(t)}`;
    default:
      return `trong lúc ${transfereeName(t)} đang gọi ${targetName(t)}`;
  }
}

export const replacesDialogEnded: RuleText<TransferRecord> = {
  title: 'Replaces chỉ tới cuộc gọi đã kết thúc',
  what: 'Cuộc tư vấn nêu trong Replaces đã kết thúc trước khi đích chuyển phản hồi cuộc gọi thay thế.',
  why: 'Không còn gì để thay thế nên đích chuyển từ chối (603 hoặc 481). Lỗi của ai thì tuỳ ai đã kết thúc cuộc tư vấn, và lúc nào.',
  needs: 'BYE của cuộc tư vấn nằm trước cuộc gọi tới đích, hoặc trước phản hồi 481.',
  message: (t) => {
    const name = enderName(t);
    return `Replaces chỉ tới cuộc tư vấn ${name === null ? 'đã kết thúc' : `mà ${name} đã kết thúc`} ${tellWhen(t)}; không còn gì để thay thế: ${decisiveWords(t)}`;
  },
  fix: (t) =>
    isOfTransferor(t)
      ? [
          'Giữ cuộc tư vấn cho tới khi đích chuyển đã nhận cuộc gọi thay thế: chính đích chuyển sẽ kết thúc cuộc tư vấn.',
          'Không gửi REFER cho cuộc tư vấn đã kết thúc: chuyển không kèm Replaces, hoặc gọi lại đích chuyển.',
        ]
      : [
          'Lấy lại cuộc gọi gốc; chuyển không kèm Replaces, hoặc gọi lại đích chuyển.',
          'Nếu hay gặp, xem bên được chuyển chờ bao lâu từ REFER đến lúc gọi: trong khoảng đó cuộc tư vấn có thể kết thúc.',
        ],
};
