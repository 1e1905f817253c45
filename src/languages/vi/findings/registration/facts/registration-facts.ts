import type { RegistrationWords } from '../../../../../findings/registration/facts/registration-facts.ts';

export const REGISTRATION_WORDS: RegistrationWords = {
  registrar: 'registrar',
  phone: 'điện thoại',
  times: (count, seconds) => `, ${count} lần${seconds === null ? '' : ` trong ${seconds} giây`}`,
  sent: (count, seconds) => `, đã gửi ${count} lần${seconds === null ? '' : ` trong ${seconds} giây`}`,
  inARow: (requests) => `, ${requests} lần liên tiếp`,
  elsewhere: (registrar) => `; thay vào đó nó đã đăng ký tại ${registrar}`,
  otherUser: '; tên xác thực mà nó gửi không phải user trong địa chỉ của nó',
  none: 'không có',
};
