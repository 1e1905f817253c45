import type { RejectionRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { match } from '../facts/rejection-facts.ts';

function isSilent(r: RejectionRecord): boolean {
  return r.by === 'network' && r.cause !== 'network-blocked-603plus' && !r.hasCallInfo && r.redress === null;
}

const en: RuleText<RejectionRecord> = {
  title: 'Network block without a contact',
  what: 'The network rejected the call and neither a Call-Info card nor 603+ data tell whom to ask.',
  why: 'A caller blocked by mistake has no way to find out why.',
  needs: 'The rejection, whole.',
  message: (r) => `the ${r.code} names nobody to contact`,
  fix: () => [
    'Ask your own carrier which service on the path blocks; give it Call-ID and time of the call.',
    'Check whether an SBC on your side strips Call-Info or Reason from responses.',
  ],
};

const vi: RuleText<RejectionRecord> = {
  title: 'Mạng chặn mà không nêu nơi liên hệ',
  what: 'Mạng từ chối cuộc gọi, và cả thẻ trong Call-Info lẫn dữ liệu 603+ đều không cho biết phải hỏi ai.',
  why: 'Người gọi bị chặn nhầm không có cách nào tìm ra lý do.',
  needs: 'Phản hồi từ chối nguyên vẹn.',
  message: (r) => `phản hồi ${r.code} không nêu ai để liên hệ`,
  fix: () => [
    'Hỏi nhà mạng của bạn xem dịch vụ nào trên đường đi đã chặn; cung cấp Call-ID và thời điểm của cuộc gọi.',
    'Kiểm tra SBC phía bạn có bỏ Call-Info hoặc Reason khỏi phản hồi không.',
  ],
};

export const noRedressContact: Rule<RejectionRecord> = {
  id: 'rejection/no-redress-contact',
  severity: 'info',
  references: ['RFC 8688 §3.1', 'RFC 8688 §6', 'ATIS-1000099'],
  check: (r) => (isSilent(r) ? match('network', 'likely') : null),
  text: { en, vi },
};
