import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import { nameOf } from '../../names.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import {
  decisiveWords,
  finalClaim,
  isHearsay,
  match,
  reportWords,
  transfereeName,
  transferorName,
} from '../facts/transfer-facts.ts';

function judge(t: TransferRecord): Match | null {
  if (!t.isRemnant) {
    return null;
  }
  // How it ended is known as well as with the REFER; who brought that about is not.
  const found = match(null, 'likely', isHearsay(t) ? 'hearsay' : 'earlier');
  return t.outcome === 'failed' ? found : { ...found, severity: 'info' };
}

/** `486 Busy Here from 3333`, where the trace shows the call; else the words of the report. */
export function endOf(t: TransferRecord): { readonly words: string; readonly target: string | null } {
  return t.targetLeg === null
    ? { words: reportWords(finalClaim(t)) ?? '', target: null }
    : { words: decisiveWords(t), target: nameOf(t.target.uri) };
}

const en: RuleText<TransferRecord> = {
  title: 'Transfer whose REFER is not in the trace',
  what: 'NOTIFYs report how a transfer ended, and the REFER that asked for it is not in the trace: it came before the beginning, or was not captured.',
  why: 'Whom the caller was to reach, and whether the transfer was asked for rightly, this trace cannot tell. That it failed it does tell: that is an error; a success is a remark.',
  needs:
    'A NOTIFY of event refer with a final status in a call without a REFER; the refused call of its sender, where there is one.',
  message: (t) => {
    const { words, target } = endOf(t);
    const by = target === null ? words : `the call to ${target} ended with ${words}`;
    return `a transfer that ${transferorName(t)} had asked ${transfereeName(t)} for ${t.outcome === 'failed' ? 'failed' : 'succeeded'}: ${by}${target === null ? ` by the word of ${transfereeName(t)}` : ''}; its REFER is not in this trace`;
  },
  fix: (t) => [
    ...(t.outcome === 'failed' ? ['Resume the held call.'] : []),
    'Begin the capture before the transfer is asked for: the REFER tells whom it was to reach.',
  ],
};

export const referNotInTrace: Rule<TransferRecord> = {
  id: 'transfer/refer-not-in-trace',
  severity: 'error',
  references: ['RFC 3515 §2.4.4', 'RFC 3515 §2.4.5'],
  doubt: ['hearsay', 'earlier'],
  check: judge,
  text: translatable(en),
};
