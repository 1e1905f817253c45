import { translatable } from '../../../languages/index.ts';
import type { RejectionRecord } from '../../../records/index.ts';
import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { match, wordsOf } from '../facts/rejection-facts.ts';

export const isUser = (r: RejectionRecord): boolean =>
  r.reasons.some(({ location }) => (location ?? '').toUpperCase() === 'U');

const en: RuleText<RejectionRecord> = {
  title: 'Rejection through the telephone network',
  what: 'The code is not 603, and the Reason says Q.850 cause 21, call rejected: the answer crossed a gateway, or an element wrote it as if it had.',
  why: 'On such a way 603 comes back as 403, 608 as 480, and every redress contact is lost. A US network that blocks on analytics has to send cause 21 with location user there, so even that does not prove a person.',
  needs: 'A Reason with Q.850 cause 21 in a final response other than 603.',
  message: (r) =>
    `${wordsOf(r)} carries Q.850 cause 21 (${plain(r.reasonHeader ?? '')}): behind the gateway the call was rejected, ${isUser(r) ? 'and location user does not prove a person: networks that block write it too' : 'and with which code is lost'}`,
  fix: () => [
    'Treat it as a rejection: do not try other routes.',
    'Ask the operator of the gateway what the far side sent, and to keep cause and location when mapping.',
  ],
};

export const mappedThroughIsup: Rule<RejectionRecord> = {
  id: 'rejection/mapped-through-isup',
  severity: 'info',
  references: ['RFC 3398 §7.2.4.1', 'RFC 3398 §8.2.6.1', 'RFC 8606 §4', 'ATIS-1000099'],
  doubt: 'relay',
  check: (r) => (r.cause === 'q850-call-rejected' ? match(null, 'likely') : null),
  text: translatable(en),
};
