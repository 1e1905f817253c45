import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { endIn, fromIn, match, type RequestNotice, sendingsIn } from '../facts/request-facts.ts';

/** Over UDP a client that hears nothing sends again: one that did not may have been answered out of sight. */
function isSentOnce({ sent, isReliable }: RequestNotice): boolean {
  return sent === 1 && !isReliable;
}

const en: RuleText<RequestNotice> = {
  title: 'Request never answered',
  what: 'A SUBSCRIBE, PUBLISH, MESSAGE or INFO got no final response although its time ran out.',
  why: 'What it was for did not happen, and its sender waited half a minute.',
  needs: 'A request sent again, or to somebody who is heard otherwise, and 32 seconds without a final response.',
  message: (n) =>
    `${endIn(n, 'en')} never answered ${n.method} of ${fromIn(n)}${sendingsIn(n, 'en')}${n.count > 1 ? `; ${n.count} such requests` : ''}`,
  fix: (n) => [
    `See whether ${endIn(n, 'en')} is up and takes ${n.method}, and whether a firewall lets both ways through.`,
  ],
};

export const unanswered: Rule<RequestNotice> = {
  id: 'request/unanswered',
  severity: 'error',
  references: ['RFC 3261 §17.1.2.2'],
  doubt: 'unseen',
  check: (n) => {
    if (n.fate !== 'unanswered') {
      return null;
    }
    if (isSentOnce(n)) {
      return { ...match(null, 'possible'), severity: 'warning' };
    }
    return match(null, n.isReliable ? 'possible' : 'likely');
  },
  text: translatable(en),
};
