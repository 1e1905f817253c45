import { translatable } from '../../../languages/index.ts';
import { ringAdvice, tellRinging } from '../../ring-ending.ts';
import type { Rule, RuleText } from '../../rule.ts';
import {
  calleeOf,
  failedWith,
  finalWords,
  type JudgeableCall,
  match,
  rangForUs,
  ringDoubtOf,
  ringEndingOf,
} from '../facts/call-facts.ts';

const en: RuleText<JudgeableCall> = {
  title: 'Rang, and nobody took it',
  what: 'The call rang, which proves that the phone was free, and ended unanswered: by a timer, or refused by hand. Or the refusal itself says that nobody answered.',
  why: 'Nothing is broken: nobody picked up, or somebody did not want to.',
  needs:
    'A 180, then 408, 480, or 487 without a CANCEL in the trace; how long it rang tells a timer from a hand. Or a 480 whose words say it.',
  message: (c) => `${tellRinging(ringEndingOf(c) ?? 'unanswered', calleeOf(c), rangForUs(c), 'en')} (${finalWords(c)})`,
  fix: (c) => ringAdvice(ringEndingOf(c), calleeOf(c), 'en'),
};

export const noAnswer: Rule<JudgeableCall> = {
  id: 'call/no-answer',
  severity: 'info',
  references: ['RFC 3261 §21.1.2', 'RFC 3261 §21.4.18'],
  doubt: ['timing', 'phrase'],
  check: (c) => (ringEndingOf(c) === null || failedWith(c, [486, 600]) ? null : match(null, 'likely', ringDoubtOf(c))),
  text: translatable(en),
};
