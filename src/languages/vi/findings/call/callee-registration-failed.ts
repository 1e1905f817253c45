import { calleeOf, finalWords, type JudgeableCall, makerOf } from '../../../../findings/call/facts/call-facts.ts';
import { endedWords, type RegistrationEnded } from '../../../../findings/call/rules/callee-registration-failed.ts';
import type { RuleText } from '../../../../findings/rule.ts';

const ENDED: RegistrationEnded = {
  expired: (registrar, seconds) => `đăng ký của nó tại ${registrar} đã hết hạn ${seconds} giây trước`,
  removed: (registrar, seconds) => `nó đã rút đăng ký tại ${registrar} ${seconds} giây trước`,
  unbound: (registrar, seconds) =>
    `${registrar} đã trả lời REGISTER của nó ${seconds} giây trước mà không ghi nhận Contact của nó`,
  refused: (registrar, seconds, status) =>
    `đăng ký của nó tại ${registrar} đã bị từ chối (${status}) ${seconds} giây trước`,
  challenged: (registrar, seconds) =>
    `${registrar} đã đòi xác thực ${seconds} giây trước, và nó không đăng ký lại kèm xác thực`,
  unanswered: (registrar, seconds) => `REGISTER của nó tới ${registrar} không được trả lời ${seconds} giây trước`,
};

export const calleeRegistrationFailed: RuleText<JudgeableCall> = {
  title: 'Đăng ký của bên được gọi đã hỏng',
  what: 'Cuộc gọi bị từ chối vì không liên lạc được, và cùng bản ghi cho thấy đăng ký của bên được gọi đã hỏng hoặc hết hạn trước đó.',
  why: 'Không ai gọi được cho tới khi điện thoại đăng ký lại; bản thân cuộc gọi không có lỗi.',
  needs:
    'Một 404, 410, 430 hoặc 480 không đổ chuông, và trước đó đăng ký của bên được gọi, trong cùng miền hoặc dưới địa chỉ của registrar đã từ chối cuộc gọi, đã bị từ chối, không được trả lời, bị rút hoặc hết hạn.',
  message: (c) =>
    `không liên lạc được ${calleeOf(c)} (${finalWords(c)} từ ${makerOf(c)}): ${endedWords(c, ENDED, 'vi')}`,
  fix: (c) => [
    `Sửa đăng ký của ${calleeOf(c)}; kết luận về đăng ký đó nói vì sao nó hỏng.`,
    'Chuyển vào hộp thư thoại khi điện thoại chưa đăng ký.',
  ],
};
