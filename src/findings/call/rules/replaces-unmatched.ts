import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { callerOf, failedWith, finalWords, type JudgeableCall, makerOf, match } from '../facts/call-facts.ts';

const en: RuleText<JudgeableCall> = {
  title: 'Call to be taken over not found',
  what: 'An INVITE with Replaces got 481: no call with that Call-ID and those tags, or it is still ringing.',
  why: 'The pickup or transfer fails, and the parties stay where they were.',
  needs: 'An INVITE with Replaces and its 481.',
  message: (c) => `${makerOf(c)} knows no call that the Replaces of ${callerOf(c)} names (${finalWords(c)})`,
  fix: () => [
    'Compare Replaces with the call as the answering side knows it: to-tag is its own tag.',
    'Let the element that changes Call-ID translate Replaces, or route the INVITE to the one that owns the call.',
  ],
};

export const replacesUnmatched: Rule<JudgeableCall> = {
  id: 'call/replaces-unmatched',
  severity: 'error',
  references: ['RFC 3891 §3'],
  doubt: 'several-causes',
  check: (c) => (failedWith(c, [481]) && c.facts.attempt?.asked?.hasReplaces === true ? match(null, 'likely') : null),
  text: translatable(en),
};
