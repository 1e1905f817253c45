import { translatable } from '../../../languages/index.ts';
import type { RejectionRecord } from '../../../records/index.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import { match } from '../facts/rejection-facts.ts';

/** RFC 8688 §3.2.2 leaves it to the UAC and suggests about a minute. */
const MAX_AGE_S = 60;

function judge({ card, signature }: RejectionRecord): Match | null {
  const age = card?.ageS ?? null;
  if (age === null || Math.abs(age) <= MAX_AGE_S || signature === 'signature-invalid' || signature === 'malformed') {
    return null;
  }
  return match('network', signature === 'stale' ? 'certain' : 'likely');
}

const DAY_S = 86_400;

/** `900 s`, `2885 days`: a number that a person can take in. */
export function ageOf(r: RejectionRecord, seconds: string, days: string): string {
  const age = Math.abs(r.card?.ageS ?? 0);
  return age < 2 * DAY_S ? `${age} ${seconds}` : `${Math.floor(age / DAY_S)} ${days}`;
}

export const isOld = (r: RejectionRecord): boolean => (r.card?.ageS ?? 0) > 0;

const en: RuleText<RejectionRecord> = {
  title: 'Redress card of another time',
  what: 'The iat of the card is more than a minute away from the rejection, by the clock of the trace.',
  why: 'A caller must reject such a card: somebody may have replayed one from another call (RFC 8688 §3.3, §6).',
  needs: 'The card with its iat, and a trace with times.',
  message: (r) =>
    `the card was made ${ageOf(r, 's', 'days')} ${isOld(r) ? 'before' : 'after'} the rejection, by its iat and the times of the trace: callers must reject it`,
  fix: () => [
    'Compare the clock of the capture with the blocking provider: if they differ by this much, the card may be fine.',
    'Otherwise ask the provider to sign a card for each rejection.',
  ],
};

export const cardStale: Rule<RejectionRecord> = {
  id: 'rejection/card-stale',
  severity: 'info',
  references: ['RFC 8688 §3.3', 'RFC 8688 §6'],
  doubt: 'clock',
  check: judge,
  text: translatable(en),
};
