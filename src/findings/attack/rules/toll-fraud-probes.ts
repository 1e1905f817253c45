import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { type AttackNotice, attackBy, blockIn, sourceIn } from '../facts/attack-facts.ts';

const en: RuleText<AttackNotice> = {
  title: 'Strangers try to call at your cost',
  what: 'One source sends INVITEs to long numbers with changing prefixes, as if it were from here, and never shows credentials.',
  why: 'It looks for a way to call abroad at your cost. As long as every call of this source is refused nothing is lost.',
  needs:
    'At least five calls from one address that look like probes and were refused; a call of its that was answered is told with the calls.',
  message: (a) =>
    `${sourceIn(a, 'en')} sent ${a.attempts} calls that look like probes for toll fraud, to ${a.users} numbers`,
  fix: (a) => [
    ...(a.through === null && a.source !== ''
      ? [
          `See whether a call from ${a.source} was answered (--filter 'src == ${a.source}'): one that got through costs money at once.`,
        ]
      : []),
    blockIn(a, 'en'),
    'Take calls of strangers only to your own numbers: no outbound routes in the context of unknown callers (allowguest=no in Asterisk).',
  ],
};

export const tollFraudProbes: Rule<AttackNotice> = {
  id: 'attack/toll-fraud-probes',
  severity: 'warning',
  references: ['RFC 3261 §26.1'],
  doubt: 'several-causes',
  check: (a) => (a.kind === 'probes' ? attackBy(a) : null),
  text: translatable(en),
};
