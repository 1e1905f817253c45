import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { secondsOf } from '../../seconds.ts';
import { type JudgeableCall, match } from '../facts/call-facts.ts';
import { isSilent, owedUs } from '../facts/media-sides.ts';

const en: RuleText<JudgeableCall> = {
  title: 'No media in either direction',
  what: 'The call was answered and lasted, and neither side sent RTP, although RTP between the same two hosts was captured before.',
  why: 'Nobody hears anybody; many systems hang up after half a minute.',
  needs:
    'An answered call of 3 s or more without RTP either way, and earlier RTP both ways between the same two hosts in the same trace.',
  message: (c) =>
    `no media in either direction: no RTP between ${c.media?.caller.announced ?? '?'} and ${c.media?.callee.announced ?? '?'} in the ${secondsOf(owedUs(c), 'en')} s of the call, although this trace shows RTP between the two hosts in another call`,
  fix: () => [
    'Compare the session descriptions with those of a call that had audio: addresses, ports, profile and codecs.',
    'See whether each side waits for the other to send first (symmetric RTP on both sides), or for keys that never came (DTLS, SDES).',
    'Look for a firewall that lets RTP through only for some ports.',
  ],
};

export const mediaMissing: Rule<JudgeableCall> = {
  id: 'call/media-missing',
  severity: 'warning',
  references: ['RFC 3264 §5.1'],
  doubt: 'unseen',
  check: (c) => (isSilent(c) ? match(null, 'likely') : null),
  text: translatable(en),
};
