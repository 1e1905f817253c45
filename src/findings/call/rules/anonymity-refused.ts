import type { Rule, RuleText } from '../../rule.ts';
import { callerOf, finalWords, type JudgeableCall, match } from '../facts/call-facts.ts';

const ANONYMITY = 433;

function isRefused(c: JudgeableCall): boolean {
  const saysSo = c.stir.some(({ cause }) => cause === ANONYMITY);
  return (c.outcome === 'failed' || c.outcome === 'rejected') && (c.finalStatus === ANONYMITY || saysSo);
}

const en: RuleText<JudgeableCall> = {
  title: 'Anonymous call refused',
  what: 'The call ended with 433, or its Reason says STIR cause 433: the called side takes no anonymous calls.',
  why: 'The same call with a number shown would go through.',
  needs: 'The final response, or its Reason.',
  message: (c) => `the call from ${callerOf(c)} was refused because it does not say who calls (${finalWords(c)})`,
  fix: () => [
    'Send a number: From or P-Asserted-Identity without Privacy: id.',
    'On the called side: relax the profile that demands a caller, if such calls are wanted.',
  ],
};

const vi: RuleText<JudgeableCall> = {
  title: 'Cuộc gọi ẩn danh bị từ chối',
  what: 'Cuộc gọi kết thúc bằng 433, hoặc Reason ghi STIR cause 433: phía được gọi không nhận cuộc gọi ẩn danh.',
  why: 'Cũng cuộc gọi ấy mà hiện số thì sẽ qua được.',
  needs: 'Phản hồi cuối cùng, hoặc Reason của nó.',
  message: (c) => `cuộc gọi từ ${callerOf(c)} bị từ chối vì không cho biết ai gọi (${finalWords(c)})`,
  fix: () => [
    'Gửi số gọi: From hoặc P-Asserted-Identity, không kèm Privacy: id.',
    'Ở phía được gọi: nới cấu hình bắt buộc có số gọi, nếu vẫn muốn nhận những cuộc như vậy.',
  ],
};

export const anonymityRefused: Rule<JudgeableCall> = {
  id: 'call/anonymity-refused',
  severity: 'error',
  references: ['RFC 5079 §5', 'RFC 3326 §2'],
  check: (c) => (isRefused(c) ? match(null, 'certain') : null),
  text: { en, vi },
};
