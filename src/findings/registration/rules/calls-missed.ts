import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { type JudgeableRegistration, match, missedIn, nameIn } from '../facts/registration-facts.ts';

const en: RuleText<JudgeableRegistration> = {
  title: 'Calls missed while not registered',
  what: 'Calls to this user were refused as unreachable while its registration had failed or run out.',
  why: 'Callers did not get through for this reason.',
  needs:
    'A call to the user of a registration that got 404, 410, 430 or 480 while it was refused, removed or had run out.',
  message: (r) =>
    `${nameIn(r)} was not registered when ${missedIn(r) === 1 ? 'a call' : `${missedIn(r)} calls`} to it came: refused as unreachable`,
  fix: () => ['Repair the registration; the calls failed because of it.'],
};

export const callsMissed: Rule<JudgeableRegistration> = {
  id: 'registration/calls-missed',
  severity: 'warning',
  references: ['RFC 3261 §21.4.18'],
  doubt: ['effect', 'likeness'],
  check: ({ facts }) => {
    const { callsMissed, callsMissedPerhaps, isToldBefore } = facts;
    if (callsMissed === 0 || isToldBefore) {
      return null;
    }
    return callsMissed > callsMissedPerhaps ? match(null, 'likely') : match(null, 'possible', 'likeness');
  },
  text: translatable(en),
};
