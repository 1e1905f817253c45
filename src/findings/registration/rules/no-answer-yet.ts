import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { type JudgeableRegistration, match, nameIn, registrarIn, sendingsIn } from '../facts/registration-facts.ts';

const en: RuleText<JudgeableRegistration> = {
  title: 'Registrar has not answered so far',
  what: 'A REGISTER was sent again and again, and the trace ends before its time is over.',
  why: 'If no answer comes, the phone is not registered.',
  needs: 'A REGISTER that was sent at least twice without a final response, at the end of the trace.',
  message: (r) =>
    `${registrarIn(r, 'en')} has not answered the REGISTER of ${nameIn(r)}${sendingsIn(r, 'en')}, when the trace ends`,
  fix: (r) => [
    'Capture for longer: after 32 s without an answer the registrar is dead to the phone.',
    `See whether ${r.registrar ?? registrarIn(r, 'en')} is up and listens there, and whether a firewall lets both ways through.`,
  ],
};

export const noAnswerYet: Rule<JudgeableRegistration> = {
  id: 'registration/no-answer-yet',
  severity: 'warning',
  references: ['RFC 3261 §17.1.2.2'],
  doubt: 'still-open',
  check: ({ outcome, facts }) =>
    outcome === 'truncated' && facts.silence !== null && facts.silence.sent > 1 ? match(null, 'possible') : null,
  text: translatable(en),
};
