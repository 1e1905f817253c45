import { calleeOf, wordsOf } from '../../../../findings/rejection/facts/rejection-facts.ts';
import { farWords } from '../../../../findings/rejection/rules/blocked-on-the-other-side.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import type { RejectionRecord } from '../../../../records/index.ts';

export const blockedOnTheOtherSide: RuleText<RejectionRecord> = {
  title: 'Mạng chặn nhưng bên gọi chỉ thấy lời từ chối',
  what: 'Bên gọi nhận lời từ chối không nêu ai; ở phía bên kia SBC hay tổng đài, chính cuộc gọi đó bị mạng chặn (608, 603+).',
  why: 'Bên gọi tưởng có người từ chối và không có nơi nào để khiếu nại, dù mạng đã gửi thông tin đó.',
  needs:
    'Cả hai leg (chặng gọi) của cuộc gọi, được nối với điểm từ 60 trở lên, và phản hồi này đến ngay sau phản hồi kia.',
  message: (r) =>
    `mạng đã chặn cuộc gọi tới ${calleeOf(r)}: phía bên kia ${r.beyond?.at ?? 'thiết bị ở giữa'} phản hồi là ${farWords(r)}, còn bên gọi nhận được ${wordsOf(r)}`,
  fix: (r) => [
    `Cho ${r.beyond?.at ?? 'thiết bị đó'} chuyển nguyên mã, cụm chữ, Reason và Call-Info.`,
    'Liên hệ bên đã chặn; phản hồi trên leg xa cho biết là ai.',
    'Không gọi lại và không thử tuyến khác.',
  ],
};
