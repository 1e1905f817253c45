import {
  type JudgeableRegistration,
  nameIn,
  phoneIn,
  registrarIn,
} from '../../../../findings/registration/facts/registration-facts.ts';
import { isElsewhere } from '../../../../findings/registration/rules/answers-astray.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const answersAstray: RuleText<JudgeableRegistration> = {
  title: 'Phản hồi REGISTER không tới nơi',
  what: 'Registrar có trả lời, nhưng thiết bị gửi lại đúng REGISTER đó như chưa nhận được gì.',
  why: 'Điện thoại không bao giờ đăng ký được dù máy chủ vẫn chạy: không gọi đi và không nhận cuộc gọi được.',
  needs: 'Một REGISTER được gửi lại ít nhất hai lần sau khi phản hồi của nó đã đi qua, bốn lần nếu đó là 2xx.',
  message: (r) =>
    !isElsewhere(r.facts.astray)
      ? `${registrarIn(r, 'vi')} đã trả lời REGISTER của ${nameIn(r)} bằng ${r.facts.astray?.status}, nhưng đúng REGISTER đó còn tới thêm ${r.facts.astray?.repeats} lần: phản hồi không tới được ${phoneIn(r, 'vi')}`
      : `${registrarIn(r, 'vi')} gửi phản hồi (${r.facts.astray?.status}) tới cổng ${r.facts.astray?.toPort} theo Via, còn REGISTER của ${nameIn(r)} đi từ cổng ${r.facts.astray?.fromPort}, không có rport: phản hồi không tới được ${phoneIn(r, 'vi')}, nên máy gửi lại ${r.facts.astray?.repeats} lần`,
  fix: (r) =>
    !isElsewhere(r.facts.astray)
      ? [
          'Bắt gói tại điện thoại: tường lửa hoặc NAT trên đường đang bỏ phản hồi.',
          'Xem NAT có giữ ánh xạ đủ lâu giữa REGISTER và phản hồi không, và tắt SIP ALG.',
          'Xem phản hồi dài bao nhiêu: dài hơn 1.500 byte (nhiều Contact) thì bị phân mảnh, và nhiều tường lửa bỏ các mảnh.',
        ]
      : [
          'Bật rport trên điện thoại (hỗ trợ NAT, trả lời đối xứng, RFC 3581).',
          'Hoặc để máy chủ trả lời về đúng cổng nguồn của yêu cầu: force_rport trong Asterisk, force_rport() trong Kamailio và OpenSIPS, dò NAT kiểu aggressive trong FreeSWITCH.',
        ],
};
