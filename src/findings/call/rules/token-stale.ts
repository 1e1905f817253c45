import { datedTime } from '../../../bytes/index.ts';
import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { type JudgeableCall, match } from '../facts/call-facts.ts';
import { FRESH_S, passportOf } from '../facts/identity-facts.ts';

/** Seconds from the token's iat to when its INVITE passed here; null where one of the two has no time. */
function ageOf(c: JudgeableCall): number | null {
  const iat = passportOf(c)?.iat ?? null;
  const startUs = datedTime(c.startUs);
  return iat === null || Number.isNaN(startUs) ? null : Math.round(startUs / 1e6) - iat;
}

const DAY_S = 86_400;

export function ageWords(c: JudgeableCall, seconds: string, days: string): string {
  const age = Math.abs(ageOf(c) ?? 0);
  return age < 2 * DAY_S ? `${age} ${seconds}` : `${Math.floor(age / DAY_S)} ${days}`;
}

export const isOld = (c: JudgeableCall): boolean => (ageOf(c) ?? 0) > 0;

const en: RuleText<JudgeableCall> = {
  title: 'PASSporT iat too old or too new',
  what: 'The iat of the PASSporT is more than a minute away from the INVITE that carries it, by the clock of the trace.',
  why: 'A verifier refuses such a token as stale, or as replayed.',
  needs: 'The INVITE with a PASSporT in its full form, and a trace with times.',
  message: (c) =>
    `the Identity was signed ${ageWords(c, 's', 'days')} ${isOld(c) ? 'before' : 'after'} the INVITE that carries it, by the trace's clock`,
  fix: () => [
    'Compare the clock of the capture with the one of the signing element: one of them is wrong, or the token was used again.',
    'Sign each call anew; a retry after a minute needs a new token.',
  ],
};

export const tokenStale: Rule<JudgeableCall> = {
  id: 'call/token-stale',
  severity: 'info',
  references: ['RFC 8224 §6.2.4', 'RFC 8224 §4.1'],
  doubt: 'clock',
  check: (c) => (Math.abs(ageOf(c) ?? 0) > FRESH_S ? match(null, 'likely') : null),
  text: translatable(en),
};
