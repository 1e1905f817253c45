import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import { isChallenge, type StatedCause } from '../../../sip/index.ts';
import type { Blamed, Match, Rule, RuleText } from '../../rule.ts';
import { STATED_WORDS, type StatedWords } from '../../stated-words.ts';
import {
  decisiveStatus,
  decisiveWords,
  isHearsay,
  isOfRelay,
  match,
  rangForUs,
  statedCauseIn,
  statedParties,
} from '../facts/transfer-facts.ts';

/** Codes that say themselves whose wish it was. */
const OF_A_WISH: readonly number[] = [607, 608];
/** Whom a cause lies with, as far as it tells: any other lies with the transferee, its account or what it may call. */
const AT_FAULT: Readonly<Partial<Record<StatedCause, Blamed>>> = {
  'name-lookup': 'network',
  'no-route': 'network',
  'callee-not-registered': 'target',
  blocked: 'target',
};
/** Causes that lie with a relay where it names them itself. */
const OF_RELAY: readonly StatedCause[] = ['limit', 'callee-not-registered', 'blocked'];

const CAUSES = [
  'caller-number',
  'credentials',
  'caller-not-registered',
  'callee-not-registered',
  'name-lookup',
  'no-route',
  'destination-barred',
  'balance',
  'limit',
  'source-not-allowed',
  'blocked',
] as const satisfies readonly StatedCause[];

function causeOf(t: TransferRecord) {
  const cause = CAUSES.find((known) => known === statedCauseIn(t)) ?? null;
  // What rings is registered.
  return cause === 'callee-not-registered' && rangForUs(t) !== null ? null : cause;
}

export const statedText = (t: TransferRecord, words: StatedWords) => words[causeOf(t) ?? 'no-route'];

function judge(t: TransferRecord): Match | null {
  const cause = causeOf(t);
  const status = decisiveStatus(t) ?? 0;
  if (t.outcome !== 'failed' || cause === null || isChallenge(status) || OF_A_WISH.includes(status)) {
    return null;
  }
  const atFault = OF_RELAY.includes(cause) && isOfRelay(t) ? 'network' : (AT_FAULT[cause] ?? null);
  return isHearsay(t) ? match(atFault, 'possible', 'hearsay') : match(atFault, 'likely');
}

const en: RuleText<TransferRecord> = {
  title: 'Refusal of the call to the target names its cause',
  what: 'The phrase, Warning or Reason of the refusal says why: the number the transferee calls with, its credentials, a registration, a route, a limit, a barred destination.',
  why: 'The code alone would send you elsewhere; the words name what to repair.',
  needs: 'A final response of 300 or above on the call to the target, or in the sipfrag, with such words.',
  message: (t) =>
    `the call to the target failed: ${statedText(t, STATED_WORDS.english).says(statedParties(t))} (${decisiveWords(t)})`,
  fix: (t) => [...statedText(t, STATED_WORDS.english).fix(statedParties(t)), 'Resume the original call.'],
};

export const targetStatedCause: Rule<TransferRecord> = {
  id: 'transfer/target-stated-cause',
  severity: 'error',
  references: ['RFC 3515 §2.4.5', 'RFC 3261 §7.2', 'RFC 3326 §2'],
  doubt: ['phrase', 'hearsay'],
  check: judge,
  text: translatable(en),
};
