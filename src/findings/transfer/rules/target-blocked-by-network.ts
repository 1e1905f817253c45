import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { confidenceOf, decisiveStatus, decisiveWords, match, targetName } from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'Call to the target blocked by the network',
  what: 'The call to the target was rejected by an analytics or blocking service in the network (608, 603+, or a Reason that says so).',
  why: 'Neither the target nor the two phones decided this; the calling number is judged unwanted.',
  needs: 'A 608 or 603+ on the call to the target, or 608 in the sipfrag.',
  message: (t) => `a service in the network blocked the call to ${targetName(t)}: ${decisiveWords(t)}`,
  fix: () => [
    'Contact the operator of the blocking service; the rejection may name a redress contact.',
    'Check which caller ID the transferee sends for transferred calls, and its attestation.',
    'Resume the original call meanwhile.',
  ],
};

const vi: RuleText<TransferRecord> = {
  title: 'Cuộc gọi tới đích bị mạng chặn',
  what: 'Một dịch vụ phân tích hoặc chặn cuộc gọi trong mạng đã từ chối cuộc gọi tới đích chuyển (608, 603+, hoặc Reason nói như vậy).',
  why: 'Đích chuyển và cả hai máy kia đều không quyết định việc này; số gọi bị đánh giá là không mong muốn.',
  needs: '608 hoặc 603+ cho cuộc gọi tới đích, hoặc 608 trong sipfrag.',
  message: (t) => `một dịch vụ trong mạng đã chặn cuộc gọi tới ${targetName(t)}: ${decisiveWords(t)}`,
  fix: () => [
    'Liên hệ đơn vị vận hành dịch vụ chặn; phản hồi từ chối có thể nêu nơi khiếu nại.',
    'Kiểm tra bên được chuyển gửi số gọi (caller ID) nào cho cuộc gọi được chuyển, và mức attestation của số đó.',
    'Trong lúc chờ, lấy lại cuộc gọi gốc.',
  ],
};

export const targetBlockedByNetwork: Rule<TransferRecord> = {
  id: 'transfer/target-blocked-by-network',
  severity: 'error',
  references: ['RFC 8688 §3', 'ATIS-1000099'],
  check: (t) =>
    t.outcome === 'failed' && (t.targetLeg?.rejection?.by === 'network' || decisiveStatus(t) === 608)
      ? match('network', confidenceOf(t))
      : null,
  text: { en, vi },
};
