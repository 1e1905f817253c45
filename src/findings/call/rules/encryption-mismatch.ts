import { translatable } from '../../../languages/index.ts';
import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import {
  answerOf,
  callerOf,
  failedWith,
  finalWords,
  isAllSecure,
  isNoneSecure,
  type JudgeableCall,
  makerOf,
  match,
  offerOf,
} from '../facts/call-facts.ts';

function isMismatch(c: JudgeableCall): boolean {
  const [offer, answer] = [offerOf(c), answerOf(c)];
  return (isAllSecure(offer) && isNoneSecure(answer)) || (isNoneSecure(offer) && isAllSecure(answer));
}

export function protocolsIn(media: readonly { readonly protocol: string }[]): string {
  return plain([...new Set(media.map(({ protocol }) => protocol))].join(', '), 60);
}

const en: RuleText<JudgeableCall> = {
  title: 'Encrypted media against plain media',
  what: 'The offer has only encrypted media and the refusal names only plain media, or the other way round.',
  why: 'No call between the two can have audio until both agree on encryption.',
  needs: 'The session description of the INVITE and the one in the refusal.',
  message: (c) =>
    `${callerOf(c)} offered only ${protocolsIn(offerOf(c))}, ${makerOf(c)} takes only ${protocolsIn(answerOf(c))} (${finalWords(c)})`,
  fix: () => [
    'Set both sides to the same: SRTP on both, or on neither.',
    'Where one side is fixed, let the SBC between them translate.',
    'Best effort: offer both as separate m= lines, or RTP/AVP with a=crypto, if the other side can do that.',
  ],
};

export const encryptionMismatch: Rule<JudgeableCall> = {
  id: 'call/encryption-mismatch',
  severity: 'error',
  references: ['RFC 3264 §6'],
  check: (c) => (failedWith(c, [415, 488, 606]) && isMismatch(c) ? match(null, 'certain') : null),
  text: translatable(en),
};
