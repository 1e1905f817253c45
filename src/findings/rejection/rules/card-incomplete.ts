import type { RejectionRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { EN_CARD_FAULTS, faultWords, VI_CARD_FAULTS } from '../facts/card-faults.ts';
import { match } from '../facts/rejection-facts.ts';

const faultsOf = (r: RejectionRecord) => r.card?.card.faults ?? [];

const en: RuleText<RejectionRecord> = {
  title: 'Redress card with parts missing',
  what: 'The card can be read, and lacks something that RFC 8688 or RFC 7095 asks for.',
  why: 'A caller that checks cards strictly throws it away, and the person blocked by mistake learns nothing.',
  needs: 'The card: in the Call-Info, in the body, or given with --card.',
  message: (r) => `the card is not as RFC 8688 wants it: ${faultWords(faultsOf(r), EN_CARD_FAULTS)}`,
  fix: () => ['Tell the blocking provider what its card lacks.'],
};

const vi: RuleText<RejectionRecord> = {
  title: 'Thẻ liên hệ thiếu thành phần',
  what: 'Đọc được thẻ, nhưng thiếu điều mà RFC 8688 hoặc RFC 7095 đòi hỏi.',
  why: 'Thiết bị gọi kiểm tra chặt sẽ bỏ thẻ này, và người bị chặn nhầm không biết được gì.',
  needs: 'Tấm thẻ: trong Call-Info, trong thân bản tin, hoặc được cho bằng --card.',
  message: (r) => `thẻ không đúng với RFC 8688: ${faultWords(faultsOf(r), VI_CARD_FAULTS)}`,
  fix: () => ['Báo cho nhà mạng chặn biết thẻ của họ thiếu gì.'],
};

export const cardIncomplete: Rule<RejectionRecord> = {
  id: 'rejection/card-incomplete',
  severity: 'info',
  references: ['RFC 8688 §3.2.1', 'RFC 8688 §3.2.2', 'RFC 7095 §3.3'],
  check: (r) =>
    faultsOf(r).length > 0 && r.signature !== 'malformed' && r.signature !== 'unsupported-alg'
      ? match('network', 'certain')
      : null,
  text: { en, vi },
};
