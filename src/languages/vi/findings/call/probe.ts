import type { JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import { probedNumber, probeSource } from '../../../../findings/call/rules/probe.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const probe: RuleText<JudgeableCall> = {
  title: 'Có thể là dò thử để gọi trộm',
  what: 'Một người lạ gọi một số dài qua máy chủ này như thể là người dùng của nó, bị hỏi xác thực và không bao giờ xác thực; hoặc bên gọi là chương trình làm ra để dò quét.',
  why: 'Những cuộc gọi như vậy tìm máy chủ gọi ra nước ngoài cho bất kỳ ai. Cuộc này không được cho qua: hệ thống của bạn không lỗi gì.',
  needs:
    'Một INVITE của sản phẩm được biết là công cụ dò quét; hoặc tới số từ mười chữ số trở lên với From ghi chính máy chủ, nhận 401 hay 407 và không có thông tin xác thực.',
  message: (c) =>
    `${probeSource(c)} thử gọi ${probedNumber(c)} như thể từ đây và không xác thực: có thể là dò thử để gọi trộm, không có gì cần sửa`,
  fix: () => [
    'Nếu bạn không biết địa chỉ này, hãy chặn nó hoặc cấm những nguồn như vậy (fail2ban); không cần làm gì khác.',
    'Nếu đó là điện thoại của bạn, hãy cấp cho nó một tài khoản.',
  ],
};
