import type { JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import { tell } from '../../../../findings/call/rules/number-mismatch.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const numberMismatch: RuleText<JudgeableCall> = {
  title: 'Số được ký khác số được gửi',
  what: 'PASSporT trong Identity nêu số chủ gọi hoặc số được gọi khác với INVITE.',
  why: 'Bên xác minh phải từ chối chữ ký như vậy (438), hoặc phía được gọi thấy cuộc gọi chưa xác minh.',
  needs: 'INVITE có PASSporT dạng đầy đủ, và số điện thoại ở cả hai phía.',
  message: (c) => tell(c, ({ claim, signed, sent }) => `${claim} của Identity là ${signed}, còn INVITE ghi số ${sent}`),
  fix: () => [
    'Ký sau khi đổi số, không ký trước; hoặc thêm PASSporT loại div khi cuộc gọi được chuyển hướng.',
    'Ghi orig.tn và dest.tn ở dạng chuẩn: chỉ chữ số, kèm mã quốc gia.',
  ],
};
