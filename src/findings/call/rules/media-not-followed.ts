import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { secondsOf } from '../../seconds.ts';
import { type JudgeableCall, match } from '../facts/call-facts.ts';
import { notFollowing } from '../facts/media-sides.ts';

const en: RuleText<JudgeableCall> = {
  title: 'Media goes on to an address that was left',
  what: 'One side moved its media to another address or port within the call, the other took that, and goes on sending RTP to the old one.',
  why: 'Whoever moved hears nothing from then on: RFC 3264 has media sent to the new address once the change is agreed.',
  needs:
    'A change of address or port in an answered offer; RTP of the other side to the old one until the end, and none to the new; RTP from the new one.',
  message: (c) => {
    const found = notFollowing(c);
    const { to = '?', announced = '?', sinceUs = 0 } = found?.stray ?? {};
    return `${found?.sender ?? '?'} goes on sending RTP to ${to}, although the other side moved to ${announced} ${secondsOf(sinceUs, 'en')} s before the end`;
  },
  fix: () => [
    'See whether the new description reached the device that sends: an element on the way may have answered in its place.',
    'Look at what that device does with a changed `c=` or `m=` line in a re-INVITE or UPDATE.',
    'Let media stay anchored at the SBC or PBX until that device follows.',
  ],
};

export const mediaNotFollowed: Rule<JudgeableCall> = {
  id: 'call/media-not-followed',
  severity: 'warning',
  references: ['RFC 3264 §8.3.1'],
  doubt: 'several-causes',
  check: (c) => (notFollowing(c) !== null ? match(null, 'likely') : null),
  text: translatable(en),
};
