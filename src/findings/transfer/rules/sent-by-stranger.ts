import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { strangersEvidence, strangersWords } from '../../strangers.ts';
import { match } from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'Message from a stranger',
  what: 'A message of the transfer (a report, a final response, a BYE or CANCEL) came from an address that takes no other part in it.',
  why: 'Whoever knows the tags of a call can send such a message, over UDP under any address: it proves nothing about the parties, and nobody is accused on its word.',
  needs:
    'The request with where it went, other messages of the party that should have sent this one, and the message from an address that was sent nothing and that nobody names.',
  message: (story) =>
    `${strangersWords(story, 'en')} and takes no other part in this transfer: such a message may be forged and proves nothing`,
  fix: () => [
    'Find out whose address it is. One of your own (a second interface, a node that took over): ignore this, or capture there too.',
    'Otherwise take messages only from the peers you know, and use TLS between them (RFC 3261 §26.2).',
  ],
};

/** Where the outcome is such a message's word alone it is the verdict (see judge.ts); else it is said besides. */
export const sentByStranger: Rule<TransferRecord> = {
  id: 'transfer/sent-by-stranger',
  severity: 'warning',
  references: ['RFC 3261 §18.2.2', 'RFC 3515 §5'],
  check: (story) => (story.strangers.length > 0 ? match(null, 'possible') : null),
  evidence: strangersEvidence,
  text: translatable(en),
};
