import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { match, referWords, transferorName } from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'REFER before the call was answered',
  what: 'The REFER was sent while the call it should transfer had no final answer yet, and was refused.',
  why: 'Most stacks transfer only answered calls; before the answer the tool is a redirect (302) or CANCEL and a new call.',
  needs: 'The INVITE of the call without an answer when the REFER was sent, and the refusal.',
  message: (t) =>
    `${transferorName(t)} asked for the transfer before the call was answered; ${referWords(t)} came back`,
  fix: () => [
    'Send the REFER only after the 200 OK to the INVITE and its ACK.',
    'To deflect a call that still rings, answer it with 302 Moved Temporarily instead.',
  ],
};

export const referInEarlyDialog: Rule<TransferRecord> = {
  id: 'transfer/refer-in-early-dialog',
  severity: 'error',
  references: ['RFC 5589 §6'],
  doubt: 'effect',
  check: (t) => (t.outcome === 'rejected' && t.refer.dialog === 'early' ? match('transferor', 'likely') : null),
  text: translatable(en),
};
