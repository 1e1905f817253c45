import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import { endedMeanwhile } from '../facts/replaced-call.ts';
import {
  confidenceOf,
  decisiveStatus,
  decisiveWords,
  doubtOf,
  failedWith,
  hasRung,
  isHearsay,
  match,
  OUTCOME_DOUBTS,
  targetName,
  transfereeName,
} from '../facts/transfer-facts.ts';

/** A sipfrag 603 without a target leg may be the transferee's own refusal (RFC 3515 §2.4.5). */
export function isAmbiguous(t: TransferRecord): boolean {
  return isHearsay(t) && decisiveStatus(t) === 603;
}

/** A decline of an INVITE with Replaces may also say that the named call had ended (RFC 3891 §3): the trace must show it up. */
export function mayBeOfEndedCall(t: TransferRecord): boolean {
  const { replaces } = t;
  const isShownUp = replaces?.match === 'exact' && replaces.stateAtRefer === 'confirmed' && !endedMeanwhile(t);
  return replaces !== null && !isShownUp;
}

function judge(t: TransferRecord): Match | null {
  if (!failedWith(t, [603, 607])) {
    return null;
  }
  if (decisiveStatus(t) === 603 && mayBeOfEndedCall(t)) {
    return match(null, 'possible', 'several-causes');
  }
  if (isByNobodySeen(t)) {
    return match('target', 'likely', 'several-causes');
  }
  return match('target', isHearsay(t) ? 'possible' : confidenceOf(t), doubtOf(t));
}

/**
 * A 603 that came without ringing, and without a word of who decided: a setting may have, or an element before the target.
 * Who is in the call that is to be replaced need not ring.
 */
export function isByNobodySeen(t: TransferRecord): boolean {
  const { targetLeg } = t;
  const by = targetLeg?.beyond == null ? targetLeg?.rejection?.by : targetLeg.beyond.by;
  return t.replaces === null && !isHearsay(t) && decisiveStatus(t) === 603 && !hasRung(t) && by === 'unknown';
}

const en: RuleText<TransferRecord> = {
  title: 'Target declined',
  what: 'The transferred call was declined (603) or marked unwanted (607).',
  why: 'Somebody, or a policy acting for them, does not want this call: it will not help to try again.',
  needs: '603 or 607 on the call to the target or in the sipfrag.',
  message: (t) =>
    `${isAmbiguous(t) ? `the transferee reports ${decisiveWords(t)}: ${targetName(t)} declined, or ${transfereeName(t)} refused to place the call` : `the target, ${targetName(t)}, declined the call (${decisiveWords(t)})${isByNobodySeen(t) ? ' without ringing: a person, a setting there, or an element on the way' : ''}`}${decisiveStatus(t) === 603 && mayBeOfEndedCall(t) ? '; 603 is also the answer where the call that Replaces names has ended, and the trace does not show that call up' : ''}`,
  fix: () => [
    'Resume the original call and tell the caller.',
    'If nobody pressed decline, look for a policy at the target: screening, do not disturb, an analytics service.',
  ],
};

export const targetDeclined: Rule<TransferRecord> = {
  id: 'transfer/target-declined',
  severity: 'error',
  references: ['RFC 3261 §21.6.2', 'RFC 8197 §4'],
  doubt: [...OUTCOME_DOUBTS, 'several-causes'],
  check: (t) => judge(t),
  text: translatable(en),
};
