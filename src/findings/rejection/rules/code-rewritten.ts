import { translatable } from '../../../languages/index.ts';
import type { RejectionRecord } from '../../../records/index.ts';
import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { match } from '../facts/rejection-facts.ts';

const en: RuleText<RejectionRecord> = {
  title: 'Rejection code rewritten',
  what: 'The response has one code and its Reason names 607 or 608: an element on the way replaced the code.',
  why: "The caller's equipment acts on the code it gets, and the redress data that came with the original are usually gone.",
  needs: 'The final response with its Reason.',
  message: (r) =>
    `an element on the way turned a ${r.cause === 'reason-608' ? 608 : 607} into ${r.code}: ${r.reasonHeader === null ? '' : plain(r.reasonHeader)}`,
  fix: () => [
    'Ask the operator of the SBC or gateway on the way to pass 607, 608 and 603+ on unchanged, with Call-Info and Reason.',
  ],
};

export const codeRewritten: Rule<RejectionRecord> = {
  id: 'rejection/code-rewritten',
  severity: 'warning',
  references: ['RFC 8688 §3.4', 'RFC 3326 §2'],
  check: (r) => (r.cause === 'reason-608' || r.cause === 'reason-607' ? match('network', 'certain') : null),
  text: translatable(en),
};
