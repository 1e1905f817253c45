import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { STRANGER_WORDS, strangersEvidence, strangersWords } from '../../strangers.ts';
import { type JudgeableCall, match } from '../facts/call-facts.ts';

const en: RuleText<JudgeableCall> = {
  title: 'Call ended by a stranger',
  what: 'A final response, a CANCEL or a BYE of the call came from an address that takes no other part in it.',
  why: STRANGER_WORDS.english.why,
  needs:
    'The INVITE with where it went, another response from there, and the message from an address that was sent nothing and that nobody names. A BYE in an answered call is looked at only where something else in that call is odd: messages sent again and again, a request in it refused, a Reason that names a fault.',
  message: (story) =>
    `${strangersWords(story, 'en')} and takes no other part in this call: such a message may be forged and proves nothing`,
  fix: () => STRANGER_WORDS.english.fix,
};

/** Where the outcome is such a message's word alone it is the verdict (see judge.ts); else it is said besides. */
export const sentByStranger: Rule<JudgeableCall> = {
  id: 'call/sent-by-stranger',
  severity: 'warning',
  references: ['RFC 3261 §18.2.2', 'RFC 3261 §9.1'],
  doubt: 'stranger',
  check: (story) =>
    story.strangers.length > 0 && story.outcome !== 'rejected' && !story.facts.isTransferTarget
      ? match(null, 'possible')
      : null,
  evidence: strangersEvidence,
  text: translatable(en),
};
