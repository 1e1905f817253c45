import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { failedWith, finalWords, type JudgeableCall, makerOf, match } from '../facts/call-facts.ts';

const en: RuleText<JudgeableCall> = {
  title: 'New call taken for a copy of a cancelled one',
  what: 'After a CANCEL the caller sent another INVITE under the same Call-ID, and it was refused with 482.',
  why: 'The second attempt never rings, though nothing is wrong with the number.',
  needs: 'A CANCEL, then another INVITE with the same Call-ID that got 482.',
  message: (c) =>
    `the INVITE that followed the CANCEL was answered ${finalWords(c)} by ${makerOf(c)}: it was taken for a copy of the call that had just been cancelled`,
  fix: () => [
    'Begin a new attempt with a new Call-ID and From tag.',
    'Do not repeat an INVITE automatically after a CANCEL.',
  ],
};

export const requestMerged: Rule<JudgeableCall> = {
  id: 'call/request-merged',
  severity: 'error',
  references: ['RFC 3261 §8.2.2.2'],
  doubt: 'several-causes',
  check: (c) => (failedWith(c, [482]) && c.facts.attempt?.followsCancel === true ? match(null, 'likely') : null),
  text: translatable(en),
};
