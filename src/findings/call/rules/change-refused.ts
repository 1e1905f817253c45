import { translatable } from '../../../languages/index.ts';
import { spanUs } from '../../../model/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { type JudgeableCall, match, unresolvedChange } from '../facts/call-facts.ts';

const AT_ONCE_US = 5_000_000;
const TOLD_ELSEWHERE: readonly (number | null)[] = [408, 481, 491];

export function plainRefusal(c: JudgeableCall): JudgeableCall['facts']['changes'][number] | null {
  const { bye } = c.facts;
  return unresolvedChange(
    c,
    ({ status, isByCaller, at }) =>
      !TOLD_ELSEWHERE.includes(status) && !(bye?.isByCaller === isByCaller && spanUs(at, bye.at) <= AT_ONCE_US),
  );
}

const en: RuleText<JudgeableCall> = {
  title: 'Change of the call refused',
  what: 'A re-INVITE or UPDATE was refused, and the call went on as it was.',
  why: 'What it was for did not happen: hold, fax, video, another route.',
  needs: 'A change refused with something else than 408, 481 or 491, and no BYE of its sender at once.',
  message: (c) =>
    `${plainRefusal(c)?.to ?? '?'} answered the ${plainRefusal(c)?.method ?? '?'} of ${plainRefusal(c)?.from ?? '?'} with ${plainRefusal(c)?.status ?? '?'}; the call went on as it was`,
  fix: () => [
    '488 to a T.38 or video offer is normal where the other side has neither.',
    'Otherwise compare the offer with the media of the first answer.',
  ],
};

export const changeRefused: Rule<JudgeableCall> = {
  id: 'call/change-refused',
  severity: 'info',
  references: ['RFC 3261 §14.1'],
  check: (c) => (c.outcome === 'answered' && plainRefusal(c) !== null ? match(null, 'certain') : null),
  text: translatable(en),
};
