import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { STRANGER_WORDS, strangersEvidence, strangersWords } from '../../strangers.ts';
import { match } from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'Message from a stranger',
  what: 'A message of the transfer (a report, a final response, a BYE or CANCEL) came from an address that takes no other part in it.',
  why: STRANGER_WORDS.english.why,
  needs:
    'The request with where it went, other messages of the party that should have sent this one, and the message from an address that was sent nothing and that nobody names.',
  message: (story) =>
    `${strangersWords(story, 'en')} and takes no other part in this transfer: such a message may be forged and proves nothing`,
  fix: () => STRANGER_WORDS.english.fix,
};

/** Where the outcome is such a message's word alone it is the verdict (see judge.ts); else it is said besides. */
export const sentByStranger: Rule<TransferRecord> = {
  id: 'transfer/sent-by-stranger',
  severity: 'warning',
  references: ['RFC 3261 §18.2.2', 'RFC 3515 §5'],
  doubt: 'stranger',
  check: (story) => (story.strangers.length > 0 ? match(null, 'possible') : null),
  evidence: strangersEvidence,
  text: translatable(en),
};
