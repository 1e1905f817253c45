import { translatable } from '../../../languages/index.ts';
import type { RejectionRecord } from '../../../records/index.ts';
import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { contactLine, isVerified } from '../facts/redress.ts';
import { calleeOf, callerOf, isMessage, match, wordsOf } from '../facts/rejection-facts.ts';

/** Whom to ask, in one language; a contact is unverified unless its signature was checked (RFC 8688 §6). */
export type Advice = {
  readonly toContact: (contact: string) => string;
  readonly toVerified: (contact: string) => string;
  readonly toNobodyInCard: string;
  readonly inCard: (uri: string) => string;
  readonly nobodyNamed: string;
};

const EN_ADVICE: Advice = {
  toContact: (contact) => `Contact whoever blocked it (unverified): ${contact}.`,
  toVerified: (contact) => `Contact whoever blocked it; its card is verified: ${contact}.`,
  toNobodyInCard: 'Ask your own carrier who blocks: the contact in the card is not to be trusted.',
  inCard: (uri) => `The contact is in the card at ${uri} (not fetched, unverified).`,
  nobodyNamed: 'Contact your carrier: the rejection names nobody.',
};

export function redressAdvice(r: RejectionRecord, advice: Advice): string {
  const contact = contactLine(r);
  if (r.signature === 'signature-invalid' || r.signature === 'malformed' || r.signature === 'unsupported-alg') {
    return advice.toNobodyInCard;
  }
  if (contact !== null) {
    return isVerified(r) ? advice.toVerified(contact) : advice.toContact(contact);
  }
  return r.cardUri === null ? advice.nobodyNamed : advice.inCard(plain(r.cardUri));
}

const en: RuleText<RejectionRecord> = {
  title: 'Call blocked by the network',
  what: 'A service in the network rejected the call, or the text message: 608, 603 with analytics data (603+), or another code whose Reason says so.',
  needs: 'The final response, with its Reason and Call-Info where it has them.',
  why: 'The called person never decided this, and often never heard the phone: the calling number is judged unwanted.',
  message: (r) =>
    `a service in the network, not ${calleeOf(r)}, rejected the ${isMessage(r) ? 'text message' : 'call'} from ${callerOf(r)} (${wordsOf(r)})`,
  fix: (r) => [
    redressAdvice(r, EN_ADVICE),
    isMessage(r)
      ? 'See whether sender and text look like spam to a filter, and how the sender is registered.'
      : 'Check how the calling number is registered and attested, and whether its call pattern looks like spam.',
    isMessage(r)
      ? 'Do not send it again at once, nor by another route: a 6xx speaks for every route.'
      : 'Do not redial or try other routes: a 6xx speaks for every route.',
  ],
};

export const blockedByNetwork: Rule<RejectionRecord> = {
  id: 'rejection/blocked-by-network',
  severity: 'error',
  references: ['RFC 8688 §3', 'RFC 8688 §3.1', 'ATIS-1000099'],
  doubt: 'phrase',
  check: (r) => (r.by === 'network' ? match('network', r.cause === 'q850-call-rejected' ? 'likely' : 'certain') : null),
  text: translatable(en),
};
