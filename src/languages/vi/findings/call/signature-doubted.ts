import { callerOf, type JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import { afterwards, type DoubtWords, doubts } from '../../../../findings/call/rules/signature-doubted.ts';
import type { RuleText } from '../../../../findings/rule.ts';

const AFTERWARDS: DoubtWords = {
  isRefusal: (final) => `, và chính phản hồi từ chối ghi như vậy (${final}): có lẽ đó là nguyên nhân`,
  mayBeRefusal: (final) => `; cuộc gọi có hỏng vì thế không thì phản hồi cuối không nói (${final})`,
  isNone: ' nhưng không từ chối cuộc gọi vì thế',
};

export const signatureDoubted: RuleText<JudgeableCall> = {
  title: 'Chữ ký bị nghi ngờ',
  what: 'Một phản hồi mang Reason: STIR với lỗi xác minh, còn cuộc gọi vẫn tiếp tục, hoặc bị từ chối bằng một mã không nói như vậy.',
  why: 'Phía được gọi có thể thấy cuộc gọi chưa xác minh hoặc bị đánh dấu spam, dù máy vẫn đổ chuông.',
  needs: 'Một phản hồi có Reason: STIR;cause=.',
  message: (c) =>
    `phía được gọi không xác minh được ${callerOf(c)} là ai (Reason: STIR ${doubts(c)})${afterwards(c, AFTERWARDS)}`,
  fix: () => [
    'Kiểm tra header Identity: địa chỉ chứng chỉ, tổ chức cấp, orig và dest so với From và To, iat so với đồng hồ.',
    'Hiểu cause như mã cùng số: siptriage explain 438.',
  ],
};
