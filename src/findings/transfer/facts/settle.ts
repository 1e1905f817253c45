import { type Lang, translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Confidence } from '../../rule.ts';
import { claimOrRefused, endingSilence } from './refused-reports.ts';
import { replacedEnd } from './replaced-call.ts';
import { targetName, transfereeName, transferorName } from './transfer-facts.ts';

/** What would have to be seen to make a claim certain. */
type Missing =
  | 'refer-arrival'
  | 'notify-arrival'
  | 'silence'
  | 'behind-proxy'
  | 'other-direction'
  | 'target-leg'
  | 'replaced-call'
  | 'call-beginning'
  | 'refuser';

/** Where to capture besides, to see it. */
export type SettleWords = Readonly<Record<Missing, (t: TransferRecord) => string>>;

const EN: SettleWords = {
  'refer-arrival': (t) => `Capture also at ${transfereeName(t)}: does the REFER arrive, and is it answered?`,
  'notify-arrival': (t) => `Capture also at ${transferorName(t)}: do the NOTIFYs arrive?`,
  silence: (t) =>
    t.targetLeg === null
      ? `Capture also at ${transfereeName(t)}: does it send a NOTIFY, or call ${targetName(t)}?`
      : `Capture also at ${transfereeName(t)}: does it send a NOTIFY?`,
  'behind-proxy': (t) =>
    `Capture also between the proxy ${t.proxyBefore ?? '?'} and ${transfereeName(t)}: does a NOTIFY leave, and where does it end?`,
  'other-direction': (t) =>
    `Capture both directions: what ${t.captured.transferee === 'all' ? transferorName(t) : transfereeName(t)} sent is not all in this trace.`,
  'target-leg': (t) => `Capture also where ${transfereeName(t)} calls ${targetName(t)}: that call decides.`,
  'replaced-call': (t) =>
    `Capture also at ${targetName(t)}, from before the consultation call on: its Call-ID and tags decide.`,
  'call-beginning': () => 'Begin the capture before the original call.',
  refuser: (t) => `Capture also at ${transfereeName(t)}: did it give this answer, or did an element on the way?`,
};

export const SETTLE_WORDS = translatable(EN);

/**
 * What else would have to be captured to settle a claim of this confidence; null where it is certain, or where no other
 * capture would help.
 */
export function settledBy(t: TransferRecord, confidence: Confidence, lang: Lang): string | null {
  const missing = confidence === 'certain' ? null : missingIn(t);
  return missing === null ? null : SETTLE_WORDS.in(lang)[missing](t);
}

function missingIn(t: TransferRecord): Missing | null {
  if (t.isRemnant) {
    return 'call-beginning';
  }
  if (t.outcome !== 'rejected' && t.captured.transferee !== 'all' && claimOrRefused(t) === null) {
    return 'other-direction';
  }
  switch (t.outcome) {
    case 'no-answer':
      return 'refer-arrival';
    case 'rejected':
      return 'refuser';
    case 'no-notify':
      return silenceOf(t);
    case 'truncated':
      return null;
    default:
      break;
  }
  if (t.targetLeg === null) {
    return 'target-leg';
  }
  if (
    t.outcome === 'failed' &&
    t.vantage.replacedCall !== null &&
    t.targetLeg.finalStatus === 481 &&
    replacedEnd(t) === null
  ) {
    return 'replaced-call';
  }
  if (t.unsubscribedAt !== null) {
    return null;
  }
  if (claimOrRefused(t)?.answeredWith == null && !t.isSubscriptionSuppressed) {
    return claimOrRefused(t) === null && endingSilence(t) === null ? silenceOf(t) : 'notify-arrival';
  }
  return t.refer.dialog === 'before-trace' ? 'call-beginning' : null;
}

/** Of a report that is not seen: it ended at its sender, or at the proxy before it. */
function silenceOf({ proxyBefore }: TransferRecord): Missing {
  return proxyBefore === null ? 'silence' : 'behind-proxy';
}
