import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { type JudgeableRegistration, match, nameIn, registrarIn } from '../facts/registration-facts.ts';

const en: RuleText<JudgeableRegistration> = {
  title: 'Challenge follows challenge',
  what: 'The registrar answers credentials with a new nonce again and again and says that the last one was stale, or the client never uses the newest.',
  why: 'The phone never registers, and loads both sides with REGISTERs.',
  needs: 'At least three challenges in a row to REGISTERs with credentials, each because of the nonce.',
  message: (r) =>
    `${registrarIn(r, 'en')} asked ${nameIn(r)} for credentials ${r.facts.renewals} times in a row although it had sent some, each time for another nonce: a loop that ends nowhere`,
  fix: () => [
    'See whether several servers answer behind one address and do not know the nonces of each other: share the secret that nonces are made with, or bind a phone to one server.',
    'Compare the clocks of the servers, and the lifetime of a nonce (nonce_expire in Kamailio) with the time that the phone takes.',
    'See whether the phone uses the nonce of the newest challenge.',
  ],
};

export const noncesRefused: Rule<JudgeableRegistration> = {
  id: 'registration/nonces-refused',
  severity: 'error',
  references: ['RFC 3261 §22.1', 'RFC 7616 §3.3'],
  doubt: 'several-causes',
  check: ({ outcome, facts }) =>
    (outcome === 'refused' || outcome === 'truncated') && facts.renewals >= 3 ? match('registrar', 'likely') : null,
  text: translatable(en),
};
