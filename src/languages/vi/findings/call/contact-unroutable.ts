import { type JudgeableCall, unroutableContact } from '../../../../findings/call/facts/call-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const contactUnroutable: RuleText<JudgeableCall> = {
  title: 'ACK bị dẫn tới địa chỉ riêng',
  what: 'Phản hồi nhấc máy ghi Contact là địa chỉ riêng dù gửi từ địa chỉ công cộng, và bị lặp lại vì không có ACK nào tới.',
  why: 'Bên được gọi kết thúc cuộc gọi sau nửa phút: ACK, BYE và mọi thay đổi đều đi tới nơi không có ai.',
  needs:
    '2xx lặp lại cho tới khi bên được gọi bỏ cuộc, Contact là địa chỉ riêng, không có Record-Route, gửi từ địa chỉ công cộng.',
  message: (c) =>
    `phản hồi nhấc máy từ ${unroutableContact(c)?.from ?? '?'} ghi Contact là ${unroutableContact(c)?.host ?? '?'}, ACK từ ngoài không tới được đó; nó bị gửi ${(c.facts.final?.repeats ?? 0) + 1} lần`,
  fix: () => [
    'Khai báo địa chỉ công cộng cho bên trả lời (external address, STUN), hoặc tắt SIP ALG và để máy chủ sửa Contact.',
    'Cho proxy phía trước thêm Record-Route để ACK và BYE đi qua nó.',
  ],
};
