import { translatable } from '../../../languages/index.ts';
import { isGivenUp } from '../../../sip/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { isRefusedEachTime, sureness, undeliveredFix, undeliveredWords } from '../../undelivered.ts';
import { callerOf, hadItsTime, type JudgeableCall, match } from '../facts/call-facts.ts';
import { othersUndelivered, undeliveredInvite } from '../facts/undelivered.ts';

/** The error refuses one packet: a later one may have been answered, unless its time is over, the relay gave up, or every one was refused. */
function mayHaveBeenAnswered(c: JudgeableCall): boolean {
  const sent = (c.facts.attempt?.repeats ?? 0) + 1;
  return c.outcome === 'no-final' && !hadItsTime(c) && !isGivenUp('INVITE', sent) && !isEachRefused(c);
}

function isEachRefused(c: JudgeableCall): boolean {
  const { attempt } = c.facts;
  const error = undeliveredInvite(c);
  const isOfAttempt = attempt !== null && error?.by === attempt.to;
  return isOfAttempt && isRefusedEachTime(error, attempt.repeats + 1);
}

const en: RuleText<JudgeableCall> = {
  title: 'INVITE not deliverable',
  what: 'The network answered the INVITE by ICMP: nothing listens where it went, the host cannot be reached, or a filter forbids it.',
  why: 'The callee never heard of the call, however often the INVITE is sent again.',
  needs: 'An ICMP error that quotes the INVITE, or the way it took just before, and no response on that way.',
  message: (c) => {
    const error = undeliveredInvite(c);
    return error === null
      ? ''
      : `the INVITE of ${callerOf(c)} was not delivered: ${undeliveredWords(error, 'en')}${othersUndelivered(c, error, 'en')}`;
  },
  fix: (c) => {
    const error = undeliveredInvite(c);
    return [
      ...(error === null ? [] : [undeliveredFix(error, 'en')]),
      'Check that the INVITE goes where it should: route, DNS record, registered contact, port and transport.',
    ];
  },
};

export const undeliverable: Rule<JudgeableCall> = {
  id: 'call/undeliverable',
  severity: 'error',
  references: ['RFC 3261 §18.4', 'RFC 1122 §3.2.2', 'RFC 4443 §3.1'],
  doubt: 'icmp',
  check: (c) => {
    const error = undeliveredInvite(c);
    return error === null ? null : match('network', sureness(error));
  },
  misses: (c) => ({ isUnseen: false, isOver: !mayHaveBeenAnswered(c) }),
  text: translatable(en),
};
