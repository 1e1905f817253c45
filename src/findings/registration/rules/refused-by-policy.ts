import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import {
  finalIn,
  isRefusedAs,
  type JudgeableRegistration,
  kindOf,
  match,
  nameIn,
  phoneIn,
  registrarIn,
  timesIn,
} from '../facts/registration-facts.ts';

const en: RuleText<JudgeableRegistration> = {
  title: 'Registration refused by policy',
  what: 'The registrar refuses without looking at a password: an access list, a ban, a filter of user agents, a rule of the account.',
  why: 'The phone never registers from there, whatever its password.',
  needs: 'A 403, 480 or 603 to a REGISTER without credentials, or words that speak of access or policy.',
  message: (r) =>
    `${registrarIn(r, 'en')} refuses ${nameIn(r)} at ${phoneIn(r, 'en')} (${finalIn(r)}${timesIn(r, 'en')})${r.facts.refusal?.hadCredentials === false ? ', without having asked for a password' : ''}`,
  fix: (r) => [
    `See whether the registrar lets ${phoneIn(r, 'en')} register: access lists (permit, deny, ACL), bans (fail2ban, pike), allowed networks of the account.`,
    'See whether it filters by user agent: filters against scanners also hit phones with a similar name.',
    'Some registrars answer so to an unknown account or domain, to tell strangers nothing: compare user and domain.',
  ],
};

export const refusedByPolicy: Rule<JudgeableRegistration> = {
  id: 'registration/refused-by-policy',
  severity: 'error',
  references: ['RFC 3261 §21.4.4'],
  doubt: ['phrase', 'several-causes'],
  check: (r) => {
    // Where the REGISTER is not in the trace it may have had any.
    const isMeant = isRefusedAs(r, [403, 603, 480]) && r.facts.refusal?.hadCredentials === false;
    const isSaid = r.outcome === 'refused' && kindOf(r) === 'policy';
    return isMeant || isSaid
      ? isSaid
        ? match('registrar', 'likely')
        : match('registrar', 'possible', 'several-causes')
      : null;
  },
  text: translatable(en),
};
