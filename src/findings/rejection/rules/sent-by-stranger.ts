import { translatable } from '../../../languages/index.ts';
import type { RejectionRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { STRANGER_WORDS, strangersEvidence, strangersWords } from '../../strangers.ts';
import { match } from '../facts/rejection-facts.ts';

const en: RuleText<RejectionRecord> = {
  title: 'Rejection from a stranger',
  what: 'The rejection, or another message that ends the call, came from an address that takes no other part in it.',
  why: STRANGER_WORDS.english.why,
  needs:
    'The INVITE with where it went, another response from there, and the message from an address that was sent nothing and that nobody names.',
  message: (story) =>
    `${strangersWords(story, 'en')} and takes no other part in this call: such a message may be forged and proves nothing`,
  fix: () => STRANGER_WORDS.english.fix,
};

/** Where the outcome is such a message's word alone it is the verdict (see judge.ts); else it is said besides. */
export const sentByStranger: Rule<RejectionRecord> = {
  id: 'rejection/sent-by-stranger',
  severity: 'warning',
  references: ['RFC 3261 §18.2.2'],
  doubt: 'stranger',
  check: (story) => (story.strangers.length > 0 ? match(null, 'possible') : null),
  evidence: strangersEvidence,
  text: translatable(en),
};
