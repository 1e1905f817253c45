import { translatable } from '../../../languages/index.ts';
import { isProxyChallenge } from '../../../sip/index.ts';
import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import {
  finalIn,
  type JudgeableRegistration,
  match,
  nameIn,
  realmsIn,
  registrarIn,
  timesIn,
} from '../facts/registration-facts.ts';

const en: RuleText<JudgeableRegistration> = {
  title: 'Credentials are for another realm',
  what: 'The client answers the challenge with credentials for a realm that the challenge does not name.',
  why: 'The registrar cannot accept them, whatever the password: the phone never registers.',
  needs: 'A challenge, and after it a REGISTER whose credentials name another realm, which was refused.',
  message: (r) =>
    `${nameIn(r)} sends credentials for realm “${plain(r.facts.credentials?.realm ?? '', 80)}”, and ${registrarIn(r, 'en')} asks for realm ${realmsIn(r, 'en')} (${finalIn(r)}${timesIn(r, 'en')})`,
  fix: (r) => [
    `Set the realm of the account on the phone to ${realmsIn(r, 'en')}, or leave it empty or at * so that it takes that of the challenge.`,
    'See whether the phone registers at the domain and registrar that its account belongs to.',
  ],
};

export const realmMismatch: Rule<JudgeableRegistration> = {
  id: 'registration/realm-mismatch',
  severity: 'error',
  references: ['RFC 3261 §22.1', 'RFC 3261 §22.3'],
  doubt: 'still-open',
  check: ({ outcome, facts }) => {
    const { challenge, credentials } = facts;
    const realm = credentials?.realm ?? null;
    const isOther =
      realm !== null &&
      challenge !== null &&
      isProxyChallenge(challenge.status) === credentials?.isForProxy &&
      challenge.realms.length > 0 &&
      !challenge.realms.includes(realm);
    return (outcome === 'refused' || outcome === 'challenged') && facts.refusal?.hadCredentials !== false && isOther
      ? match('client', 'certain')
      : null;
  },
  text: translatable(en),
};
