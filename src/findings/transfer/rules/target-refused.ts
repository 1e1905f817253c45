import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import { classOf, isChallenge } from '../../../sip/index.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import {
  confidenceOf,
  decisiveStatus,
  decisiveWords,
  doubtOf,
  hasRung,
  isHearsay,
  match,
  OUTCOME_DOUBTS,
  targetName,
} from '../facts/transfer-facts.ts';

/** What a transferee reports when it could not place the call at all (RFC 3261 §8.1.3.1, RFC 3515 §2.4.5). */
const COULD_NOT_CALL = [500, 502, 503, 504];
/** Of these what an element on the way says of one behind it, where the call is seen to have been placed. */
const SAID_BY_GATEWAY = [502, 504];
/** What an element on the way says of itself, or makes of another answer: whether this one does a part of a trace hides. */
const MAY_BE_ANOTHERS = [500, 503];

function judge(t: TransferRecord): Match {
  const status = decisiveStatus(t) ?? 0;
  // Who redirects or asks for credentials does not refuse: what became of it is not in the trace.
  if (classOf(status) === 3 || isChallenge(status)) {
    return match(null, 'possible', 'unseen');
  }
  if (isHearsay(t)) {
    const ofNetwork = t.targetLeg === null ? COULD_NOT_CALL : SAID_BY_GATEWAY;
    return match(ofNetwork.includes(status) ? 'network' : 'target', 'possible');
  }
  return MAY_BE_ANOTHERS.includes(status) && !hasRung(t)
    ? match('target', 'likely', 'relay')
    : match('target', confidenceOf(t), doubtOf(t));
}

const en: RuleText<TransferRecord> = {
  title: 'Call to the target failed',
  what: 'The call to the target got a final response of 300 or above.',
  why: 'The transfer failed; the original call should be resumed.',
  needs: 'Another final response of 300 or above on the call to the target or in the sipfrag.',
  message: (t) =>
    `the call to ${targetName(t)} failed: ${decisiveWords(t)}${t.targetLeg === null ? ' by the word of the transferee; no call to the target is in this trace' : ''}`,
  fix: (t) => [
    `siptriage explain ${decisiveStatus(t) ?? ''} tells what the code means.`,
    'Resume the original call.',
    "Capture on the transferee's and the target's side to see the call itself.",
  ],
};

export const targetRefused: Rule<TransferRecord> = {
  id: 'transfer/target-refused',
  severity: 'error',
  references: ['RFC 3515 §2.4.5'],
  doubt: [...OUTCOME_DOUBTS, 'relay', 'unseen'],
  check: (t) => (t.outcome === 'failed' ? judge(t) : null),
  text: translatable(en),
};
