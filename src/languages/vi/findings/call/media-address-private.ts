import type { JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import { privateMedia } from '../../../../findings/call/rules/media-address-private.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const mediaAddressPrivate: RuleText<JudgeableCall> = {
  title: 'Địa chỉ media không tới được',
  what: 'Một bên báo hiệu từ địa chỉ công cộng mà xin media ở địa chỉ riêng.',
  why: 'Nếu không có gì trên đường chuyển tiếp media thì một bên không nghe thấy gì.',
  needs:
    'Cuộc gọi có điều gì khác bất thường, với SDP ghi địa chỉ riêng mà gửi từ địa chỉ công cộng; và không thấy RTP của cả hai bên vẫn tới được nhau.',
  message: (c) =>
    `${privateMedia(c)?.from ?? '?'} xin media ở ${privateMedia(c)?.address ?? '?'}, bên ngoài không tới được`,
  fix: () => [
    'Khai báo địa chỉ công cộng cho bên đó (external address, STUN, ICE), hoặc đặt bộ chuyển tiếp media ở giữa.',
    'Bắt gói media sẽ rõ: gói có đi cả hai chiều không?',
  ],
};
