import { plain } from '../../../../findings/names.ts';
import {
  finalIn,
  type JudgeableRegistration,
  registrarIn,
  timesIn,
} from '../../../../findings/registration/facts/registration-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const domainUnknown: RuleText<JudgeableRegistration> = {
  title: 'Máy chủ không phục vụ domain này',
  what: 'Máy chủ từ chối vì không phục vụ domain của địa chỉ, như lời của nó nói.',
  why: 'Điện thoại không bao giờ đăng ký được: không gọi đi và không nhận cuộc gọi được.',
  needs: 'Một REGISTER bị từ chối với lời lẽ nói về domain hay realm.',
  message: (r) =>
    `${registrarIn(r, 'vi')} không phục vụ domain của ${plain(r.aor, 80)} (${finalIn(r)}${timesIn(r, 'vi')})`,
  fix: () => [
    'So domain trong To và Request-URI với các domain mà máy chủ phục vụ.',
    'Điện thoại được đặt địa chỉ IP thay cho domain sẽ đăng ký vào domain là địa chỉ đó: hãy đặt domain của tài khoản.',
    'Thêm domain trên máy chủ nếu thiếu.',
  ],
};
