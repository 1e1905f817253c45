import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import { tellMiss } from '../facts/misses.ts';
import {
  confidenceOf,
  decisiveWords,
  doubtOf,
  failedWith,
  match,
  OUTCOME_DOUBTS,
  targetName,
} from '../facts/transfer-facts.ts';

/**
 * A Replaces that reached the target and names an existing call, tags right, was lost there; one that misses a call of this trace
 * is the transferor's. So is, as far as can be seen, one of which the trace shows nothing, unless it began too late to.
 */
function judge(t: TransferRecord): Match | null {
  const { replaces, targetLeg } = t;
  if (!failedWith(t, [481]) || replaces === null) {
    return null;
  }
  if (replaces.match === 'exact') {
    return targetLeg?.words != null && isAnsweredByFarEnd(t)
      ? match('target', 'likely', 'relay')
      : match(null, 'possible', 'relay');
  }
  if (isElsewhere(t)) {
    return t.refer.dialog === 'before-trace'
      ? match(null, 'possible', 'earlier')
      : match('transferor', 'possible', 'unseen');
  }
  return match('transferor', confidenceOf(t), doubtOf(t));
}

/** Whether who has the named call is who does not know it; elsewhere there may be another leg of it. */
function isAnsweredByFarEnd({ replaces, targetLeg }: TransferRecord): boolean {
  const answeredBy = targetLeg?.answeredBy ?? null;
  return answeredBy === null || replaces?.farAddresses.includes(answeredBy) === true;
}

/** Whether the named call is not in this trace, nor one that it nearly names: it may have begun before, or run elsewhere. */
export function isElsewhere({ replaces }: TransferRecord): boolean {
  return replaces !== null && replaces.match !== 'exact' && replaces.match !== 'swapped' && replaces.miss === null;
}

/** What the trace shows of the named call, to stand behind the target's answer. */
function tellNamed(t: TransferRecord): string {
  if (isElsewhere(t)) {
    return '; the named call is not in this trace';
  }
  return t.replaces?.match === 'exact'
    ? ', although this trace shows that very call'
    : tellMiss(t.replaces?.miss, 'en');
}

const en: RuleText<TransferRecord> = {
  title: 'Replaces matched no call at the target',
  what: 'The target answered 481: the call that Replaces names is not one it knows.',
  why: 'Behind a B2BUA each leg has its own Call-ID and tags; Replaces must name the leg the target has.',
  needs: '481 to the call with Replaces, or in the sipfrag.',
  message: (t) => `${targetName(t)} found no call that Replaces names: ${decisiveWords(t)}${tellNamed(t)}`,
  fix: () => [
    'Compare Call-ID, to-tag and from-tag of Replaces with the consultation call as the target sees it.',
    'Where an SBC or PBX sits between, let it translate Replaces to its other leg (or turn off topology hiding for it).',
    'Check the escaping in Refer-To: `;` as %3B, `=` as %3D, `@` as %40, once.',
  ],
};

export const replacesUnmatched: Rule<TransferRecord> = {
  id: 'transfer/replaces-unmatched',
  severity: 'error',
  references: ['RFC 3891 §3', 'RFC 5589 §7.3'],
  doubt: [...OUTCOME_DOUBTS, 'relay', 'earlier', 'unseen'],
  check: (t) => judge(t),
  text: translatable(en),
};
