import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import { ADVICE_EN, adviceFor } from '../facts/refusal-advice.ts';
import { match, referWords, transfereeName } from '../facts/transfer-facts.ts';

/**
 * 500 is also the answer to a CSeq out of order (RFC 3261 §12.2.2), and what came before the trace it does not show.
 */
function judge(t: TransferRecord): Match {
  const mayBeOutOfOrder = t.refer.status === 500 && t.refer.dialog === 'before-trace';
  return mayBeOutOfOrder ? match(null, 'possible', 'earlier') : match('transferee', 'likely');
}

const en: RuleText<TransferRecord> = {
  title: 'REFER refused',
  what: 'The REFER got a final response of 300 or above, which the receiver is responsible for.',
  why: 'No call to the target was made; the original call goes on.',
  needs: 'A final response of 300 or above to the REFER.',
  message: (t) => `${transfereeName(t)} refused the REFER: ${referWords(t)}`,
  fix: (t) => [
    ...adviceFor(t, ADVICE_EN),
    `siptriage explain ${t.refer.status ?? ''} tells what the code means and what its sender expects.`,
  ],
};

export const referRefused: Rule<TransferRecord> = {
  id: 'transfer/refer-refused',
  severity: 'error',
  references: ['RFC 3515 §2.4.2'],
  doubt: ['relay', 'earlier'],
  check: (t) => (t.outcome === 'rejected' ? judge(t) : null),
  text: translatable(en),
};
