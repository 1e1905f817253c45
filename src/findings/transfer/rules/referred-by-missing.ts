import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { byAgent } from '../facts/agents.ts';
import { match, referWords, rejectedWith, transfereeName } from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'REFER refused, perhaps for want of Referred-By',
  what: 'A well-formed REFER without Referred-By was answered 400. No standard demands that header, but several systems do.',
  why: 'The transfer fails between products that each keep to the letter of the standard.',
  needs: '400 to a REFER in which siptriage finds no flaw and no Referred-By.',
  message: (t) =>
    `${transfereeName(t)}${byAgent(t.refer.answerAgent)} refused a REFER that looks well formed: ${referWords(t)}; it has no Referred-By, which some systems insist on`,
  fix: () => [
    "Send Referred-By with the transferor's own address, and try again.",
    'Read the phrase and Warning of the 400, and the log of the receiver: it knows what it missed.',
  ],
};

export const referredByMissing: Rule<TransferRecord> = {
  id: 'transfer/referred-by-missing',
  severity: 'error',
  references: ['RFC 3892 §2.1', 'RFC 3515 §2.4.2'],
  doubt: 'policy',
  check: (t) => (rejectedWith(t, [400]) && t.referredBy === null ? match('transferee', 'possible') : null),
  text: translatable(en),
};
