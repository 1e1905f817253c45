import { plain } from '../../../../findings/names.ts';
import {
  finalIn,
  type JudgeableRegistration,
  registrarIn,
  timesIn,
} from '../../../../findings/registration/facts/registration-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const accountUnknown: RuleText<JudgeableRegistration> = {
  title: 'Máy chủ không biết tài khoản',
  what: 'Registrar không có tài khoản như vậy, hoặc tài khoản không được dùng.',
  why: 'Điện thoại không bao giờ đăng ký được: không gọi đi và không nhận cuộc gọi được.',
  needs: '404, 410 hoặc 604 cho một REGISTER, hoặc lời từ chối nói tài khoản không có hay bị khoá.',
  message: (r) =>
    `${registrarIn(r, 'vi')} không biết tài khoản ${plain(r.aor, 80)} hoặc không phục vụ domain của nó (${finalIn(r)}${timesIn(r, 'vi')})`,
  fix: () => [
    'So user và domain trong To với tài khoản trên máy chủ, từng chữ một.',
    'Xem tài khoản có trên máy chủ không, có được bật không, và đây có đúng là máy chủ của nó không.',
    'Domain mà máy chủ không phục vụ cũng cho kết quả như vậy: thêm domain đó (alias, bảng domain) hoặc dùng domain mà máy chủ phục vụ.',
  ],
};
