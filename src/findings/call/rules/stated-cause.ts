import { translatable } from '../../../languages/index.ts';
import type { StatedCause } from '../../../sip/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { STATED_WORDS, type StatedWords } from '../../stated-words.ts';
import { finalWords, type JudgeableCall, match, relayOrNobody, statedParties, states } from '../facts/call-facts.ts';

/** Causes that no code has of its own: an element that answers for others says them in words. */
const CAUSES = [
  'name-lookup',
  'no-route',
  'destination-barred',
  'balance',
  'limit',
  'source-not-allowed',
  'blocked',
] as const satisfies readonly StatedCause[];

/** With whom else a cause lies: with the caller, its account or what it may call. */
const OF_CALLER: readonly StatedCause[] = ['destination-barred', 'balance', 'source-not-allowed'];

export const statedText = (c: JudgeableCall, words: StatedWords) =>
  words[CAUSES.find((cause) => cause === c.refusal?.states) ?? 'no-route'];

const en: RuleText<JudgeableCall> = {
  title: 'Cause named in the refusal',
  what: 'The phrase, Warning or Reason of the refusal says why: a name that could not be resolved, no route, a barred destination, no money, a limit, an unknown source, a block.',
  why: 'The code alone would send you elsewhere; the words name what to repair.',
  needs: 'A final response of 400 or above to an INVITE, with such words.',
  message: (c) => `${statedText(c, STATED_WORDS.english).says(statedParties(c))} (${finalWords(c)})`,
  fix: (c) => statedText(c, STATED_WORDS.english).fix(statedParties(c)),
};

export const statedCause: Rule<JudgeableCall> = {
  id: 'call/stated-cause',
  severity: 'error',
  references: ['RFC 3261 §7.2', 'RFC 3261 §20.43', 'RFC 3326 §2'],
  doubt: 'phrase',
  check: (c) => (states(c, CAUSES) ? match(states(c, OF_CALLER) ? null : relayOrNobody(c), 'likely') : null),
  text: translatable(en),
};
