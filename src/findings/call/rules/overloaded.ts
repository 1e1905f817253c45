import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { failedWith, finalWords, type JudgeableCall, makerOf, match, relayOrNobody } from '../facts/call-facts.ts';

export function waitOf({ refusal }: JudgeableCall, asks: string, unit: string): string {
  const seconds = /^\s*(\d{1,7})/.exec(refusal?.retryAfter ?? '')?.[1];
  return seconds === undefined ? '' : `; ${asks} ${Number(seconds)} ${unit}`;
}

const en: RuleText<JudgeableCall> = {
  title: 'Service unavailable',
  what: 'The element that answered cannot take calls now: overloaded, in maintenance, or without a working route.',
  why: 'Every call over it fails while it lasts.',
  needs: 'A 503 to an INVITE.',
  message: (c) => `${makerOf(c)} could not serve the call (${finalWords(c)})${waitOf(c, 'asks to wait', 's')}`,
  fix: () => [
    'Look at load, channel limits and route states on the address that answered.',
    'Let the caller try another route at once, and leave this one alone as long as Retry-After says.',
  ],
};

export const overloaded: Rule<JudgeableCall> = {
  id: 'call/overloaded',
  severity: 'error',
  references: ['RFC 3261 §21.5.4'],
  check: (c) => (failedWith(c, [503]) ? match(relayOrNobody(c), 'certain') : null),
  text: translatable(en),
};
