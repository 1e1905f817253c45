import { translatable } from '../../../languages/index.ts';
import type { RejectionRecord } from '../../../records/index.ts';
import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { EN_CARD_FAULTS, faultWords } from '../facts/card-faults.ts';
import { match } from '../facts/rejection-facts.ts';

export function faultsOf(r: RejectionRecord) {
  return r.card?.card.faults ?? [];
}

export const algOf = (r: RejectionRecord): string => plain(r.card?.card.alg ?? '', 20);

const en: RuleText<RejectionRecord> = {
  title: 'Redress card that cannot be trusted',
  what: 'The card is no signed jCard: it cannot be read, or its algorithm proves nothing.',
  why: 'Whatever contact stands in it, nobody vouches for it; a caller must not show it.',
  needs: 'The card: in the Call-Info, in the body, or given with --card.',
  message: (r) =>
    r.signature === 'unsupported-alg'
      ? `the card is signed with ${algOf(r)}, which proves nothing to a third party`
      : `the card cannot be used: ${faultWords(faultsOf(r), EN_CARD_FAULTS)}`,
  fix: () => [
    'Do not use a contact out of it.',
    'Make sure that the file given is the compact JWS itself, as it came from the address in Call-Info.',
    'Otherwise tell the blocking provider what its card lacks.',
  ],
};

export const cardUnreadable: Rule<RejectionRecord> = {
  id: 'rejection/card-unreadable',
  severity: 'warning',
  references: ['RFC 8688 §3.2', 'RFC 8688 §6'],
  check: ({ signature }) =>
    signature === 'malformed' || signature === 'unsupported-alg' ? match('network', 'certain') : null,
  text: translatable(en),
};
