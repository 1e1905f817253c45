import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import { plain } from '../../names.ts';
import type { CertainMatch, Rule, RuleText } from '../../rule.ts';
import { match, referWords, rejectedWith, transfereeName, transferorName } from '../facts/transfer-facts.ts';

/** A 420 to a REFER that required nothing is the receiver's mistake (RFC 3261 §8.2.2.3). */
function judge(t: TransferRecord): CertainMatch | null {
  if (!rejectedWith(t, [420, 421])) {
    return null;
  }
  const isInVain = t.refer.status === 421 || t.refer.requires.length > 0;
  return match(isInVain ? 'transferor' : 'transferee', 'certain');
}

const en: RuleText<TransferRecord> = {
  title: 'REFER refused for an extension',
  what: 'The REFER was answered 420 or 421: one side insists on an extension the other does not have.',
  why: 'Dropping or adding one option tag is all that keeps the transfer from working.',
  needs: 'The REFER with its Require header and the refusal.',
  message: (t) =>
    `${referWords(t)}: ${t.refer.requires.length > 0 ? `${transferorName(t)} requires ${plain(t.refer.requires.join(', '))}` : `${transfereeName(t)} names an extension the REFER did not require`}${t.refer.refusal?.unsupported ? ` (Unsupported: ${plain(t.refer.refusal.unsupported)})` : ''}`,
  fix: () => [
    'After 420 repeat the REFER without the option tags listed in Unsupported.',
    'After 421 add the extension named in Require of the answer, or relax that requirement at the receiver.',
  ],
};

export const referExtensionRefused: Rule<TransferRecord> = {
  id: 'transfer/refer-extension-refused',
  severity: 'error',
  references: ['RFC 3261 §8.2.2.3', 'RFC 3261 §21.4.15', 'RFC 4488 §4', 'RFC 7614 §6'],
  check: (t) => judge(t),
  text: translatable(en),
};
