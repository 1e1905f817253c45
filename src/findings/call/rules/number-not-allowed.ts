import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { callerOf, finalWords, type JudgeableCall, makerOf, match } from '../facts/call-facts.ts';

/** How carriers say that a caller's number is invalid, not theirs, or on a do-not-originate list. */
const NOT_ALLOWED =
  /\bdo[ -]not[ -]originate\b|\bDNO\b|\borigination number\b|\b(?:invalid|unauthori[sz]ed|unallocated|unverified|bad) (?:caller|calling (?:party )?number|from number|cli\b|ani\b)|\bcaller ?id (?:is )?(?:invalid|not allowed|not permitted|unauthori[sz]ed)\b|\bD35\b/i;

function saysSo(c: JudgeableCall): boolean {
  const texts = [c.finalPhrase, c.refusal?.warning ?? '', ...(c.refusal?.reasons ?? []).map(({ text }) => text ?? '')];
  return (
    (c.outcome === 'failed' || c.outcome === 'rejected') && texts.some((text) => NOT_ALLOWED.test(text.slice(0, 200)))
  );
}

const en: RuleText<JudgeableCall> = {
  title: 'Calling number not allowed',
  what: 'The call was refused, and phrase, Warning or Reason say that its calling number is invalid or must not originate calls.',
  why: 'This is a list, not analytics: the same number is refused every time, and there is no redress contact.',
  needs: 'The final response with its words.',
  message: (c) => `${makerOf(c)} refused the call because of its calling number, ${callerOf(c)}: ${finalWords(c)}`,
  fix: () => [
    'Call with a number that your account owns, in E.164 form with +.',
    'If the number is yours, have its owner taken off the do-not-originate list (numbers that only receive calls stand there).',
  ],
};

export const numberNotAllowed: Rule<JudgeableCall> = {
  id: 'call/number-not-allowed',
  severity: 'error',
  references: ['RFC 3261 §21.4.4'],
  check: (c) => (saysSo(c) ? match(null, 'likely') : null),
  text: translatable(en),
};
