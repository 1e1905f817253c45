import {
  finalIn,
  type JudgeableRegistration,
  nameIn,
  registrarIn,
  timesIn,
} from '../../../../findings/registration/facts/registration-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const tooManyContacts: RuleText<JudgeableRegistration> = {
  title: 'Một tài khoản có quá nhiều thiết bị',
  what: 'Máy chủ từ chối vì tài khoản đã đăng ký đủ số Contact được phép.',
  why: 'Thiết bị mới, hoặc thiết bị cũ ở địa chỉ mới, không đăng ký được cho tới khi một đăng ký cũ hết hạn.',
  needs: 'Một REGISTER bị từ chối với lời lẽ nói rằng có quá nhiều Contact.',
  message: (r) =>
    `${registrarIn(r, 'vi')} đã có đủ số Contact cho phép của ${nameIn(r)} (${finalIn(r)}${timesIn(r, 'vi')})`,
  fix: () => [
    'Tăng số Contact của tài khoản: max_contacts trong Asterisk PJSIP, max_contacts trong Kamailio, hoặc cho Contact mới thay cái cũ (remove_existing).',
    'Xem những thiết bị nào đang đăng ký: máy khởi động lại với địa chỉ hay cổng mới để lại đăng ký cũ cho tới khi hết hạn.',
    'Rút ngắn thời hạn được cấp để các đăng ký chết mất sớm hơn.',
  ],
};
