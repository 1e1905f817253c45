import { translatable } from '../../../languages/index.ts';
import { isRefusal } from '../../../sip/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { calleeOf, type JudgeableCall, match } from '../facts/call-facts.ts';

const en: RuleText<JudgeableCall> = {
  title: 'CANCEL found nothing',
  what: 'The CANCEL was refused although the call had not been answered.',
  why: 'The phone goes on ringing after the caller has hung up.',
  needs: 'A CANCEL with a final response of 300 or above, and an INVITE without a 2xx.',
  message: (c) =>
    `${c.facts.attempt?.to ?? '?'} answered the CANCEL with ${c.facts.attempt?.cancelStatus ?? '?'} while the call to ${calleeOf(c)} was not yet answered`,
  fix: () => [
    'The CANCEL must repeat Request-URI, Call-ID, From, To, CSeq number and the top Via of the INVITE.',
    'Send it the way the INVITE went, to the same address and port.',
  ],
};

export const cancelRefused: Rule<JudgeableCall> = {
  id: 'call/cancel-refused',
  severity: 'warning',
  references: ['RFC 3261 §9.1'],
  doubt: 'several-causes',
  check: (c) => (c.outcome !== 'answered' && isRefusal(c.facts.attempt?.cancelStatus) ? match(null, 'likely') : null),
  text: translatable(en),
};
