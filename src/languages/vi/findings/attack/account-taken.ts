import {
  type AttackNotice,
  accountIn,
  blockIn,
  isUnguessed,
  sourceIn,
} from '../../../../findings/attack/facts/attack-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const accountTaken: RuleText<AttackNotice> = {
  title: 'Mật khẩu bị dò ra, tài khoản bị chiếm',
  what: 'Có kẻ thử mật khẩu của một tài khoản cho tới khi đúng, hoặc một công cụ dò quét đã đăng ký được.',
  why: 'Khi đó tài khoản nằm trong tay người lạ: gọi bằng tiền của bạn, chiếm cuộc gọi của tài khoản.',
  needs:
    'Một REGISTER thành công của sản phẩm làm ra để dò quét; hoặc sau ít nhất năm mật khẩu sai liên tiếp thật nhanh từ một địa chỉ dò quét, hai mươi từ địa chỉ khác.',
  message: (a) =>
    isUnguessed(a)
      ? `${sourceIn(a, 'vi')} đã đăng ký được tài khoản ${accountIn(a)}: tài khoản có thể đã vào tay người lạ`
      : `${sourceIn(a, 'vi')} đã dò ra mật khẩu của tài khoản ${accountIn(a)} sau ${a.attempts} lần sai: tài khoản đã bị chiếm`,
  fix: (a) => [
    a.through === null
      ? `Đổi ngay mật khẩu của ${accountIn(a)}, xoá các đăng ký của nó, và chặn ${a.source}.`
      : `Đổi ngay mật khẩu của ${accountIn(a)} và xoá các đăng ký của nó. ${blockIn(a, 'vi')}`,
    `Tìm các cuộc gọi của ${accountIn(a)} từ lúc đó, nhất là ra nước ngoài, và báo cho nhà mạng.`,
    'Chỉ cho tài khoản đăng ký từ nơi có điện thoại của nó, dùng mật khẩu dài ngẫu nhiên, và cấm ai sai nhiều lần (fail2ban).',
  ],
};
