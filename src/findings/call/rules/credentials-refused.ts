import { translatable } from '../../../languages/index.ts';
import { CHALLENGES } from '../../../sip/index.ts';
import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { callerOf, failedWith, finalWords, type JudgeableCall, makerOf, match, states } from '../facts/call-facts.ts';

function isRefusedAgain({ facts }: JudgeableCall): boolean {
  const { attempt } = facts;
  const hasCredentials = (attempt?.asked?.credentials.length ?? 0) > 0;
  return hasCredentials && attempt?.replied?.challenges.every(({ isStale }) => !isStale) === true;
}

/** The credentials are for a realm that nobody asked for. */
export function isOtherRealm({ facts }: JudgeableCall): boolean {
  const asked = facts.attempt?.replied?.challenges.map(({ realm }) => realm) ?? [];
  const given = facts.attempt?.asked?.credentials.map(({ realm }) => realm) ?? [];
  return asked.length > 0 && !given.some((realm) => asked.includes(realm));
}

export function realmWords(c: JudgeableCall, forRealm: string, butAsks: string): string {
  const asked = c.facts.attempt?.replied?.challenges[0]?.realm ?? null;
  const given = c.facts.attempt?.asked?.credentials[0]?.realm ?? null;
  const first = given === null ? '' : ` ${forRealm} ${plain(given, 40)}`;
  return isOtherRealm(c) && asked !== null ? `${first}, ${butAsks} ${plain(asked, 40)}` : first;
}

const en: RuleText<JudgeableCall> = {
  title: "Caller's credentials refused",
  what: 'The INVITE carried credentials and was challenged again, or was refused with words that say so.',
  why: 'Nobody with this account can call until user name, password or realm is corrected.',
  needs:
    'An INVITE with credentials and the 401 or 407 that answered it; or a refusal whose phrase, Warning or Reason speaks of password or credentials.',
  message: (c) =>
    `${makerOf(c)} did not accept the credentials of ${callerOf(c)}${realmWords(c, 'for realm', 'which asks for realm')} (${finalWords(c)})`,
  fix: (c) => [
    ...(isOtherRealm(c) ? ['Give the caller an account for the realm that the server asks for.'] : []),
    'Compare user name and password of the account on both sides.',
    'If an element on the way challenges too, each of the two needs credentials of its own.',
  ],
};

export const credentialsRefused: Rule<JudgeableCall> = {
  id: 'call/credentials-refused',
  severity: 'error',
  references: ['RFC 3261 §22.2', 'RFC 3261 §22.3'],
  doubt: ['several-causes', 'phrase'],
  check: (c) => {
    if (failedWith(c, CHALLENGES) && isRefusedAgain(c)) {
      return match(null, isOtherRealm(c) ? 'likely' : 'certain');
    }
    return states(c, ['credentials']) ? match(null, 'likely', 'phrase') : null;
  },
  text: translatable(en),
};
