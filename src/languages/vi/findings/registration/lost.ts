import {
  finalIn,
  type JudgeableRegistration,
  nameIn,
  registrarIn,
} from '../../../../findings/registration/facts/registration-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const lost: RuleText<JudgeableRegistration> = {
  title: 'Đã đăng ký rồi lại mất',
  what: 'Đăng ký trước đó được chấp nhận, nhưng một REGISTER sau của nó thất bại.',
  why: 'Điện thoại còn liên lạc được cho tới khi hết thời hạn được cấp, sau đó thì không.',
  needs: 'Một 2xx cho REGISTER, và một REGISTER sau của cùng đăng ký bị từ chối hoặc không được trả lời.',
  message: (r) =>
    `${nameIn(r)} đã đăng ký tại ${registrarIn(r, 'vi')}, nhưng một REGISTER sau thất bại (${r.outcome === 'unanswered' ? 'không có phản hồi' : finalIn(r)})`,
  fix: () => ['Xem giữa hai lần có gì thay đổi: mật khẩu, máy chủ dự phòng tiếp quản, tường lửa, lệnh cấm.'],
};
