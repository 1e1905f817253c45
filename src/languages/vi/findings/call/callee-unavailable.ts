import { calleeOf, finalWords, type JudgeableCall, makerOf } from '../../../../findings/call/facts/call-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const calleeUnavailable: RuleText<JudgeableCall> = {
  title: 'Hiện không liên lạc được bên được gọi',
  what: '480 khi chưa đổ chuông: có người dùng này nhưng máy chưa đăng ký, hoặc đang bật không làm phiền.',
  why: 'Không ai gọi được tới khi máy trở lại.',
  needs: 'Một 480 khi chưa có gì đổ chuông.',
  message: (c) => `không liên lạc được ${calleeOf(c)} (${finalWords(c)} từ ${makerOf(c)}), chưa đổ chuông`,
  fix: () => [
    'Xem máy được gọi có đăng ký không, Contact của nó có trả lời không.',
    'Đọc cụm chữ sau mã và Reason: chúng cho biết là không làm phiền hay máy tắt.',
    'Chuyển vào hộp thư thoại khi máy không đăng ký.',
  ],
};
