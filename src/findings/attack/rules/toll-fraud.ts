import { translatable } from '../../../languages/index.ts';
import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { type AttackNotice, attackBy, blockIn, sourceIn } from '../facts/attack-facts.ts';

const en: RuleText<AttackNotice> = {
  title: 'A stranger calls at your cost',
  what: 'One source sent calls to long numbers that were refused, as probes for toll fraud are, and then one was answered.',
  why: 'Who has found the way through calls numbers that earn money, again and again, and you pay.',
  needs:
    'At least five calls from one address that look like probes and were refused, and a later call from there to a number of ten digits or more that was answered. It is likely where that call showed no credentials and its number had been tried behind three other prefixes, else possible.',
  message: (a) =>
    `${sourceIn(a, 'en')}, whose probes for toll fraud were refused, then got ${a.attempts} ${a.attempts === 1 ? 'call' : 'calls'} through, the first to ${plain(a.account ?? '', 40)}`,
  fix: (a) => [
    a.through === null ? `Block ${a.source} at the firewall at once.` : blockIn(a, 'en'),
    a.isProven
      ? 'Close the route that took this call without credentials: no outbound routes in the context of unknown callers (allowguest=no in Asterisk).'
      : 'See whether it is a customer whose line was set up meanwhile. If it is not, close the route that took the call, and change the password of the account whose credentials it showed.',
    `List its calls (--filter 'src == ${a.source}'), end those that are up, and tell the carrier.`,
  ],
};

export const tollFraud: Rule<AttackNotice> = {
  id: 'attack/toll-fraud',
  severity: 'error',
  references: ['RFC 3261 §26.1'],
  doubt: 'several-causes',
  check: (a) => (a.kind === 'fraud' ? attackBy(a) : null),
  text: translatable(en),
};
