import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { calleeOf, failedWith, finalWords, type JudgeableCall, makerOf, match } from '../facts/call-facts.ts';

const en: RuleText<JudgeableCall> = {
  title: 'Call went round in a circle',
  what: 'The INVITE came back to an element that had seen it (482), or used up its Max-Forwards (483).',
  why: 'The call cannot reach anybody, and loads every element on the circle.',
  needs: 'A final response 482 or 483 to an INVITE.',
  message: (c) =>
    `${makerOf(c)} answered ${finalWords(c)}: the call to ${calleeOf(c)} goes round between elements of the network`,
  fix: () => [
    'Follow the Via headers from bottom to top: the first address that repeats is where the circle closes.',
    'Let one of the two systems own the number, or stop the forwarding that leads back.',
    'If a phone answered 482, it got two copies over two paths: stop forking to it twice.',
  ],
};

export const routingLoop: Rule<JudgeableCall> = {
  id: 'call/routing-loop',
  severity: 'error',
  references: ['RFC 3261 §16.3', 'RFC 5393 §4.2'],
  doubt: 'several-causes',
  check: (c) =>
    failedWith(c, [482, 483]) ? (c.finalStatus === 483 ? match('network', 'likely') : match(null, 'possible')) : null,
  text: translatable(en),
};
