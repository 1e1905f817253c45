import type { RuleText } from '../../../../findings/rule.ts';
import {
  finalClaim,
  reportWords,
  targetName,
  transfereeName,
  transferorName,
} from '../../../../findings/transfer/facts/transfer-facts.ts';
import { sendings, unanswered } from '../../../../findings/transfer/rules/notify-unanswered.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const notifyUnanswered: RuleText<TransferRecord> = {
  title: 'NOTIFY không được trả lời',
  what: 'NOTIFY báo kết quả không được trả lời dù đã gửi lại; hoặc một NOTIFY trước đó gửi lại đủ số lần mà vẫn không được trả lời, và subscription kết thúc vì thế.',
  why: 'Hoặc bên chuyển cuộc gọi không còn ở đó, hoặc NOTIFY không tới được nó (Contact sai hay là địa chỉ riêng): nó không biết kết quả.',
  needs:
    'NOTIFY mang kết quả được gửi lại, hoặc 32 giây không có phản hồi; với NOTIFY khác thì đủ mọi lần gửi lại, và không có NOTIFY nào sau đó được trả lời.',
  message: (t) =>
    finalClaim(t) === null
      ? `${transferorName(t)} không hề trả lời NOTIFY mang ${reportWords(unanswered(t)) ?? 'trạng thái trống'}, dù đã được gửi ${sendings(t)} lần: subscription kết thúc tại đó, và ${transfereeName(t)} không còn được phép báo ${t.outcome === 'succeeded' ? `rằng ${targetName(t)} đã nhấc máy` : `cuộc gọi tới ${targetName(t)} kết thúc ra sao`}`
      : `cuộc chuyển đã thành công, nhưng ${transferorName(t)} không hề trả lời NOTIFY báo kết quả, dù NOTIFY này đã được gửi ${sendings(t)} lần`,
  fix: () => [
    'Kiểm tra từ bên được chuyển có tới được Contact trong REFER không (NAT, địa chỉ riêng).',
    'Để bên chuyển cuộc gọi ở lại trong cuộc gọi cho tới khi trả lời xong NOTIFY cuối.',
  ],
};
