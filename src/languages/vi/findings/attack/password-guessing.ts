import { type AttackNotice, accountIn, blockIn, sourceIn } from '../../../../findings/attack/facts/attack-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const passwordGuessing: RuleText<AttackNotice> = {
  title: 'Có kẻ dò mật khẩu',
  what: 'Một nguồn thử hết mật khẩu này tới mật khẩu khác, tới giờ chưa trúng.',
  why: 'Mật khẩu yếu sớm muộn cũng bị dò ra; các lần thử làm tải máy chủ.',
  needs:
    'Ít nhất năm mật khẩu sai của một tài khoản, cách nhau dưới hai giây, từ một nguồn dò quét; hoặc bốn mươi lần đăng ký sai mật khẩu trong bốn mươi giây, từ bất kỳ nguồn nào.',
  message: (a) =>
    `${sourceIn(a, 'vi')} đã thử ${a.attempts} mật khẩu của tài khoản ${accountIn(a)}, trong bản ghi này đều sai`,
  fix: (a) => [
    a.through === null ? `Chặn ${a.source}, và cấm ai sai nhiều lần (fail2ban).` : blockIn(a, 'vi'),
    ...(a.isKnownScanner ? [] : ['Nếu đó là thiết bị của bạn, hãy nhập đúng mật khẩu và để nó chờ giữa các lần thử.']),
    'Dùng mật khẩu dài ngẫu nhiên; không có gì khác cần sửa.',
  ],
};
