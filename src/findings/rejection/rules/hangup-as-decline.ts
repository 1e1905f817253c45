import { type Lang, translatable } from '../../../languages/index.ts';
import type { HiddenRefusal, RejectionRecord } from '../../../records/index.ts';
import { endOfRinging } from '../../../sip/index.ts';
import { plain } from '../../names.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import {
  answererOf,
  calleeOf,
  changedByNetwork,
  hasHungUpItself,
  isPlainDecline,
  match,
  wordsOf,
} from '../facts/rejection-facts.ts';

/** What a person, or a phone that somebody set up, answers with. */
const OF_A_PERSON: readonly number[] = [486, 600, 603, 607];

/** The other leg was given up, and did not fail: what became of this one came from elsewhere. */
const GIVEN_UP = 487;

/** Code that tells nothing where a phone rang: some phones answer so when somebody presses the key, others when time is over. */
const OF_ANYBODY = 480;

function isByKey(r: RejectionRecord): boolean {
  return r.rangForUs !== null && endOfRinging(r.rangForUs) !== 'by-timer';
}

/** What went wrong on the other leg, of which a PBX made a 603; null where nothing is known of one. */
function failureBehind(r: RejectionRecord): HiddenRefusal | null {
  const { hides } = r;
  if (hides === null || OF_A_PERSON.includes(hides.status) || hides.status === GIVEN_UP) {
    return null;
  }
  return hides.status === OF_ANYBODY && isByKey(r) ? null : hides;
}

function judge(r: RejectionRecord): Match | null {
  if (r.code !== 603 || !isPlainDecline(r)) {
    return null;
  }
  const behind = failureBehind(r);
  if (behind !== null) {
    return behind.status === OF_ANYBODY && r.rang
      ? match('network', 'likely', 'several-causes')
      : changedByNetwork([behind]);
  }
  return hasHungUpItself(r) ? match('network', 'likely', 'phrase') : null;
}

/** `10.0.0.9 got 503 Service Unavailable`: where and what it was; null where no other leg shows it. */
export function behindWords(r: RejectionRecord): { readonly at: string; readonly words: string } | null {
  const behind = failureBehind(r);
  return behind === null
    ? null
    : { at: behind.at ?? '?', words: plain(`${behind.status} ${behind.phrase}`.trim(), 120) };
}

export const placeOf = (r: RejectionRecord, lang: Lang): string => behindWords(r)?.at ?? answererOf(r, lang);

function tell(r: RejectionRecord): string {
  const behind = behindWords(r);
  return behind === null
    ? `${answererOf(r, 'en')} hung the call to ${calleeOf(r)} up itself (${wordsOf(r)}): its Reason names no refusal`
    : `${behind.at} got ${behind.words} on the other leg of the call to ${calleeOf(r)} and made ${wordsOf(r)} of it`;
}

const en: RuleText<RejectionRecord> = {
  title: 'PBX hung up, told as a decline',
  what: 'A 603 that no person decided: the other leg failed with another code, or the Reason says normal clearing or a fault, as when a dial plan simply hangs up.',
  why: 'It looks as if the called person refused, and a 6xx stops every other try; the true fault lies behind the PBX.',
  needs:
    'A 603 whose Reason has a Q.850 cause other than 17, 18, 19, 21 and 102 and no SIP cause, or the refusal of the other leg right before it.',
  message: (r) => `no person declined: ${tell(r)}`,
  fix: (r) => [
    `See in the log and dial plan of ${placeOf(r, 'en')} what happened to the call behind it: that is to be repaired.`,
    'Let it answer the caller with what happened (480, 486, 503; in an Asterisk dial plan Congestion() or Busy() in place of a bare Hangup()).',
  ],
};

export const hangupAsDecline: Rule<RejectionRecord> = {
  id: 'rejection/hangup-as-decline',
  severity: 'warning',
  references: ['RFC 3261 §21.6.2', 'RFC 3326 §2', 'RFC 3398 §8.2.6.1'],
  doubt: ['likeness', 'unseen', 'several-causes', 'phrase'],
  check: judge,
  text: translatable(en),
};
