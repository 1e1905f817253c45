import { translatable } from '../../../languages/index.ts';
import type { RejectionRecord } from '../../../records/index.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import { spansIn } from '../../seconds.ts';
import { calleeOf, callerOf, isMessage, match, wordsOf } from '../facts/rejection-facts.ts';

function judge(r: RejectionRecord): Match | null {
  if (r.by === 'network' || r.cause === 'unwanted-607' || r.cause === 'reason-607') {
    return null;
  }
  return r.by === 'callee' ? match('target', r.rang ? 'likely' : 'possible') : match(null, 'possible');
}

/** What is known of the time: how long it rang, or how soon it came without ringing. */
export function timingOf(r: RejectionRecord, rang: (us: number) => string, after: (us: number) => string): string {
  if (r.rangForUs !== null) {
    return Number.isNaN(r.rangForUs) ? '' : rang(r.rangForUs);
  }
  return r.answeredAfterUs === null || Number.isNaN(r.answeredAfterUs) ? '' : after(r.answeredAfterUs);
}

const en: RuleText<RejectionRecord> = {
  title: 'Call declined',
  what: 'The call ended with 603, or a Reason that says 603 or Q.850 cause 21, without any sign of a network block.',
  why: 'After ringing a person declined. Without ringing it may be a setting of the phone, or a network that blocks without saying so.',
  needs: 'The final response, or its Reason. Ringing before it, and the time it took, make the belief firmer.',
  message: (r) =>
    isMessage(r)
      ? `the text message from ${callerOf(r)} to ${calleeOf(r)} was declined (${wordsOf(r)})`
      : `the call from ${callerOf(r)} to ${calleeOf(r)} was declined (${wordsOf(r)})${timingOf(
          r,
          (us) => ` after it had rung${spansIn('en').lasting(us)}`,
          (us) => ` ${spansIn('en').after(us, 'it was sent')}, without ringing`,
        )}`,
  fix: (r) =>
    isMessage(r)
      ? [
          'See whether the recipient takes text messages at all, and from this sender (screening, do not disturb, lists).',
          'Do not send it again at once, nor by another route: a 6xx speaks for all of them.',
        ]
      : [
          r.retryAfter === null ? 'Do not redial at once.' : 'Do not redial before the time that Retry-After gives.',
          'If nobody at the called side declined, check do not disturb and screening there.',
        ],
};

export const declined: Rule<RejectionRecord> = {
  id: 'rejection/declined',
  severity: 'warning',
  references: ['RFC 3261 §21.6.2'],
  doubt: 'several-causes',
  check: judge,
  text: translatable(en),
};
