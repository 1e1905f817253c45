import {
  type JudgeableRegistration,
  nameIn,
  refusalLine,
  registrarIn,
} from '../../../../findings/registration/facts/registration-facts.ts';
import { leftUs } from '../../../../findings/registration/rules/sign-off-failed.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import { secondsOf } from '../../../../findings/seconds.ts';
import type { SignOffFailed } from '../../../../records/index.ts';

function staysFor(signOff: SignOffFailed): string {
  const us = leftUs(signOff);
  return Number.isFinite(us)
    ? `trong ${secondsOf(us, 'vi')} giây nữa cuộc gọi tới nó vẫn được đưa tới một điện thoại đã rời mạng`
    : 'liên kết nào còn đó thì còn cho tới khi hết hạn, và tới lúc ấy cuộc gọi vẫn được đưa tới một điện thoại đã rời mạng';
}

export const signOffFailed: RuleText<JudgeableRegistration> = {
  title: 'Huỷ đăng ký không thành',
  what: 'Điện thoại rút đăng ký của chính nó (Expires: 0), nhưng registrar từ chối hoặc không trả lời.',
  why: 'Điện thoại không cần đăng ký nữa nên không mất gì; cho tới khi đăng ký hết hạn, cuộc gọi vẫn được đưa tới một điện thoại đã rời mạng.',
  needs:
    'Một REGISTER huỷ mọi Contact của nó, và phản hồi cuối từ 300 trở lên cho nó, hoặc không có phản hồi nào dù đã hết thời gian.',
  message: (r) => {
    const { signOff } = r.facts;
    const at = registrarIn(r, 'vi');
    const did: Record<SignOffFailed['outcome'], string> = {
      refused: `${at} từ chối (${refusalLine(signOff?.refusal ?? null)})`,
      challenged: `${at} đòi xác thực mà nó không gửi`,
      unanswered: `${at} không trả lời`,
    };
    return signOff === null
      ? ''
      : `${nameIn(r)} muốn huỷ đăng ký (Expires: 0), nhưng ${did[signOff.outcome]}: ${staysFor(signOff)}`;
  },
  fix: (r) => [
    ...(r.facts.signOff?.outcome === 'challenged'
      ? ['Để điện thoại trả lời yêu cầu xác thực trước khi rời mạng: nó tắt hoặc đổi mạng quá sớm.']
      : []),
    'Nếu người gọi nghe chuông ở một điện thoại đã rời mạng, hãy cho điện thoại đăng ký với thời hạn ngắn hơn, để liên kết bị bỏ lại hết hạn sớm hơn.',
  ],
};
