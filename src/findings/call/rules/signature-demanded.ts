import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { callerOf, failedWith, finalWords, type JudgeableCall, makerOf, match } from '../facts/call-facts.ts';

export const isSigned = (c: JudgeableCall): boolean => (c.asked?.identities.length ?? 0) > 0;

const en: RuleText<JudgeableCall> = {
  title: 'Unsigned call refused',
  what: 'The call ended with 428: the called network takes only calls with an Identity header it can use.',
  why: 'The number was not even looked at; as long as nobody signs, every call there ends like this.',
  needs: 'The final response 428; the INVITE shows whether there was an Identity.',
  message: (c) =>
    `${makerOf(c)} refused the call from ${callerOf(c)} with ${finalWords(c)}: ${c.asked === null ? 'it wants an Identity header it can use' : isSigned(c) ? 'the INVITE has an Identity, but none of a kind that it takes' : 'the INVITE has no Identity header'}`,
  fix: () => [
    'Have the originating provider sign calls (SHAKEN; B or C where it does not know the number).',
    'If it signs, look which element on the way drops Identity; a proxy must pass it on.',
  ],
};

export const signatureDemanded: Rule<JudgeableCall> = {
  id: 'call/signature-demanded',
  severity: 'error',
  references: ['RFC 8224 §6.2.2', 'RFC 8588 §4'],
  check: (c) => (failedWith(c, [428]) ? match(null, 'certain') : null),
  text: translatable(en),
};
