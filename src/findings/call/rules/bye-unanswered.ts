import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { type JudgeableCall, MANY_REPEATS, match } from '../facts/call-facts.ts';

export function byeInVain({ facts }: JudgeableCall): JudgeableCall['facts']['changes'][number] | null {
  const byes = facts.changes.filter(({ method }) => method === 'BYE');
  const isConfirmed = byes.some(({ status }) => status !== null);
  return isConfirmed ? null : (byes.find(({ repeats }) => repeats >= MANY_REPEATS) ?? null);
}

const en: RuleText<JudgeableCall> = {
  title: 'BYE never answered',
  what: 'A BYE was sent again and again, and nobody answered it.',
  why: 'The other side may still think that the call is up: lines taken, bills that run on.',
  needs: 'A BYE sent four times or more without a final response.',
  message: (c) =>
    `${byeInVain(c)?.from ?? '?'} sent its BYE ${(byeInVain(c)?.repeats ?? 0) + 1} times to ${byeInVain(c)?.to ?? '?'} and got no response`,
  fix: () => [
    'See whether the BYE goes where the call was: Contact and Record-Route of the answer.',
    'Look for a private Contact, or a NAT mapping that ran out during the call.',
  ],
};

export const byeUnanswered: Rule<JudgeableCall> = {
  id: 'call/bye-unanswered',
  severity: 'warning',
  references: ['RFC 3261 §15.1.1', 'RFC 3261 §17.1.2'],
  doubt: 'unseen',
  check: (c) => (byeInVain(c) !== null ? match(null, 'likely') : null),
  text: translatable(en),
};
