import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import { match, referWords, rejectedWith, transfereeName } from '../facts/transfer-facts.ts';

/** A call that began before the trace may have ended there too: then 481 is right. */
function judge(t: TransferRecord): Match | null {
  if (!rejectedWith(t, [481])) {
    return null;
  }
  if (beganBefore(t)) {
    return match(null, 'possible', 'earlier');
  }
  return t.refer.dialog === 'confirmed' ? match('transferee', 'likely') : null;
}

export function beganBefore(t: TransferRecord): boolean {
  return t.refer.dialog === 'before-trace';
}

const en: RuleText<TransferRecord> = {
  title: 'REFER refused for a call that is up',
  what: 'The REFER was answered 481 although the call it belongs to was up, as far as the trace shows.',
  why: 'The element that answered does not own this call: typically a B2BUA relayed the REFER to its other leg without translating Call-ID and tags.',
  needs: '481, and the call answered and not ended before the REFER.',
  message: (t) =>
    `${transfereeName(t)} says it does not know the call (${referWords(t)}), ${beganBefore(t) ? 'and the trace does not show how that call began' : 'but the trace shows that call up, with the tags of the REFER'}`,
  fix: () => [
    'Make the B2BUA handle the REFER on the leg it came in on, or translate Call-ID and both tags.',
    'Check whether the receiver restarted or dropped the call without a BYE.',
  ],
};

export const referDialogUnknown: Rule<TransferRecord> = {
  id: 'transfer/refer-dialog-unknown',
  severity: 'error',
  references: ['RFC 3261 §12.2.2', 'RFC 5057 §5.1'],
  doubt: ['relay', 'earlier'],
  check: (t) => judge(t),
  text: translatable(en),
};
