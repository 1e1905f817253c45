import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { type JudgeableRegistration, match, nameIn, registrarIn } from '../facts/registration-facts.ts';

const en: RuleText<JudgeableRegistration> = {
  title: 'Registration ran out',
  what: 'The granted time ran out, and no REGISTER followed although the trace goes on.',
  why: 'From then on the phone cannot be called.',
  needs: 'A 2xx with the granted time, and more trace than that without another REGISTER of the user.',
  message: (r) =>
    `the registration of ${nameIn(r)} at ${registrarIn(r, 'en')} was good for ${r.facts.lapse?.grantedSeconds} s and was not refreshed in this trace: after that it could not be called`,
  fix: () => [
    'See whether the phone is off or has no network; or whether its REGISTERs go where this capture does not see them.',
  ],
};

export const ranOut: Rule<JudgeableRegistration> = {
  id: 'registration/ran-out',
  severity: 'info',
  references: ['RFC 3261 §10.2.4'],
  doubt: 'unseen',
  check: ({ facts }) =>
    facts.lapse !== null && Number.isNaN(facts.lapse.refreshedUs) ? match(null, 'possible') : null,
  text: translatable(en),
};
