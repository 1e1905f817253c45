import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { secondsOf } from '../../seconds.ts';
import { type JudgeableRegistration, match, nameIn, registrarIn } from '../facts/registration-facts.ts';

const en: RuleText<JudgeableRegistration> = {
  title: 'Registration refreshed too late',
  what: 'The next REGISTER came after the granted time had run out.',
  why: 'Between the two the phone cannot be called.',
  needs: 'A 2xx with the granted time, and the next REGISTER of that registration after it.',
  message: (r) =>
    `${registrarIn(r, 'en')} had registered ${nameIn(r)} for ${r.facts.lapse?.grantedSeconds} s, and its next REGISTER came ${secondsOf((r.facts.lapse?.refreshedUs ?? 0) - (r.facts.lapse?.expiredUs ?? 0), 'en')} s after that had run out: in between it could not be called`,
  fix: (r) => [
    ...((r.askedSeconds ?? 0) > (r.facts.lapse?.grantedSeconds ?? 0)
      ? ['The phone seems to go by the time that it asked for: let it go by the expires that the registrar grants.']
      : []),
    'See why the phone was late: no network, asleep, restarted.',
  ],
};

export const refreshedLate: Rule<JudgeableRegistration> = {
  id: 'registration/refreshed-late',
  severity: 'warning',
  references: ['RFC 3261 §10.2.4'],
  doubt: 'unseen',
  check: ({ facts }) =>
    facts.lapse !== null && !Number.isNaN(facts.lapse.refreshedUs) ? match('client', 'likely') : null,
  text: translatable(en),
};
