import { translatable } from '../../../languages/index.ts';
import { isBefore, type Moment } from '../../../model/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import { TIMER_C_US } from '../../../sip/index.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import { endingRefusal, endingSilence } from '../facts/refused-reports.ts';
import {
  lastNotify,
  match,
  missing,
  patienceUs,
  reportWords,
  targetName,
  transfereeName,
  transferorName,
} from '../facts/transfer-facts.ts';

/** Whose refusal ended the subscription took the report from itself; else it is owed by the transferee, if it had the time; after a BYE of the transferor the trace cannot tell. */
function judge(t: TransferRecord): Match {
  if (endingRefusal(t) !== null) {
    return match('transferor', 'likely');
  }
  if (endingSilence(t) !== null) {
    return match(null, 'possible', 'unseen');
  }
  const hadTime = t.bye?.by === 'transferee' || patienceUs(t, lastSign(t)) >= TIMER_C_US;
  if (!hadTime) {
    return match(null, 'possible', 'still-open');
  }
  return t.proxyBefore === null ? match('transferee', 'possible') : match(null, 'possible', 'relay');
}

function lastSign(t: TransferRecord): Moment | null {
  return lastNotify(t)?.sentAt ?? t.refer.sentAt;
}

export function nameOfLeaver(t: TransferRecord): string {
  return t.bye?.by === 'transferor' ? transferorName(t) : transfereeName(t);
}

/** Who refused the last report and how, where that ended the subscription; '' where it did not. */
export function refusalIn(t: TransferRecord, tell: (name: string, code: number) => string): string {
  const code = endingRefusal(t)?.answeredWith ?? null;
  return code === null ? '' : tell(transferorName(t), code);
}

const en: RuleText<TransferRecord> = {
  title: 'Transfer without an outcome',
  what: 'The transfer was begun and reported as in progress; no final status came and no answered call to the target is in this trace.',
  why: 'Nobody can say from this trace whether the caller reached the target.',
  needs: 'NOTIFYs without a final status, and no call to the target with an end.',
  message: (t) =>
    `the last report was ${reportWords(lastNotify(t)) ?? 'none'}${refusalIn(t, (name, code) => `, ${name} refused it with ${code}, which ends the subscription`)}${t.bye === null ? '' : `, then ${nameOfLeaver(t)} hung up`}; no final NOTIFY came, and the trace does not show how the call to ${targetName(t)} ended`,
  fix: (t) => [
    "Capture on the transferee's side to see the call to the target.",
    endingRefusal(t) === null
      ? 'Make the transferee send a final NOTIFY, and the transferor wait for it before it hangs up.'
      : 'Make the transferor keep the subscription of its REFER until a NOTIFY says terminated: after this refusal nothing more may be reported.',
  ],
};

export const outcomeUnknown: Rule<TransferRecord> = {
  id: 'transfer/outcome-unknown',
  severity: 'error',
  references: ['RFC 3515 §2.4.4', 'RFC 3515 §2.4.7', 'RFC 6665 §4.2.2'],
  doubt: ['unseen', 'still-open', 'relay'],
  check: (t) => (t.outcome === 'unresolved' ? judge(t) : null),
  misses: (t) => missing(t, 'transferee', isBefore(lastSign(t), t.bye?.at) ? (t.bye?.at ?? null) : lastSign(t)),
  text: translatable(en),
};
