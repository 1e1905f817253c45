import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { type JudgeableCall, match, unresolvedChange } from '../facts/call-facts.ts';

const LONG_ENOUGH_US = 10_000_000;

export function glareOf(c: JudgeableCall): JudgeableCall['facts']['changes'][number] | null {
  return unresolvedChange(
    c,
    ({ status, at }) => status === 491 && c.facts.lastUs - (at?.timeUs ?? Number.NaN) >= LONG_ENOUGH_US,
  );
}

const en: RuleText<JudgeableCall> = {
  title: 'Crossed changes never sorted out',
  what: 'Both sides changed the call at once (491), and the change was not made afterwards.',
  why: 'Hold, resume or a new route does not take effect: silence, music that stays, a session that runs out.',
  needs: 'A 491 to a re-INVITE or UPDATE, no accepted change of that side after it, and ten more seconds of the call.',
  message: (c) =>
    `the ${glareOf(c)?.method ?? '?'} of ${glareOf(c)?.from ?? '?'} crossed another change (491) and did not get through afterwards`,
  fix: () => [
    'Retry after 2.1 to 4 s on the side that chose the Call-ID, after 0 to 2 s on the other: the times differ so that they do not meet again.',
    'If both retry at the same moment, one of them takes the wrong range.',
  ],
};

export const glareUnresolved: Rule<JudgeableCall> = {
  id: 'call/glare-unresolved',
  severity: 'warning',
  references: ['RFC 3261 §14.1'],
  doubt: 'wish',
  check: (c) => (c.outcome === 'answered' && glareOf(c) !== null ? match(null, 'possible') : null),
  text: translatable(en),
};
