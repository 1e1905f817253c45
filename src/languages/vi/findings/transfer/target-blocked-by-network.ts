import type { RuleText } from '../../../../findings/rule.ts';
import { decisiveWords, targetName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const targetBlockedByNetwork: RuleText<TransferRecord> = {
  title: 'Cuộc gọi tới đích bị mạng chặn',
  what: 'Một dịch vụ phân tích hoặc chặn cuộc gọi trong mạng đã từ chối cuộc gọi tới đích chuyển (608, 603+, hoặc Reason nói như vậy).',
  why: 'Đích chuyển và cả hai máy kia đều không quyết định việc này; số chủ gọi bị đánh giá là không mong muốn.',
  needs: '608 hoặc 603+ cho cuộc gọi tới đích, hoặc 608 trong sipfrag.',
  message: (t) => `một dịch vụ trong mạng đã chặn cuộc gọi tới ${targetName(t)}: ${decisiveWords(t)}`,
  fix: () => [
    'Liên hệ đơn vị vận hành dịch vụ chặn; phản hồi từ chối có thể nêu nơi khiếu nại.',
    'Kiểm tra bên được chuyển gửi số chủ gọi (caller ID) nào cho cuộc gọi được chuyển, và mức attestation của số đó.',
    'Trong lúc chờ, lấy lại cuộc gọi gốc.',
  ],
};
