import { translatable } from '../../../languages/index.ts';
import type { RejectionRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { EN_CARD_FAULTS, faultWords } from '../facts/card-faults.ts';
import { match } from '../facts/rejection-facts.ts';

export const faultsOf = (r: RejectionRecord) => r.card?.card.faults ?? [];

const en: RuleText<RejectionRecord> = {
  title: 'Redress card with parts missing',
  what: 'The card can be read, and lacks something that RFC 8688 or RFC 7095 asks for.',
  why: 'A caller that checks cards strictly throws it away, and the person blocked by mistake learns nothing.',
  needs: 'The card: in the Call-Info, in the body, or given with --card.',
  message: (r) => `the card is not as RFC 8688 wants it: ${faultWords(faultsOf(r), EN_CARD_FAULTS)}`,
  fix: () => ['Tell the blocking provider what its card lacks.'],
};

export const cardIncomplete: Rule<RejectionRecord> = {
  id: 'rejection/card-incomplete',
  severity: 'info',
  references: ['RFC 8688 §3.2.1', 'RFC 8688 §3.2.2', 'RFC 7095 §3.3'],
  check: (r) =>
    faultsOf(r).length > 0 && r.signature !== 'malformed' && r.signature !== 'unsupported-alg'
      ? match('network', 'certain')
      : null,
  text: translatable(en),
};
