import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import {
  finalIn,
  type JudgeableRegistration,
  kindOf,
  match,
  nameIn,
  registrarIn,
  timesIn,
} from '../facts/registration-facts.ts';

const en: RuleText<JudgeableRegistration> = {
  title: 'Too many devices on one account',
  what: 'The registrar refuses because as many Contacts as it allows are registered for the account.',
  why: 'The new device, or the old one under its new address, cannot register until a binding runs out.',
  needs: 'A refusal of a REGISTER whose words say that there are too many Contacts.',
  message: (r) =>
    `${registrarIn(r, 'en')} has as many Contacts of ${nameIn(r)} as it allows (${finalIn(r)}${timesIn(r, 'en')})`,
  fix: () => [
    'Raise the number of Contacts of the account: max_contacts in Asterisk PJSIP, max_contacts in Kamailio, or let new ones take the place of old ones (remove_existing).',
    'See which devices are registered: one that restarts under a new address or port leaves its old binding behind until that runs out.',
    'Shorten the time that is granted, so that dead bindings go sooner.',
  ],
};

export const tooManyContacts: Rule<JudgeableRegistration> = {
  id: 'registration/too-many-contacts',
  severity: 'error',
  references: ['RFC 3261 §10.3'],
  doubt: 'phrase',
  check: (r) => (r.outcome === 'refused' && kindOf(r) === 'contacts' ? match('client', 'likely') : null),
  text: translatable(en),
};
