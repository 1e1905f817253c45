import { translatable } from '../../../languages/index.ts';
import type { SdpMedia } from '../../../sip/index.ts';
import { isSecure } from '../../../sip/index.ts';
import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { answerOf, type JudgeableCall, match, offerOf } from '../facts/call-facts.ts';

/** The first stream that was answered under another profile: encrypted where it was not offered so, or the reverse. */
export function changedProfile(c: JudgeableCall): { readonly offered: SdpMedia; readonly answered: SdpMedia } | null {
  const answer = answerOf(c);
  for (const [index, offered] of offerOf(c).entries()) {
    const answered = answer[index];
    const isTaken = answered !== undefined && answered.port > 0 && offered.port > 0 && answered.kind === offered.kind;
    // Keys under a plain profile offer encryption to whoever wants it.
    if (isTaken && isSecure(answered) !== isSecure(offered) && !offered.hasKeys) {
      return { offered, answered };
    }
  }
  return null;
}

export function profileWords(media: SdpMedia | undefined): string {
  return plain(media?.protocol ?? '?', 40);
}

const en: RuleText<JudgeableCall> = {
  title: 'Answer in another media profile',
  what: 'The answer takes a stream under another profile than was offered: encrypted instead of plain, or the reverse.',
  why: 'The two sides do not understand each other: the call is up, and no audio is to be expected.',
  needs:
    'An offer and its answer in which the same stream is RTP/AVP on one side and SAVP or SAVPF on the other, without keys in the offer.',
  message: (c) => {
    const changed = changedProfile(c);
    return `${c.facts.final?.from ?? '?'} answered ${profileWords(changed?.offered)} with ${profileWords(changed?.answered)}: an answer may not change the media profile, so no audio is to be expected`;
  },
  fix: () => [
    'Let the answering side take the profile that was offered, or refuse the stream (488 or port 0).',
    'Let the calling side offer both, in streams of their own, or turn encryption (SRTP, DTLS) on or off on both sides alike.',
  ],
};

export const answerProfile: Rule<JudgeableCall> = {
  id: 'call/answer-profile',
  severity: 'warning',
  references: ['RFC 3264 §6'],
  doubt: 'effect',
  check: (c) => (c.outcome === 'answered' && changedProfile(c) !== null ? match(null, 'likely') : null),
  text: translatable(en),
};
