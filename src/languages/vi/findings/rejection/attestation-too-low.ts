import { callerOf, wordsOf } from '../../../../findings/rejection/facts/rejection-facts.ts';
import { level } from '../../../../findings/rejection/rules/attestation-too-low.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import type { RejectionRecord } from '../../../../records/index.ts';

export const attestationTooLow: RuleText<RejectionRecord> = {
  title: 'Mức attestation thấp hơn mạng yêu cầu',
  what: 'Cuộc gọi mang mức attestation B hoặc C và mạng từ chối; hoặc có chữ ký mà bị từ chối bằng 403, 488 hay 606 kèm Q.850 cause 21, đúng kiểu báo một quy định về attestation.',
  why: 'A nghĩa là nhà mạng biết cả khách hàng lẫn số, B chỉ biết khách hàng, C chỉ biết gateway. Mạng có thể từ chối mức dưới A; mà có A hợp lệ cũng chưa chắc qua.',
  needs: 'INVITE có PASSporT đọc được, và phản hồi từ chối.',
  message: (r) =>
    `cuộc gọi từ ${callerOf(r)} mang mức attestation ${level(r)} và nhận ${wordsOf(r)}: có thể mạng đòi hơn mức ${level(r)}`,
  fix: () => [
    'Hỏi nhà mạng gọi đi (originating) vì sao không ký mức A, và chứng minh với họ rằng số này là của bạn.',
    'Gọi qua chính nhà mạng quản lý số đó.',
  ],
};
