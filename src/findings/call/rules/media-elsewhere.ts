import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { type JudgeableCall, match } from '../facts/call-facts.ts';
import { elsewhere } from '../facts/media-sides.ts';

const en: RuleText<JudgeableCall> = {
  title: 'Media from another address than announced',
  what: 'RTP of one side came from another address than its session description names.',
  why: 'It works only where the other side answers to where the packets come from (symmetric RTP); else it hears and is not heard.',
  needs: 'RTP to the announced address of one side, all of it from an address that the other side did not announce.',
  message: (c) =>
    `the RTP of ${elsewhere(c)?.name ?? '?'} came from ${elsewhere(c)?.sentFrom ?? '?'}, although it had announced ${elsewhere(c)?.announced ?? '?'}`,
  fix: () => [
    'Nothing, where both sides hear each other: a NAT or a media relay on the way explains it.',
    'Otherwise turn on symmetric RTP (comedia, latching) at the other side, or let the sender announce its public address.',
  ],
};

export const mediaElsewhere: Rule<JudgeableCall> = {
  id: 'call/media-elsewhere',
  severity: 'info',
  references: ['RFC 4961 §3'],
  doubt: 'effect',
  check: (c) => (elsewhere(c) !== null ? match(null, 'likely') : null),
  text: translatable(en),
};
