import { translatable } from '../../../languages/index.ts';
import { nameOf, plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { type JudgeableRegistration, match, nameIn, phoneIn, registrarIn } from '../facts/registration-facts.ts';

/** The Contacts that the answer lists, as they stood. */
export function listedIn({ facts }: JudgeableRegistration): string {
  return (facts.unbound?.contacts ?? []).map((uri) => plain(uri, 80)).join(', ');
}

/** The Contact that was asked for. */
export function ownIn(r: JudgeableRegistration): string {
  return plain(r.contact ?? nameOf(r.aor), 80);
}

const en: RuleText<JudgeableRegistration> = {
  title: 'Accepted, but not bound',
  what: 'The registrar answered a REGISTER with 2xx, and what it says does not bind the Contact of the phone: it grants no time, or lists the Contacts of others alone.',
  why: 'The phone believes that it is registered; calls to the account do not reach it.',
  needs:
    'A 2xx with expires=0 to a REGISTER that asked for some time; or one whose Contacts all have another instance, or the address of another phone, where no NAT explains it.',
  message: (r) =>
    r.facts.unbound?.isTimeless === true
      ? `${registrarIn(r, 'en')} accepted the REGISTER of ${nameIn(r)} at ${phoneIn(r, 'en')} with expires=0${r.askedSeconds === null ? '' : `, where ${r.askedSeconds} s were asked for`}: it is not registered`
      : `${registrarIn(r, 'en')} answered the REGISTER of ${nameIn(r)} with ${r.finalStatus ?? '2xx'}, and lists ${listedIn(r)} and not its ${ownIn(r)}: it is not registered`,
  fix: (r) => [
    'Look at what the registrar keeps for the account at this moment (ul.dump, pjsip show aors, sofia status profile reg): is the Contact of this phone there?',
    r.facts.unbound?.isTimeless === true
      ? 'See what caps the time that it grants: a longest time of zero, a disabled account, a script that answers 200 by itself.'
      : 'See how many Contacts the account may have (max_contacts, remove_existing), and whether the other phone should have it.',
    'A phone that heeds what is granted tries again; one that does not has to be told to register anew.',
  ],
};

export const notBound: Rule<JudgeableRegistration> = {
  id: 'registration/not-bound',
  severity: 'error',
  references: ['RFC 3261 §10.3', 'RFC 3261 §10.2.4'],
  doubt: ['relay', 'effect'],
  check: ({ facts: { unbound } }) => (unbound === null ? null : match('registrar', 'likely')),
  text: translatable(en),
};
