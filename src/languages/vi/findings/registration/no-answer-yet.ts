import {
  type JudgeableRegistration,
  nameIn,
  registrarIn,
  sendingsIn,
} from '../../../../findings/registration/facts/registration-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const noAnswerYet: RuleText<JudgeableRegistration> = {
  title: 'Registrar chưa trả lời',
  what: 'Một REGISTER được gửi đi gửi lại, và bản ghi kết thúc trước khi hết thời gian của nó.',
  why: 'Nếu không có phản hồi, điện thoại sẽ không được đăng ký.',
  needs: 'Một REGISTER được gửi ít nhất hai lần mà chưa có phản hồi cuối, ở cuối bản ghi.',
  message: (r) =>
    `${registrarIn(r, 'vi')} chưa trả lời REGISTER của ${nameIn(r)}${sendingsIn(r, 'vi')}, khi bản ghi kết thúc`,
  fix: (r) => [
    'Bắt gói lâu hơn: sau 32 giây không có phản hồi, với điện thoại máy chủ coi như đã chết.',
    `Xem ${r.registrar ?? registrarIn(r, 'vi')} có chạy và có lắng nghe ở đó không, và tường lửa có cho cả hai chiều qua không.`,
  ],
};
