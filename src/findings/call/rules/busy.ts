import { type Lang, translatable } from '../../../languages/index.ts';
import { ringAdvice, tellRinging } from '../../ring-ending.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import { STATED_WORDS } from '../../stated-words.ts';
import {
  calleeOf,
  failedAs,
  failedWith,
  finalWords,
  hasRung,
  type JudgeableCall,
  match,
  rangForUs,
  ringDoubtOf,
  ringEndingOf,
  statedParties,
  states,
} from '../facts/call-facts.ts';

function judge(c: JudgeableCall): Match | null {
  if (failedWith(c, [486, 600])) {
    return match(null, ringEndingOf(c) === null ? 'certain' : 'likely', ringDoubtOf(c));
  }
  // A server that fails is busy itself.
  const isSaidBusy = states(c, ['busy']) && !hasRung(c) && !failedAs(c, 5);
  return states(c, ['do-not-disturb']) || isSaidBusy ? match(null, 'likely', 'phrase') : null;
}

/** What is said where the callee was not simply busy: it rang, or does not want to be disturbed; null where it was. */
export function otherwise(c: JudgeableCall, lang: Lang): { says: string; fix: readonly string[] } | null {
  const ending = ringEndingOf(c);
  if (ending !== null) {
    const says = tellRinging(ending, calleeOf(c), rangForUs(c), lang);
    return { says, fix: ringAdvice(ending, calleeOf(c), lang) };
  }
  const words = STATED_WORDS.in(lang)['do-not-disturb'];
  return states(c, ['do-not-disturb'])
    ? { says: words.says(statedParties(c)), fix: words.fix(statedParties(c)) }
    : null;
}

const en: RuleText<JudgeableCall> = {
  title: 'Call not taken',
  what: 'The callee answered 486 or 600: in another call, or set to do not disturb. After ringing, which proves that the phone was free, the call was not answered in time or refused by hand.',
  why: 'Nothing is broken: the callee did not take the call.',
  needs: 'A 486 or 600 to an INVITE, or words in the refusal; whether a 180 came before it, and how long it rang.',
  message: (c) => `${otherwise(c, 'en')?.says ?? `${calleeOf(c)} was busy`} (${finalWords(c)})`,
  fix: (c) =>
    otherwise(c, 'en')?.fix ?? [
      'If the callee should take a second call, raise its line limit or call waiting.',
      'Busy with no call up: look for do not disturb, or a call that was never ended.',
    ],
};

export const busy: Rule<JudgeableCall> = {
  id: 'call/busy',
  severity: 'info',
  references: ['RFC 3261 §21.4.24', 'RFC 3261 §21.6.1', 'RFC 3261 §21.1.2'],
  doubt: ['timing', 'phrase'],
  check: judge,
  text: translatable(en),
};
