import { answererOf, callerOf } from '../../../../findings/rejection/facts/rejection-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import type { RejectionRecord } from '../../../../records/index.ts';

export const unsignedCall: RuleText<RejectionRecord> = {
  title: 'Cuộc gọi bị chặn không có Identity',
  what: 'INVITE của cuộc gọi bị mạng chặn không có header Identity khi tới thiết bị chặn.',
  why: 'Hệ thống phân tích ít tin một số mà không ai ký bảo đảm. Ở đây điều đó có quyết định hay không thì bản tin không nói.',
  needs: 'INVITE trên chặng bị từ chối, từ một số điện thoại, không có Identity.',
  message: (r) =>
    `cuộc gọi từ ${callerOf(r)} tới ${answererOf(r, 'vi')} mà không có header Identity: không ai ký bảo đảm số này, và điều đó có thể đã bất lợi cho nó`,
  fix: () => [
    'Cho nhà mạng gọi đi (originating) ký cuộc gọi (SHAKEN: A nếu biết khách hàng và số, nếu không thì B hoặc C).',
    'Nếu họ đã ký, hãy tìm xem thiết bị nào dọc đường bỏ mất Identity.',
  ],
};
