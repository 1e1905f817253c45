import type { RuleText } from '../../../../findings/rule.ts';
import { decisiveWords, statedParties } from '../../../../findings/transfer/facts/transfer-facts.ts';
import { statedText } from '../../../../findings/transfer/rules/target-stated-cause.ts';
import type { TransferRecord } from '../../../../records/index.ts';
import { STATED } from '../stated-words.ts';

export const targetStatedCause: RuleText<TransferRecord> = {
  title: 'Phản hồi từ chối ở cuộc gọi tới đích ghi rõ nguyên nhân',
  what: 'Cụm chữ sau mã, Warning hoặc Reason của phản hồi ghi rõ vì sao: số mà bên được chuyển dùng để gọi, thông tin xác thực của nó, đăng ký, tuyến, giới hạn, đích bị cấm.',
  why: 'Chỉ nhìn mã sẽ tìm sai chỗ; lời ghi kèm cho biết phải sửa gì.',
  needs: 'Phản hồi cuối từ 300 trở lên cho cuộc gọi tới đích, hoặc trong sipfrag, có lời ghi như vậy.',
  message: (t) => `cuộc gọi tới đích thất bại: ${statedText(t, STATED).says(statedParties(t))} (${decisiveWords(t)})`,
  fix: (t) => [...statedText(t, STATED).fix(statedParties(t)), 'Lấy lại cuộc gọi gốc.'],
};
