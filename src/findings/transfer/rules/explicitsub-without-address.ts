import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { match, missing, referWords, transfereeName } from '../facts/transfer-facts.ts';

function isLeftAlone(t: TransferRecord): boolean {
  return t.outcome === 'no-notify' && t.refer.requires.includes('explicitsub') && !t.refer.hasEventsAt;
}

const en: RuleText<TransferRecord> = {
  title: 'explicitsub accepted without Refer-Events-At',
  what: 'The REFER required explicitsub, and the 2xx names no Refer-Events-At: nobody can subscribe to the outcome.',
  why: 'The transferor can learn nothing, and may not expect a NOTIFY by itself.',
  needs: 'Require: explicitsub in the REFER, and the 2xx that accepts it.',
  message: (t) =>
    `${transfereeName(t)} accepted a REFER that requires explicitsub (${referWords(t)}) without Refer-Events-At, the address at which to ask for the outcome`,
  fix: () => [
    'Add Refer-Events-At with a sip or sips address, in angle brackets, to the 200.',
    'Or refuse explicitsub with 420, so that the transferor falls back to plain REFER.',
  ],
};

export const explicitsubWithoutAddress: Rule<TransferRecord> = {
  id: 'transfer/explicitsub-without-address',
  severity: 'error',
  references: ['RFC 7614 §4.3', 'RFC 7614 §4.8'],
  check: (t) => (isLeftAlone(t) ? match('transferee', 'certain') : null),
  misses: (t) => missing(t, 'transferee', t.refer.answeredAt),
  text: translatable(en),
};
