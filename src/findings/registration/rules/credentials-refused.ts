import { translatable } from '../../../languages/index.ts';
import { CHALLENGES, classOf } from '../../../sip/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import {
  finalIn,
  hadCredentials,
  isRefusedAs,
  type JudgeableRegistration,
  kindOf,
  match,
  nameIn,
  otherUserIn,
  realmsIn,
  registrarIn,
  timesIn,
} from '../facts/registration-facts.ts';

const en: RuleText<JudgeableRegistration> = {
  title: 'Registration refused for its credentials',
  what: 'The client answered the challenge, and the registrar did not take its credentials.',
  why: 'The phone never registers: it can neither be called nor call. Many attempts may lock the account or ban the address.',
  needs:
    'A REGISTER with credentials for the last challenge that got 401, 407 or 403, or words that speak of the password.',
  message: (r) =>
    `${registrarIn(r, 'en')} does not take the credentials of ${nameIn(r)} (${finalIn(r)}${timesIn(r, 'en')}): password, user or authentication user name are not those of the account${otherUserIn(r, 'en')}`,
  fix: (r) => [
    'Enter the password of the account again, on the phone or in its provisioning; mind capitals, blanks at the end, and a password that was changed on the server only.',
    'Compare the authentication user name (auth ID) with the account: many providers use another than the number.',
    `Compare the realm (${realmsIn(r, 'en')}) with that the password was hashed for (HA1), and the algorithm.`,
    'Stop the phone before its address is banned, and see whether it already is.',
  ],
};

export const credentialsRefused: Rule<JudgeableRegistration> = {
  id: 'registration/credentials-refused',
  severity: 'error',
  references: ['RFC 3261 §10.3', 'RFC 3261 §22.1'],
  doubt: ['several-causes', 'phrase', 'still-open'],
  check: (r) => {
    const isFailure = r.facts.refusal !== null && classOf(r.facts.refusal.status) === 5;
    const isSaid = r.outcome === 'refused' && kindOf(r) === 'password' && !isFailure;
    const isShown = isRefusedAs(r, CHALLENGES) && hadCredentials(r);
    const isMeant = isRefusedAs(r, [403]) && hadCredentials(r) && kindOf(r) === 'other';
    return isShown
      ? match('client', 'certain')
      : isSaid || isMeant
        ? match('client', 'likely', isSaid ? 'phrase' : 'several-causes')
        : null;
  },
  text: translatable(en),
};
