import type { RejectionRecord } from '../../../records/index.ts';
import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { isNetworkBlocked, match } from '../facts/rejection-facts.ts';

const en: RuleText<RejectionRecord> = {
  title: '603+ without its data',
  what: 'The phrase is Network Blocked, but no Reason carries text that begins with v=analytics1.',
  why: 'Without it this is a plain 603: it does not prove that a network blocked, and it tells nobody whom to ask.',
  needs: 'A 603 with the phrase Network Blocked, whole.',
  message: (r) =>
    `the phrase says Network Blocked, and ${r.reasonHeader === null ? 'there is no Reason' : `the Reason does not say so (${plain(r.reasonHeader)})`}: an element on the way dropped it, or the blocking service never wrote it`,
  fix: () => [
    'Ask the neighbour that sent this 603 whether its own leg had a Reason with v=analytics1.',
    'Let SBC and PBX pass Reason through in responses.',
  ],
};

const vi: RuleText<RejectionRecord> = {
  title: '603+ không có dữ liệu đi kèm',
  what: 'Cụm chữ là Network Blocked, nhưng không Reason nào có text bắt đầu bằng v=analytics1.',
  why: 'Thiếu nó thì đây chỉ là 603 thường: không chứng minh được là mạng chặn, và không cho biết phải hỏi ai.',
  needs: 'Một 603 nguyên vẹn có cụm chữ Network Blocked.',
  message: (r) =>
    `cụm chữ ghi Network Blocked, còn ${r.reasonHeader === null ? 'Reason thì không có' : `Reason không ghi như vậy (${plain(r.reasonHeader)})`}: một thiết bị dọc đường đã bỏ mất, hoặc bên chặn chưa hề ghi`,
  fix: () => [
    'Hỏi bên kế cận đã gửi 603 này xem trên chặng của họ có Reason với v=analytics1 không.',
    'Cho SBC và tổng đài giữ nguyên Reason trong phản hồi.',
  ],
};

export const networkBlockedReasonMissing: Rule<RejectionRecord> = {
  id: 'rejection/network-blocked-reason-missing',
  severity: 'warning',
  references: ['ATIS-1000099'],
  check: (r) =>
    r.code === 603 && isNetworkBlocked(r) && r.cause !== 'network-blocked-603plus' ? match('network', 'likely') : null,
  text: { en, vi },
};
