import type { TransferRecord } from '../../session/index.ts';
import { plain } from '../names.ts';
import type { Match, Rule, RuleText } from '../rule.ts';
import { lastNotify, match, patienceUs, targetName, transfereeName, transferorName } from './facts.ts';

/** Longer than a call may ring: Timer C (RFC 3261 §16.6). */
const RINGING_US = 180_000_000;

/** Owed by the transferee, if it had the time; after a BYE of the transferor the trace cannot tell. */
function judge(t: TransferRecord): Match {
  const sinceUs = lastNotify(t)?.sentUs ?? t.startUs;
  const hadTime = t.bye?.by === 'transferee' || patienceUs(t, sinceUs) >= RINGING_US;
  return match(hadTime ? 'transferee' : null, 'possible');
}

const en: RuleText<TransferRecord> = {
  title: 'Transfer without an outcome',
  what: 'The transfer was begun and reported as in progress; no final status came and no answered call to the target is in this trace.',
  why: 'Nobody can say from this trace whether the caller reached the target.',
  message: (t) =>
    `the last report was ${lastNotify(t)?.sipfragStatus ?? 'none'} ${plain(lastNotify(t)?.sipfragPhrase ?? '')}${t.bye === null ? '' : `, then ${t.bye.by === 'transferor' ? transferorName(t) : transfereeName(t)} hung up`}; no final NOTIFY came, and the trace does not show how the call to ${targetName(t)} ended`,
  fix: () => [
    "Capture on the transferee's side to see the call to the target.",
    'Make the transferee send a final NOTIFY, and the transferor wait for it before it hangs up.',
  ],
};

const vi = en;

export const outcomeUnknown: Rule<TransferRecord> = {
  id: 'transfer/outcome-unknown',
  severity: 'error',
  references: ['RFC 3515 §2.4.4', 'RFC 3515 §2.4.7'],
  check: (t) => (t.outcome === 'unresolved' ? judge(t) : null),
  text: { en, vi },
};
