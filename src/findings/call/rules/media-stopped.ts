import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { secondsOf } from '../../seconds.ts';
import { type JudgeableCall, match } from '../facts/call-facts.ts';
import { stoppedSide } from '../facts/media-sides.ts';

const en: RuleText<JudgeableCall> = {
  title: 'Media stops before the end',
  what: 'One side stopped sending RTP long before the call ended, while the other went on, and nobody had put the call on hold.',
  why: 'The other side hears nothing any more; many systems then hang up for want of media.',
  needs:
    'No RTP of one side in the last 8 s or more in which it was to send, without pauses before, and RTP of the other until the end.',
  message: (c) =>
    `${stoppedSide(c)?.name ?? '?'} (${stoppedSide(c)?.announced ?? '?'}) sent its last RTP ${secondsOf(stoppedSide(c)?.quietUs ?? 0, 'en')} s before the end, while the other side went on`,
  fix: () => [
    'Look at what happened at that moment: a change of the call, a lost registration, a network that changed.',
    'See whether silence suppression is on: then comfort noise should still come.',
    'Look for a NAT or firewall whose mapping ran out in that direction.',
  ],
};

export const mediaStopped: Rule<JudgeableCall> = {
  id: 'call/media-stopped',
  severity: 'warning',
  references: ['RFC 3264 §5.1'],
  doubt: 'several-causes',
  check: (c) => (stoppedSide(c) !== null ? match(null, 'likely') : null),
  text: translatable(en),
};
