import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { match, referWords, rejectedWith } from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'REFER went in circles',
  what: 'The REFER was refused with 482 or 483: it came back to an element it had passed, or used up its Max-Forwards.',
  why: 'Somewhere two elements pass the REFER to each other; nobody carries it out.',
  needs: '482 or 483 to the REFER.',
  message: (t) =>
    `the REFER went in circles between elements on the way and ended with ${referWords(t)}${t.refer.answeredBy === null ? '' : ` from ${t.refer.answeredBy}`}`,
  fix: () => [
    'Terminate the REFER at the B2BUA instead of relaying it to a trunk that sends it back.',
    'Follow the Via headers of the repeated REFER: the address that stands there twice is one end of the loop.',
  ],
};

export const referLoop: Rule<TransferRecord> = {
  id: 'transfer/refer-loop',
  severity: 'error',
  references: ['RFC 3261 §16.3', 'RFC 3261 §21.4.21'],
  doubt: 'several-causes',
  check: (t) => (rejectedWith(t, [482, 483]) ? match('network', 'likely') : null),
  text: translatable(en),
};
