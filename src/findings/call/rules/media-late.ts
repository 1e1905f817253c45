import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { secondsOf } from '../../seconds.ts';
import { type JudgeableCall, match } from '../facts/call-facts.ts';
import { lateSide } from '../facts/media-sides.ts';

const en: RuleText<JudgeableCall> = {
  title: 'Media starts late',
  what: 'One side began to send RTP seconds after the answer, while the other sent from the start.',
  why: 'The first words are lost: "hello?" is said twice, prompts are cut.',
  needs:
    'The first RTP of one side 3 s or more after the answer, that of the other within 1 s, and none of it on hold.',
  message: (c) =>
    `${lateSide(c)?.name ?? '?'} (${lateSide(c)?.announced ?? '?'}) sent its first RTP ${secondsOf(lateSide(c)?.lateUs ?? 0, 'en')} s after the answer`,
  fix: () => [
    'See what it waits for: keys (DTLS), a relay that learns addresses from the first packet, a conversion that starts late.',
    'Look for NAT keep-alive or a firewall that opens only when the inner side sends.',
  ],
};

export const mediaLate: Rule<JudgeableCall> = {
  id: 'call/media-late',
  severity: 'warning',
  references: ['RFC 3264 §5.1', 'RFC 4961 §3'],
  doubt: 'unseen',
  check: (c) => (lateSide(c) !== null ? match(null, 'likely') : null),
  text: translatable(en),
};
