import { translatable } from '../../../languages/index.ts';
import type { RejectionRecord } from '../../../records/index.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import { answererOf, calleeOf, callerOf, isMessage, match, wordsOf } from '../facts/rejection-facts.ts';
import { EN_ADVICE, redressAdvice } from './blocked-by-network.ts';

export const isUnwanted = ({ cause }: RejectionRecord): boolean => cause === 'unwanted-607' || cause === 'reason-607';

function judge(r: RejectionRecord): Match | null {
  if (!isMessage(r)) {
    return null;
  }
  if (r.by === 'network') {
    return match('network', r.cause === 'q850-call-rejected' ? 'likely' : 'certain', 'phrase');
  }
  if (isUnwanted(r)) {
    return match('target', r.isVouched ? 'certain' : 'likely', 'unvouched');
  }
  return { ...match(null, 'possible'), severity: 'warning' };
}

const en: RuleText<RejectionRecord> = {
  title: 'Text message rejected',
  what: 'A MESSAGE was answered 603, 607 or 608, or with a Reason that says so.',
  why: 'The text was not delivered; the sender may not see that. A 608, or a 603 with analytics data, is a service in the network, a 607 the recipient.',
  needs: 'The final response to a MESSAGE, with its Reason and Call-Info where it has them.',
  message: (r) => {
    const what = `the text message of ${callerOf(r)} to ${calleeOf(r)} (${wordsOf(r)})`;
    return r.by === 'network'
      ? `a service in the network, not ${calleeOf(r)}, rejected ${what}`
      : isUnwanted(r)
        ? `${calleeOf(r)} marked as unwanted ${what}`
        : `${answererOf(r, 'en')} declined ${what}`;
  },
  fix: (r) =>
    r.by === 'network'
      ? [
          redressAdvice(r, EN_ADVICE),
          'See whether sender and text look like spam to a filter, and how the sender is registered.',
        ]
      : [
          'See whether the recipient takes text messages at all, and from this sender (screening, do not disturb, lists).',
          'Do not send it again at once, nor by another route: a 6xx speaks for all of them.',
        ],
};

export const messageRejected: Rule<RejectionRecord> = {
  id: 'rejection/message-rejected',
  severity: 'error',
  references: ['RFC 3428 §7', 'RFC 3261 §21.6.2', 'RFC 8197 §4', 'RFC 8688 §3'],
  doubt: ['several-causes', 'phrase', 'unvouched'],
  check: judge,
  text: translatable(en),
};
