import {
  finalIn,
  type JudgeableRegistration,
  nameIn,
  registrarIn,
  timesIn,
} from '../../../../findings/registration/facts/registration-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const registrarUnreachable: RuleText<JudgeableRegistration> = {
  title: 'Không tới được registrar sau proxy',
  what: 'Thiết bị mà điện thoại gửi REGISTER tới không được registrar phía sau trả lời.',
  why: 'Không ai đăng ký qua thiết bị này liên lạc được.',
  needs:
    '408, 430, 477, 478, 502 hay 504 cho một REGISTER; hoặc một mã mà thiết bị dùng để báo lỗi của chính nó, và một chặng phía sau mà trên đó REGISTER không được trả lời.',
  message: (r) =>
    r.facts.beyond?.registrar == null || r.facts.beyond.finalStatus !== null
      ? `${registrarIn(r, 'vi')} không nhận được phản hồi dùng được từ registrar phía sau cho ${nameIn(r)} (${finalIn(r)}${timesIn(r, 'vi')})`
      : `${registrarIn(r, 'vi')} đã chuyển REGISTER của ${nameIn(r)} tới ${r.facts.beyond.registrar}, nhưng nơi đó không trả lời (${finalIn(r)}${timesIn(r, 'vi')})`,
  fix: (r) => [
    `Xem registrar sau ${registrarIn(r, 'vi')} có chạy và có tới được từ đó không.`,
    'Bắt gói giữa hai bên: REGISTER có đi ra không, và có phản hồi nào về không?',
  ],
};
