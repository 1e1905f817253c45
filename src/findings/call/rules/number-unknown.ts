import { translatable } from '../../../languages/index.ts';
import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { failedWith, finalWords, type JudgeableCall, makerOf, match, states } from '../facts/call-facts.ts';

export function uriOf(c: JudgeableCall): string {
  return plain(c.facts.attempt?.asked?.requestUri ?? c.to, 80);
}

const en: RuleText<JudgeableCall> = {
  title: 'Number or address unknown',
  what: 'The element that answered knows nobody under the address that was called, or cannot use the address.',
  why: 'Calls to this number fail until the number or the route is corrected.',
  needs: 'A 404, 410, 414, 416, 484, 485 or 604 to an INVITE, or a refusal that says so in words.',
  message: (c) => `${makerOf(c)} answered that nobody is known under ${uriOf(c)} (${finalWords(c)})`,
  fix: (c) => [
    'Compare the Request-URI on the last hop with what was dialled: a prefix too many or too few, a wrong domain.',
    ...(c.finalStatus === 484 ? ['Send the whole number at once, or turn overlap dialling on.'] : []),
    ...(c.finalStatus === 410 ? ['Take the number out of directories and call lists: it is gone for good.'] : []),
    'See whether the number exists on the system that answered, and whether the call should have gone there at all.',
  ],
};

export const numberUnknown: Rule<JudgeableCall> = {
  id: 'call/number-unknown',
  severity: 'error',
  references: ['RFC 3261 §21.4.5'],
  check: (c) => {
    if (failedWith(c, [404, 410, 414, 416, 484, 485, 604])) {
      return match(null, 'certain');
    }
    return states(c, ['number-unknown']) ? match(null, 'likely') : null;
  },
  text: translatable(en),
};
