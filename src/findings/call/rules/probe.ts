import { translatable } from '../../../languages/index.ts';
import { isScanner, parseUri } from '../../../sip/index.ts';
import { plain } from '../../names.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import { type JudgeableCall, match } from '../facts/call-facts.ts';

export function probeSource(c: JudgeableCall): string {
  return c.facts.attempt?.from ?? '?';
}

export function probedNumber(c: JudgeableCall): string {
  return plain(parseUri(c.facts.attempt?.asked?.requestUri ?? c.to)?.user ?? '', 40);
}

const en: RuleText<JudgeableCall> = {
  title: 'Possibly a probe for toll fraud',
  what: 'A stranger called a long number through this server as if he were one of its users, was asked for credentials, and never showed any; or the caller is a program that is made to scan.',
  why: 'Such calls look for a server that dials abroad for anybody. This one was not let through: nothing of your own failed.',
  needs:
    'An INVITE by a product known as a scanner; or one to a number of ten digits or more whose From names the server itself, with a 401 or 407 and no credentials.',
  message: (c) =>
    `${probeSource(c)} tried to call ${probedNumber(c)} as if it were from here and showed no credentials: possibly a probe for toll fraud, and nothing to repair`,
  fix: () => [
    'If you do not know the address, block it, or ban such sources (fail2ban); nothing else is to be done.',
    'If it is one of your phones, give it an account.',
  ],
};

/** Whoever knows the program may have let it run. */
function judge(c: JudgeableCall): Match {
  return isScanner(c.facts.attempt?.asked?.userAgent) ? match(null, 'likely', 'wish') : match(null, 'possible');
}

export const probe: Rule<JudgeableCall> = {
  id: 'call/probe',
  severity: 'info',
  references: ['RFC 3261 §26.1'],
  doubt: ['several-causes', 'wish'],
  check: (c) => (c.outcome !== 'answered' && c.facts.attempt?.isProbe === true ? judge(c) : null),
  text: translatable(en),
};
