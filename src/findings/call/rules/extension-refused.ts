import { translatable } from '../../../languages/index.ts';
import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { failedWith, finalWords, type JudgeableCall, makerOf, match } from '../facts/call-facts.ts';

export function tagsOf({ refusal, facts, finalStatus }: JudgeableCall): string {
  const tags = finalStatus === 420 ? (refusal?.unsupported ?? '') : (facts.attempt?.replied?.requires.join(', ') ?? '');
  return tags === '' ? '' : `: ${plain(tags, 60)}`;
}

const en: RuleText<JudgeableCall> = {
  title: 'Required extension not supported',
  what: 'One side requires an extension that the other does not support (420) or does not offer (421).',
  why: 'The two do not get a call together until one of them stops insisting.',
  needs: 'A final response 420 or 421 to an INVITE.',
  message: (c) => `${makerOf(c)} answered ${finalWords(c)}${tagsOf(c)}`,
  fix: () => [
    '420: take the named option out of Require (and Proxy-Require), and offer it in Supported instead.',
    '421: turn the named option on at the caller, or stop requiring it at the callee.',
    'Behind an SBC, let it take the option out on one side.',
  ],
};

export const extensionRefused: Rule<JudgeableCall> = {
  id: 'call/extension-refused',
  severity: 'error',
  references: ['RFC 3261 §21.4.15', 'RFC 3261 §21.4.16'],
  check: (c) => (failedWith(c, [420, 421]) ? match(null, 'certain') : null),
  text: translatable(en),
};
