import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { match, referWords, rejectedWith, transfereeName } from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'REFER sent to an address nobody knows',
  what: 'The REFER was answered 404, 410, 416, 484, 485 or 604: what is unknown is the address the REFER itself was sent to, not the target.',
  why: 'That address is the Contact the receiver gave for this call; whoever gave it cannot be reached under it, and the whole call is affected (RFC 5057 §5.1).',
  needs: 'Such an answer to the REFER itself.',
  message: (t) =>
    `the REFER went to ${plain(t.refer.requestUri)}, the address ${transfereeName(t)} gave for this call, and nobody is known there: ${referWords(t)}`,
  fix: () => [
    'Look at the Contact in the INVITE or 200 of this call: it must be reachable from the transferor, through the SBC.',
    'Let the SBC put its own address into Contact, and map it back.',
    'Do not confuse it with the target: the Refer-To was never looked at.',
  ],
};

export const referContactUnknown: Rule<TransferRecord> = {
  id: 'transfer/refer-contact-unknown',
  severity: 'error',
  references: ['RFC 5057 §5.1', 'RFC 3261 §12.2.1.1'],
  doubt: 'relay',
  check: (t) => (rejectedWith(t, [404, 410, 416, 484, 485, 604]) ? match('transferee', 'likely') : null),
  text: translatable(en),
};
