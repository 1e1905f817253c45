import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { sureness, undeliveredFix, undeliveredWords } from '../../undelivered.ts';
import { hadItsTime, isAnswerRepeated, type JudgeableCall, match } from '../facts/call-facts.ts';
import { undeliveredAnswer } from '../facts/undelivered.ts';

/** The error refuses one packet: a later one may have been acknowledged, unless it was sent on and on or its time is over. */
function mayHaveBeenHeard(c: JudgeableCall): boolean {
  return !isAnswerRepeated(c) && !hadItsTime(c);
}

const en: RuleText<JudgeableCall> = {
  title: 'Answer not deliverable',
  what: 'The network answered the final response by ICMP: the caller does not hear at the address its INVITE came from or named.',
  why: 'The caller goes on ringing while the callee believes in the call, or the call is never refused.',
  needs: 'An ICMP error that quotes the final response to the INVITE, and no ACK.',
  message: (c) => {
    const error = undeliveredAnswer(c);
    return error === null
      ? ''
      : `the ${error.status} to the INVITE was not delivered: ${undeliveredWords(error, 'en')}`;
  },
  fix: (c) => {
    const error = undeliveredAnswer(c);
    return [
      ...(error === null ? [] : [undeliveredFix(error, 'en')]),
      'Compare where the INVITE came from with its top Via: without rport the response goes to the port that Via names (RFC 3581).',
      'Look for a NAT whose mapping had run out.',
    ];
  },
};

export const answerUndeliverable: Rule<JudgeableCall> = {
  id: 'call/answer-undeliverable',
  severity: 'error',
  references: ['RFC 3261 §18.2.2', 'RFC 3261 §18.4', 'RFC 3581 §4'],
  doubt: 'icmp',
  check: (c) => {
    const error = undeliveredAnswer(c);
    return error === null ? null : match('network', sureness(error));
  },
  misses: (c) => ({ isUnseen: false, isOver: !mayHaveBeenHeard(c) }),
  text: translatable(en),
};
