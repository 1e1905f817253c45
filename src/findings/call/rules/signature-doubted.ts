import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { callerOf, type JudgeableCall, match } from '../facts/call-facts.ts';
import { failedBy, SIGNATURE_CODES } from '../facts/identity-facts.ts';

const ANONYMITY = 433;

/** What a verifier said beside the answer, where it did not refuse for it. */
function doubts(c: JudgeableCall): string {
  const said = c.stir.filter(({ cause }) => cause !== ANONYMITY);
  return said
    .map(({ cause, text }) => plain(text === null ? `${cause ?? ''}` : `${cause ?? ''} ${text}`, 60))
    .join(', ');
}

const en: RuleText<JudgeableCall> = {
  title: 'Signature doubted, call not refused for it',
  what: 'A response carries Reason: STIR with an error of verification, while the call went on or failed for something else.',
  why: 'The called side may see the call as unverified, or marked as spam, though it rings.',
  needs: 'A response with Reason: STIR;cause=.',
  message: (c) =>
    `the called side could not verify who ${callerOf(c)} is (Reason: STIR ${doubts(c)}) and did not refuse the call for it`,
  fix: () => [
    'Check the Identity header: address of the certificate, its authority, orig and dest against From and To, iat against the clock.',
    'Take the cause as the code of the same number: siptriage explain 438.',
  ],
};

const vi: RuleText<JudgeableCall> = {
  title: 'Chữ ký bị nghi ngờ, cuộc gọi vẫn không bị từ chối',
  what: 'Một phản hồi mang Reason: STIR với lỗi xác minh, còn cuộc gọi vẫn tiếp tục hoặc hỏng vì chuyện khác.',
  why: 'Phía được gọi có thể thấy cuộc gọi chưa xác minh hoặc bị đánh dấu spam, dù máy vẫn đổ chuông.',
  needs: 'Một phản hồi có Reason: STIR;cause=.',
  message: (c) =>
    `phía được gọi không xác minh được ${callerOf(c)} là ai (Reason: STIR ${doubts(c)}) nhưng không từ chối cuộc gọi vì thế`,
  fix: () => [
    'Kiểm tra header Identity: địa chỉ chứng thư, tổ chức cấp, orig và dest so với From và To, iat so với đồng hồ.',
    'Hiểu cause như mã cùng số: siptriage explain 438.',
  ],
};

export const signatureDoubted: Rule<JudgeableCall> = {
  id: 'call/signature-doubted',
  severity: 'info',
  references: ['RFC 3326 §2', 'RFC 8224 §6.2.2'],
  check: (c) => (doubts(c) !== '' && !failedBy(c, [428, ...SIGNATURE_CODES]) ? match(null, 'certain') : null),
  text: { en, vi },
};
