import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { type AttackNotice, attackBy, blockIn, methodsIn, sourceIn } from '../facts/attack-facts.ts';

const en: RuleText<AttackNotice> = {
  title: 'Scan by a stranger',
  what: 'A program that is made to scan sent requests, or one source tried one user or number after the other and heeded no answer.',
  why: 'It looks for accounts and weak passwords. Nothing of your own failed; what it was answered tells it what exists.',
  needs:
    'A product known as a scanner; or REGISTERs for ten users and more from one port, nearly all refused, one within two seconds, in order or each left when asked for credentials; or INVITEs to twenty numbers and more, one within two seconds, none of whose refusals got its ACK, in a trace that has those of others.',
  message: (a) =>
    `${sourceIn(a, 'en')} scans: ${a.attempts} ${a.attempts === 1 ? 'request' : 'requests'} (${methodsIn(a)}) to ${a.targets} ${a.targets === 1 ? 'destination' : 'destinations'}, ${a.users} ${a.users === 1 ? 'user' : 'users'} tried`,
  fix: (a) => [
    blockIn(a, 'en'),
    'Let the server answer unknown and known users alike (alwaysauthreject in Asterisk), so that nobody learns which exist.',
  ],
};

export const scan: Rule<AttackNotice> = {
  id: 'attack/scan',
  severity: 'warning',
  references: ['RFC 3261 §26.1'],
  doubt: ['several-causes', 'relay'],
  check: (a) => (a.kind === 'scan' ? attackBy(a) : null),
  text: translatable(en),
};
