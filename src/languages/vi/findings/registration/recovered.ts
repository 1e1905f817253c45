import { plain } from '../../../../findings/names.ts';
import {
  type JudgeableRegistration,
  nameIn,
  registrarIn,
} from '../../../../findings/registration/facts/registration-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const recovered: RuleText<JudgeableRegistration> = {
  title: 'Đăng ký được sau khi thất bại',
  what: 'Một đăng ký ban đầu thất bại, sau đó được chấp nhận.',
  why: 'Trong khoảng giữa, điện thoại không nhận được cuộc gọi.',
  needs: 'Một REGISTER thất bại, và sau đó một 2xx cho cùng tài khoản tại cùng máy chủ.',
  message: (r) =>
    `${nameIn(r)} cuối cùng đã đăng ký được tại ${plain(r.facts.recovered?.registrar ?? registrarIn(r, 'vi'), 60)}${(r.facts.recovered?.status ?? 0) > 0 ? `; trước đó nhận ${r.facts.recovered?.status}` : ''}`,
  fix: () => ['Không cần làm gì cho máy này; nếu lặp lại, xem vì sao lúc đầu thất bại.'],
};
