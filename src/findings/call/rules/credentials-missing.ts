import { translatable } from '../../../languages/index.ts';
import { CHALLENGES } from '../../../sip/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import {
  callerOf,
  failedWith,
  finalWords,
  hadItsTime,
  type JudgeableCall,
  makerOf,
  match,
} from '../facts/call-facts.ts';

function isLeftUnanswered({ facts }: JudgeableCall): boolean {
  const asked = facts.attempt?.asked ?? null;
  return asked !== null && asked.credentials.length === 0;
}

const en: RuleText<JudgeableCall> = {
  title: 'Caller never showed credentials',
  what: 'The INVITE was challenged, and the caller did not send it again with credentials.',
  why: 'The caller hears a failure at once; the callee never knew of the call.',
  needs:
    'An INVITE without credentials, its 401 or 407, and half a minute of trace behind it without another INVITE of that call.',
  message: (c) =>
    `${makerOf(c)} asked ${callerOf(c)} for credentials (${finalWords(c)}), and no INVITE with them followed under this Call-ID`,
  fix: () => [
    'Give the caller an account for the realm in the challenge.',
    'If the caller is a trunk known by its address, let the server accept that address without a challenge.',
    'See whether the caller can do the algorithm that the challenge names.',
  ],
};

export const credentialsMissing: Rule<JudgeableCall> = {
  id: 'call/credentials-missing',
  severity: 'error',
  references: ['RFC 3261 §22.2', 'RFC 3261 §22.3'],
  doubt: 'unseen',
  check: (c) => (failedWith(c, CHALLENGES) && isLeftUnanswered(c) && hadItsTime(c) ? match(null, 'likely') : null),
  text: translatable(en),
};
