import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { callerOf, failedWith, finalWords, type JudgeableCall, makerOf, match } from '../facts/call-facts.ts';
import { SIGNATURE_CODES } from '../facts/identity-facts.ts';

export type Ground = 'unreachable' | 'unsupported' | 'invalid' | 'stale';

/** RFC 8224 §6.2.2 gives 403 the phrase Stale Date. */
export function groundOf(c: JudgeableCall): Ground | null {
  if (failedWith(c, [403])) {
    return /stale date/i.test(c.finalPhrase) ? 'stale' : null;
  }
  if (!failedWith(c, SIGNATURE_CODES)) {
    return null;
  }
  return c.finalStatus === 436 ? 'unreachable' : c.finalStatus === 437 ? 'unsupported' : 'invalid';
}

const EN_GROUNDS: Record<Ground, string> = {
  unreachable: 'it could not get the certificate that the Identity names',
  unsupported: 'it does not accept the certificate behind the Identity',
  invalid: 'no Identity of the call is valid: signature, numbers or time do not fit',
  stale: 'the Date or iat of the call is too old for it',
};
const EN_FIX: Record<Ground, string> = {
  unreachable: 'Look whether the address in info= (and x5u) answers from the outside over https.',
  unsupported:
    'Check that the certificate comes from a certification authority that the called country accepts, and has not expired.',
  invalid:
    'Compare orig, dest and iat of the token with From, To and Date; anything that changes numbers after signing breaks it.',
  stale: 'Set the clock of the signing element by NTP; sign when the call is sent, not before.',
};

const en: RuleText<JudgeableCall> = {
  title: 'Signature of the caller refused',
  what: 'The call ended because its Identity could not be verified: 436, 437, 438, or 403 with the phrase Stale Date.',
  why: 'The called network does not believe the calling number; every call signed like this ends there.',
  needs: 'The final response.',
  message: (c) =>
    `${makerOf(c)} refused the call from ${callerOf(c)} with ${finalWords(c)}: ${EN_GROUNDS[groundOf(c) ?? 'invalid']}`,
  fix: (c) => [
    EN_FIX[groundOf(c) ?? 'invalid'],
    'Ask the verifying side which check failed; it knows more than the code says.',
  ],
};

export const signatureRefused: Rule<JudgeableCall> = {
  id: 'call/signature-refused',
  severity: 'error',
  references: ['RFC 8224 §6.2.2', 'RFC 8224 §6.2.4'],
  check: (c) => (groundOf(c) === null ? null : match(null, 'certain')),
  text: translatable(en),
};
