import type { TransferRecord } from '../../session/index.ts';
import type { Rule, RuleText } from '../rule.ts';
import { match, referWords, transfereeName } from './facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'REFER refused',
  what: 'The REFER got a final response of 300 or above, which the receiver is responsible for.',
  why: 'No call to the target was made; the original call goes on.',
  message: (t) => `${transfereeName(t)} refused the REFER: ${referWords(t)}`,
  fix: (t) => [
    'Look at the policy for transfers at the receiver: which users, trunks and targets may be transferred.',
    `siptriage explain ${t.refer.status ?? ''} tells what the code means and what its sender expects.`,
    'If the code is temporary (480, 500, 503), try again after Retry-After.',
  ],
};

const vi = en;

export const referRefused: Rule<TransferRecord> = {
  id: 'transfer/refer-refused',
  severity: 'error',
  references: ['RFC 3515 §2.4.2', 'RFC 3515 §2.5'],
  check: (t) => (t.outcome === 'rejected' ? match('transferee', 'likely') : null),
  text: { en, vi },
};
