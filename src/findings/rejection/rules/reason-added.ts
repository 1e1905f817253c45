import { translatable } from '../../../languages/index.ts';
import type { RejectionRecord } from '../../../records/index.ts';
import { plain } from '../../names.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import { causesOf, changedByNetwork, match, placeOf, rewritesOf } from '../facts/rejection-facts.ts';

/** RFC 3398 §8.2.6.1: what 603 becomes in the telephone network. */
const FITTING = 21;

/** A Q.850 value that says something else than a rejection, beside a SIP value that says 603. */
export function contradictingCause(r: RejectionRecord): number | null {
  return causesOf(r, 'SIP').includes(603) ? (causesOf(r, 'Q.850').find((cause) => cause !== FITTING) ?? null) : null;
}

function judge(r: RejectionRecord): Match | null {
  const added = rewritesOf(r, ['reason-added']);
  if (added.length > 0) {
    return changedByNetwork(added);
  }
  return contradictingCause(r) === null ? null : match('network', 'possible', 'several-causes');
}

const en: RuleText<RejectionRecord> = {
  title: 'Second Reason added on the way',
  what: 'The rejection carries a Reason of another protocol that its maker did not write, or that says something else than the first.',
  why: 'Equipment that reads only one of the values takes the wrong one: a block becomes a busy line.',
  needs: 'The rejection on both sides of the element that added the value, or two values that contradict each other.',
  message: (r) => {
    const [added] = rewritesOf(r, ['reason-added']);
    return added === undefined
      ? `beside SIP;cause=603 the Reason says Q.850;cause=${contradictingCause(r)}, which is no rejection: probably an element on the way added it`
      : `the Reason ${plain(added.after, 100)} was added at ${placeOf(added, 'en')}`;
  },
  fix: () => ['Have the SBC or PBX leave the Reason of a response as it came.'],
};

export const reasonAdded: Rule<RejectionRecord> = {
  id: 'rejection/reason-added',
  severity: 'info',
  references: ['RFC 3326 §2', 'RFC 3398 §8.2.6.1'],
  doubt: ['likeness', 'unseen', 'several-causes'],
  check: judge,
  text: translatable(en),
};
