import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { secondsOf } from '../../seconds.ts';
import { type JudgeableCall, match } from '../facts/call-facts.ts';
import { oneWay } from '../facts/media-sides.ts';

const en: RuleText<JudgeableCall> = {
  title: 'Media in one direction only',
  what: 'The call was answered, one side sent RTP, and the other side sent none although both had agreed to.',
  why: 'One of the two hears nothing; most hang up and call again.',
  needs:
    'RTP of one side for half a second or more and none of the other in 3 s or more in which it was to send; and a trace that shows this side as well: its host speaks here, or RTP between the two was seen both ways.',
  message: (c) => {
    const found = oneWay(c);
    const { silent, heard } = found ?? { silent: null, heard: null };
    const lost =
      heard?.sentToUnroutable == null
        ? ''
        : `; what ${heard.name} sends goes to ${heard.sentToUnroutable}, which cannot be reached from there`;
    return `media one way: ${silent?.name ?? '?'} (${silent?.announced ?? '?'}) sent no RTP in ${secondsOf(silent?.owedUs ?? 0, 'en')} s of the call, ${heard?.name ?? '?'} sent ${heard?.packets ?? 0} packets${lost}`;
  },
  fix: (c) => [
    `Capture at ${oneWay(c)?.silent.announced ?? 'the silent side'}: does it send RTP at all (muted, wrong device, waiting for the other's first packet), and where to?`,
    'Look for a firewall or NAT between the two that lets RTP through in one direction only.',
    'Compare the addresses and ports in both session descriptions with where RTP really comes from and goes to.',
  ],
};

export const mediaOneWay: Rule<JudgeableCall> = {
  id: 'call/media-one-way',
  severity: 'warning',
  references: ['RFC 3264 §5.1', 'RFC 4961 §3'],
  doubt: 'unseen',
  check: (c) => (oneWay(c) !== null ? match(null, 'likely') : null),
  text: translatable(en),
};
