import {
  calleeOf,
  finalWords,
  type JudgeableCall,
  makerOf,
  saysMore,
  statedParties,
} from '../../../../findings/call/facts/call-facts.ts';
import { isUnregistered } from '../../../../findings/call/rules/callee-unavailable.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import { STATED } from '../stated-words.ts';

export const calleeUnavailable: RuleText<JudgeableCall> = {
  title: 'Hiện không liên lạc được bên được gọi',
  what: '480 khi chưa đổ chuông: có người dùng này nhưng máy chưa đăng ký, hoặc đang bật không làm phiền. Hoặc phản hồi khác có ghi rõ bên được gọi chưa đăng ký.',
  why: 'Không ai gọi được tới khi máy trở lại.',
  needs: 'Một 480 khi chưa có gì đổ chuông, hoặc lời ghi trong phản hồi.',
  message: (c) =>
    isUnregistered(c)
      ? `${STATED['callee-not-registered'].says(statedParties(c))} (${finalWords(c)})`
      : `không liên lạc được ${calleeOf(c)} (${finalWords(c)} từ ${makerOf(c)}), chưa đổ chuông`,
  fix: (c) =>
    isUnregistered(c)
      ? STATED['callee-not-registered'].fix(statedParties(c))
      : [
          'Xem máy được gọi có đăng ký không, Contact của nó có trả lời không.',
          ...(saysMore(c)
            ? []
            : [
                `Phản hồi không cho biết máy tắt hay đang bật không làm phiền: danh sách đăng ký ở ${makerOf(c)} sẽ rõ.`,
              ]),
          'Chuyển vào hộp thư thoại khi máy không đăng ký.',
        ],
};
