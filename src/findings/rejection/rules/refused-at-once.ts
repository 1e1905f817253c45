import { translatable } from '../../../languages/index.ts';
import type { RejectionRecord } from '../../../records/index.ts';
import { registeredLaterUs } from '../../registered-later.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import { spansIn } from '../../seconds.ts';
import { STATED_WORDS } from '../../stated-words.ts';
import { cameAtOnce } from '../facts/came-at-once.ts';
import {
  answererOf,
  calleeOf,
  callerOf,
  isMessage,
  isNetworkBlocked,
  isPlainDecline,
  match,
  wordsOf,
} from '../facts/rejection-facts.ts';

export const afterUs = (r: RejectionRecord): number => r.answeredAfterUs ?? Number.NaN;

/** How soon after the refusal the callee registered; null where it had before, or did not. */
export const calleeLaterUs = (r: RejectionRecord): number | null => registeredLaterUs(r.registered.callee, r.atUs);

function judge(r: RejectionRecord): Match | null {
  if (isMessage(r) || !isPlainDecline(r) || r.by !== 'unknown' || !cameAtOnce(r) || isNetworkBlocked(r)) {
    return null;
  }
  // What became of the call that was to be replaced is told with the transfer.
  return r.replacesEnded ? { atFault: null, confidence: 'possible', severity: 'info' } : match(null, 'possible');
}

function tellWhy(r: RejectionRecord): string {
  if (r.replacesEnded) {
    return 'the call that its Replaces names had ended, and 603 is the answer to that; nobody need have refused';
  }
  const laterUs = calleeLaterUs(r);
  return laterUs === null
    ? 'no person decides that fast, and the answer does not say who did'
    : `no person decides that fast, and ${calleeOf(r)} registered only ${spansIn('en').later(laterUs)}: it was probably not registered yet`;
}

const en: RuleText<RejectionRecord> = {
  title: 'Call refused before anybody could decide',
  what: 'A 603 within a second of the INVITE, with no 18x before it and nothing in it that says who decided.',
  why: 'No person presses a button that fast. It is a setting of the phone or PBX, or a network that blocks calls without saying so; the message alone does not tell which.',
  needs: 'The INVITE, the 603 within a second of it, and no 18x on that hop.',
  message: (r) =>
    `${answererOf(r, 'en')} declined the call from ${callerOf(r)} to ${calleeOf(r)} (${wordsOf(r)}) ${spansIn('en').after(afterUs(r), 'it was sent')}, without ringing: ${tellWhy(r)}`,
  fix: (r) => {
    if (r.replacesEnded) {
      return [
        'See why the call that Replaces names ended before this one came: nothing need be wrong at the called side.',
      ];
    }
    return calleeLaterUs(r) !== null
      ? STATED_WORDS.english['callee-not-registered'].fix({
          at: answererOf(r, 'en'),
          caller: callerOf(r),
          callee: calleeOf(r),
        })
      : [
          'Call from another number: if that rings, the first number is blocked somewhere; ask the carrier.',
          'If every call ends like this, check do not disturb, call screening and routing at the called side.',
          'A capture nearer to the called phone settles it: where the INVITE never arrives, the network decided.',
        ];
  },
};

export const refusedAtOnce: Rule<RejectionRecord> = {
  id: 'rejection/refused-at-once',
  severity: 'warning',
  references: ['RFC 3261 §21.6.2', 'RFC 3891 §3', 'RFC 8688 §1'],
  doubt: 'timing',
  check: judge,
  text: translatable(en),
};
