import type { RejectionRecord } from '../../session/index.ts';
import { plain } from '../names.ts';
import type { Rule, RuleText } from '../rule.ts';
import { calleeOf, callerOf, match, wordsOf } from './facts.ts';
import { contactLine } from './redress.ts';

/** Whom to ask; a contact is unverified unless its signature was checked (RFC 8688 §6). */
function redressAdvice(r: RejectionRecord): string[] {
  const contact = contactLine(r);
  if (contact !== null) {
    return [`Contact whoever blocked it (unverified): ${contact}.`];
  }
  if (r.cardUri !== null) {
    return [`The contact is in the card at ${plain(r.cardUri)} (not fetched, unverified).`];
  }
  return ['Contact your carrier: the rejection names nobody.'];
}

const en: RuleText<RejectionRecord> = {
  title: 'Call blocked by the network',
  what: 'A service in the network rejected the call: 608, 603 with analytics data (603+), or another code whose Reason says so.',
  why: 'The called person never decided this, and often never heard the phone: the calling number is judged unwanted.',
  message: (r) => `a service in the network, not ${calleeOf(r)}, rejected the call from ${callerOf(r)} (${wordsOf(r)})`,
  fix: (r) => [
    ...redressAdvice(r),
    'Check how the calling number is registered and attested, and whether its call pattern looks like spam.',
    'Do not redial or try other routes: a 6xx speaks for every route.',
  ],
};

const vi = en;

export const blockedByNetwork: Rule<RejectionRecord> = {
  id: 'rejection/blocked-by-network',
  severity: 'error',
  references: ['RFC 8688 §3', 'RFC 8688 §3.1', 'ATIS-1000099'],
  check: (r) => (r.by === 'network' ? match('network', r.cause === 'q850-call-rejected' ? 'likely' : 'certain') : null),
  text: { en, vi },
};
