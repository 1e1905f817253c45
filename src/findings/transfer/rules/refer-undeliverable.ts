import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { sureness, undeliveredFix, undeliveredWords } from '../../undelivered.ts';
import { match, transfereeName } from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'REFER not deliverable',
  what: 'The network answered the REFER by ICMP: nothing listens where it went, the host cannot be reached, or a filter forbids it.',
  why: 'The transferee never heard of the transfer, however often the REFER is sent again.',
  needs: 'An ICMP error that quotes the REFER, or the way it took just before, no response to it and no NOTIFY.',
  message: (t) => {
    const error = t.refer.undelivered;
    return error === null
      ? ''
      : `the REFER to ${transfereeName(t)} was not delivered: ${undeliveredWords(error, 'en')}`;
  },
  fix: ({ refer }) => [
    ...(refer.undelivered === null ? [] : [undeliveredFix(refer.undelivered, 'en')]),
    'Check that the Contact of the call is reachable (private address, NAT, wrong port): in-dialog requests go there.',
  ],
};

export const referUndeliverable: Rule<TransferRecord> = {
  id: 'transfer/refer-undeliverable',
  severity: 'error',
  references: ['RFC 3261 §18.4', 'RFC 1122 §3.2.2', 'RFC 4443 §3.1'],
  doubt: 'icmp',
  check: ({ outcome, refer }) =>
    outcome === 'no-answer' && refer.undelivered !== null ? match('network', sureness(refer.undelivered)) : null,
  text: translatable(en),
};
