import { translatable } from '../../../languages/index.ts';
import type { RejectionRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { answererOf, callerOf, match } from '../facts/rejection-facts.ts';

/** A telephone number: only those are attested (RFC 8226). */
const NUMBER = /^(?:sips?:|tel:)\+?\d{5,15}(?:[@;]|$)/i;

function isUnsigned(r: RejectionRecord): boolean {
  return r.by === 'network' && r.method === 'INVITE' && r.asked !== null && r.asked.identities.length === 0;
}

const en: RuleText<RejectionRecord> = {
  title: 'Blocked call without Identity',
  what: 'The INVITE of a call that the network blocked has no Identity header where it reached the blocking element.',
  why: 'Analytics engines trust unsigned numbers less. Whether that decided here the message does not say.',
  needs: 'The INVITE on the hop of the rejection, from a telephone number, without Identity.',
  message: (r) =>
    `the call from ${callerOf(r)} reached ${answererOf(r, 'en')} without an Identity header: nobody vouched for the number, which may have counted against it`,
  fix: () => [
    'Have the originating provider sign the call (SHAKEN: A where it knows the customer and the number, else B or C).',
    'If it does, find out which element on the way drops Identity.',
  ],
};

export const unsignedCall: Rule<RejectionRecord> = {
  id: 'rejection/unsigned-call',
  severity: 'info',
  references: ['RFC 8224 §4', 'RFC 8588 §4'],
  doubt: 'effect',
  check: (r) => (isUnsigned(r) && NUMBER.test(r.from) ? match(null, 'possible') : null),
  text: translatable(en),
};
