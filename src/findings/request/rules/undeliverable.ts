import { translatable } from '../../../languages/index.ts';
import type { UndeliveredFacts } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { isRefusedEachTime, sureness, undeliveredFix, undeliveredWords } from '../../undelivered.ts';
import { aboutIn, clientIn, goodIn, match, type RequestNotice } from '../facts/request-facts.ts';

const NO_MORE: readonly RequestNotice['fate'][] = ['unanswered', 'peer-lost'];
const NOT_YET: readonly RequestNotice['fate'][] = ['pending', 'peer-pending'];

/** A later one may be answered, unless the time of these is over, or every one was refused. */
function isOver({ fate, count, sent }: RequestNotice, error: UndeliveredFacts): boolean {
  return NO_MORE.includes(fate) || isRefusedEachTime(error, fate === 'pending' ? count * sent : sent);
}

const en: RuleText<RequestNotice> = {
  title: 'Request not deliverable',
  what: 'The network answered a SUBSCRIBE, NOTIFY, PUBLISH, MESSAGE, INFO or OPTIONS by ICMP: nothing listens where it went, the host cannot be reached, or a filter forbids it.',
  why: 'What it was for did not happen; a trunk that is asked by OPTIONS is down for who asks.',
  needs: 'An ICMP error that quotes the request, or the way it took just before, and no response to it.',
  message: (n) =>
    n.undelivered === null
      ? ''
      : `the ${n.method} of ${clientIn(n, 'en')}${aboutIn(n, 'en')} was not delivered: ${undeliveredWords(n.undelivered, 'en')}${n.good > 0 ? `, ${goodIn(n, 'en')}` : ''}`,
  fix: (n) => [
    ...(n.undelivered === null ? [] : [undeliveredFix(n.undelivered, 'en')]),
    n.method === 'OPTIONS'
      ? 'See whether the address of the peer is right, and when its service stopped: calls to it fail or go elsewhere.'
      : 'Check that the request goes where it should: route, DNS record, registered contact, port and transport.',
  ],
};

export const undeliverable: Rule<RequestNotice> = {
  id: 'request/undeliverable',
  severity: 'error',
  references: ['RFC 3261 §18.4', 'RFC 1122 §3.2.2', 'RFC 4443 §3.1'],
  doubt: 'icmp',
  check: ({ fate, undelivered }) => {
    const isUnanswered = NO_MORE.includes(fate) || NOT_YET.includes(fate);
    return isUnanswered && undelivered !== null ? match('network', sureness(undelivered)) : null;
  },
  misses: (n) => (n.undelivered === null ? null : { isUnseen: false, isOver: isOver(n, n.undelivered) }),
  text: translatable(en),
};
