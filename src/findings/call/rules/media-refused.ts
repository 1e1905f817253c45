import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import {
  answerOf,
  callerOf,
  codecsIn,
  failedWith,
  finalWords,
  isAllSecure,
  isBegunUnseen,
  type JudgeableCall,
  makerOf,
  match,
  offerOf,
  states,
  warningCodes,
} from '../facts/call-facts.ts';

/** The trace names the disagreement: by Warning, or by two descriptions without a common codec. */
function isShown(c: JudgeableCall): boolean {
  const [offer, answer] = [codecNames(offerOf(c)), codecNames(answerOf(c))];
  const isDisjoint = offer.length > 0 && answer.length > 0 && !offer.some((codec) => answer.includes(codec));
  return isDisjoint || warningCodes(c).some((code) => code === 304 || code === 305);
}

function codecNames(media: readonly { readonly codecs: readonly string[] }[]): string[] {
  return media.flatMap(({ codecs }) => codecs.map((codec) => codec.toLowerCase()));
}

export function mediaWords(c: JudgeableCall, offered: string, supported: string): string {
  const [offer, answer] = [codecsIn(offerOf(c)), codecsIn(answerOf(c))];
  const first = offer === '' ? '' : `; ${offered}: ${offer}`;
  return answer === '' ? first : `${first}; ${supported}: ${answer}`;
}

const en: RuleText<JudgeableCall> = {
  title: 'Media of the call refused',
  what: 'The other side cannot do any of the media that the INVITE offered.',
  why: 'The call fails before it rings, whoever is called.',
  needs:
    'A 488, 606 or 415 to an INVITE, or a refusal that speaks of media in words; to name the codecs, its session description and the one in the refusal.',
  message: (c) =>
    `${makerOf(c)} cannot do the media of ${callerOf(c)} (${finalWords(c)})${mediaWords(c, 'offered', 'supported')}`,
  fix: (c) => [
    ...(isAllSecure(offerOf(c)) ? ['The offer has SRTP only: see whether the other side can do it.'] : []),
    'Give both sides a codec in common; PCMA or PCMU almost everywhere.',
    'If an SBC stands between, see whether it takes codecs out of the offer or may transcode.',
  ],
};

export const mediaRefused: Rule<JudgeableCall> = {
  id: 'call/media-refused',
  severity: 'error',
  references: ['RFC 3261 §21.4.26', 'RFC 3264 §6'],
  doubt: ['several-causes', 'phrase'],
  check: (c) => {
    if (!failedWith(c, [415, 488, 606]) && !states(c, ['media'])) {
      return null;
    }
    const found = match(null, isShown(c) ? 'certain' : 'likely', states(c, ['media']) ? 'phrase' : 'several-causes');
    // It may have been a change of a call that went on.
    return isBegunUnseen(c) ? { ...found, severity: 'warning' } : found;
  },
  text: translatable(en),
};
