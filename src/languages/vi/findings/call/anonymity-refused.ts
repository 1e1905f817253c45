import { callerOf, finalWords, type JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const anonymityRefused: RuleText<JudgeableCall> = {
  title: 'Cuộc gọi ẩn danh bị từ chối',
  what: 'Cuộc gọi kết thúc bằng 433, hoặc Reason ghi STIR cause 433: phía được gọi không nhận cuộc gọi ẩn danh.',
  why: 'Cũng cuộc gọi ấy mà hiện số thì sẽ qua được.',
  needs: 'Phản hồi cuối cùng, hoặc Reason của nó.',
  message: (c) => `cuộc gọi từ ${callerOf(c)} bị từ chối vì không cho biết ai gọi (${finalWords(c)})`,
  fix: () => [
    'Gửi số chủ gọi (caller ID): From hoặc P-Asserted-Identity, không kèm Privacy: id.',
    'Ở phía được gọi: nới cấu hình bắt buộc có số chủ gọi, nếu vẫn muốn nhận những cuộc như vậy.',
  ],
};
