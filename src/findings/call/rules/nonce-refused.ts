import { translatable } from '../../../languages/index.ts';
import { CHALLENGES } from '../../../sip/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { callerOf, failedWith, type JudgeableCall, makerOf, match } from '../facts/call-facts.ts';

/** Challenged at least three times, the last time with stale=true, although the INVITE had credentials. */
function isStaleAgain({ facts }: JudgeableCall): boolean {
  const { attempt } = facts;
  const hasCredentials = (attempt?.asked?.credentials.length ?? 0) > 0;
  return (
    hasCredentials && (attempt?.rounds ?? 0) >= 3 && attempt?.replied?.challenges.some((each) => each.isStale) === true
  );
}

const en: RuleText<JudgeableCall> = {
  title: 'Fresh credentials called too old',
  what: 'The caller used each new nonce, and the server called it stale again and again.',
  why: 'The call never gets through, though name and password may be right.',
  needs: 'INVITEs with credentials, each answered with stale=true.',
  message: (c) =>
    `${makerOf(c)} called the nonce stale each of the ${c.facts.attempt?.rounds ?? 0} times that ${callerOf(c)} was challenged`,
  fix: () => [
    'Let servers behind one address share their nonces, or keep a caller on one of them.',
    'Compare the clocks of the servers and the lifetime of a nonce.',
  ],
};

export const nonceRefused: Rule<JudgeableCall> = {
  id: 'call/nonce-refused',
  severity: 'error',
  references: ['RFC 3261 §22.4'],
  doubt: 'several-causes',
  check: (c) => (failedWith(c, CHALLENGES) && isStaleAgain(c) ? match(null, 'likely') : null),
  text: translatable(en),
};
