import { translatable } from '../../../languages/index.ts';
import type { RejectionRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { strangersEvidence, strangersWords } from '../../strangers.ts';
import { match } from '../facts/rejection-facts.ts';

const en: RuleText<RejectionRecord> = {
  title: 'Rejection from a stranger',
  what: 'The rejection, or another message that ends the call, came from an address that takes no other part in it.',
  why: 'Whoever knows the tags of a call can send such a message, over UDP under any address: it proves nothing about the parties, and nobody is accused on its word.',
  needs:
    'The INVITE with where it went, another response from there, and the message from an address that was sent nothing and that nobody names.',
  message: (story) =>
    `${strangersWords(story, 'en')} and takes no other part in this call: such a message may be forged and proves nothing`,
  fix: () => [
    'Find out whose address it is. One of your own (a second interface, a node that took over): ignore this, or capture there too.',
    'Otherwise take messages only from the peers you know, and use TLS between them (RFC 3261 §26.2).',
  ],
};

/** Where the outcome is such a message's word alone it is the verdict (see judge.ts); else it is said besides. */
export const sentByStranger: Rule<RejectionRecord> = {
  id: 'rejection/sent-by-stranger',
  severity: 'warning',
  references: ['RFC 3261 §18.2.2'],
  check: (story) => (story.strangers.length > 0 ? match(null, 'possible') : null),
  evidence: strangersEvidence,
  text: translatable(en),
};
