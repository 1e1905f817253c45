import {
  type JudgeableRegistration,
  nameIn,
  registeredElsewhere,
  registrarIn,
  sendingsIn,
} from '../../../../findings/registration/facts/registration-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const noAnswer: RuleText<JudgeableRegistration> = {
  title: 'Registrar không hề trả lời',
  what: 'Một REGISTER không nhận được phản hồi cuối dù đã hết thời gian.',
  why: 'Điện thoại không được đăng ký: không gọi đi và không nhận cuộc gọi được.',
  needs: 'Một REGISTER được gửi lại, hoặc máy chủ của nó có lên tiếng ở chỗ khác, và 32 giây không có phản hồi cuối.',
  message: (r) =>
    `${registrarIn(r, 'vi')} không hề trả lời REGISTER của ${nameIn(r)}${sendingsIn(r, 'vi')}${registeredElsewhere(r, 'vi')}`,
  fix: (r) => [
    `Xem ${r.registrar ?? registrarIn(r, 'vi')} có chạy và có lắng nghe ở đó không, và địa chỉ có còn là của registrar không (DNS, SRV).`,
    'Xem tường lửa có cho REGISTER qua và cho phản hồi về không: bắt gói tại máy chủ.',
    'Máy chủ đã cấm địa chỉ này (fail2ban, pike) cũng im lặng như vậy.',
  ],
};
