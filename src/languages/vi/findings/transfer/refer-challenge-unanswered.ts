import type { RuleText } from '../../../../findings/rule.ts';
import { referWords, transferorName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const referChallengeUnanswered: RuleText<TransferRecord> = {
  title: 'REFER bị đòi xác thực rồi bỏ dở',
  what: 'REFER bị trả 401 hoặc 407 và sau đó không có REFER nào kèm thông tin xác thực.',
  why: 'Bên kia chưa hề nhận được yêu cầu chuyển ở dạng nó chấp nhận, nên không có gì xảy ra.',
  needs:
    'Phản hồi đòi xác thực, sau đó 32 giây hoặc hết cuộc gọi mà không có REFER nào khác; ngắn hơn thì không đổ lỗi cho ai.',
  message: (t) =>
    `${transferorName(t)} bị đòi xác thực (${referWords(t)}) nhưng không gửi lại REFER kèm thông tin xác thực`,
  fix: () => [
    'Cấp cho điện thoại hoặc ứng dụng chuyển cuộc gọi một tài khoản của realm nêu trong challenge.',
    'Kiểm tra stack của nó có trả lời challenge cả trong dialog không, chứ không chỉ với REGISTER và INVITE.',
    'Nếu hai bên tin cậy nhau, miễn xác thực cho REFER trong dialog.',
  ],
};
