import { translatable } from '../../../languages/index.ts';
import type { RejectionRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { match } from '../facts/rejection-facts.ts';

const en: RuleText<RejectionRecord> = {
  title: 'Redress card that no given key signed',
  what: 'The signature of the card fits none of the keys that were given with --trust.',
  why: 'The card was altered, or somebody else made it. Its contact may belong to somebody who waits for angry callers (RFC 8688 §6).',
  needs: 'The card, and a key of the kind that its algorithm needs.',
  message: () => 'the card is signed by none of the keys given: it was altered on the way, or somebody else made it',
  fix: () => [
    'Do not use the contact in it.',
    'Make sure that the key is the one the blocking provider signs with; it changes its certificate now and then.',
    "Ask your own carrier who blocks, instead of the card's contact.",
  ],
};

export const cardSignatureWrong: Rule<RejectionRecord> = {
  id: 'rejection/card-signature-wrong',
  severity: 'warning',
  references: ['RFC 8688 §3.2', 'RFC 8688 §6'],
  doubt: 'several-causes',
  check: (r) => (r.signature === 'signature-invalid' ? match('network', 'likely') : null),
  text: translatable(en),
};
