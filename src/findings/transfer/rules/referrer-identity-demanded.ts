import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import {
  decisiveWords,
  failedWith,
  match,
  referWords,
  rejectedWith,
  targetName,
  transfereeName,
  transferorName,
} from '../facts/transfer-facts.ts';

/** Who demands it, and in which words: the transferee of the REFER, or the target of the call. */
export function demander(t: TransferRecord): [name: string, words: string] {
  return t.outcome === 'rejected' ? [transfereeName(t), referWords(t)] : [targetName(t), decisiveWords(t)];
}

const en: RuleText<TransferRecord> = {
  title: 'Signed Referred-By demanded',
  what: 'The REFER was answered 429: the receiver wants a signed Referred-By token and got none it accepts.',
  why: 'Hardly any phone can sign Referred-By, so with this policy no transfer works.',
  needs: '429 to the REFER, or in the sipfrag of a NOTIFY.',
  message: (t) =>
    `${demander(t)[0]} demands a signed Referred-By (${demander(t)[1]}), which ${transferorName(t)} did not send`,
  fix: () => [
    'Switch off the demand for a Referred-By token at the receiver, or let the transferring side sign it (RFC 3892).',
  ],
};

export const referrerIdentityDemanded: Rule<TransferRecord> = {
  id: 'transfer/referrer-identity-demanded',
  severity: 'error',
  references: ['RFC 3892 §2.2', 'RFC 3892 §2.3'],
  check: (t) => (rejectedWith(t, [429]) || failedWith(t, [429]) ? match('transferor', 'certain') : null),
  text: translatable(en),
};
