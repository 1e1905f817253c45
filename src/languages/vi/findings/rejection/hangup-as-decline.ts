import { answererOf, calleeOf, wordsOf } from '../../../../findings/rejection/facts/rejection-facts.ts';
import { behindWords, placeOf } from '../../../../findings/rejection/rules/hangup-as-decline.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import type { RejectionRecord } from '../../../../records/index.ts';

function tell(r: RejectionRecord): string {
  const behind = behindWords(r);
  return behind === null
    ? `${answererOf(r, 'vi')} tự ngắt cuộc gọi tới ${calleeOf(r)} (${wordsOf(r)}): Reason của nó không ghi là bị từ chối`
    : `${behind.at} nhận ${behind.words} ở leg bên kia của cuộc gọi tới ${calleeOf(r)} rồi đổi thành ${wordsOf(r)}`;
}

export const hangupAsDecline: RuleText<RejectionRecord> = {
  title: 'Tổng đài tự ngắt mà báo thành từ chối',
  what: '603 không do người nào quyết định: leg (chặng gọi) bên kia hỏng với mã khác, hoặc Reason ghi kết thúc bình thường hay một lỗi, như khi dial plan chỉ đơn giản là ngắt máy.',
  why: 'Trông như người được gọi từ chối, và 6xx chặn mọi hướng khác; lỗi thật nằm sau tổng đài.',
  needs:
    '603 có Reason với cause Q.850 khác 17, 18, 19, 21 và 102 và không có cause SIP, hoặc phản hồi lỗi của leg bên kia ngay trước nó.',
  message: (r) => `không ai bấm từ chối: ${tell(r)}`,
  fix: (r) => [
    `Xem trong nhật ký và dial plan của ${placeOf(r, 'vi')} cuộc gọi phía sau nó đã gặp gì: phải sửa ở đó.`,
    'Cho nó trả cho bên gọi đúng điều đã xảy ra (480, 486, 503; trong dial plan của Asterisk dùng Congestion() hoặc Busy() thay cho Hangup() trơn).',
  ],
};
