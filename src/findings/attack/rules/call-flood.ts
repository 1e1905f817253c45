import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { spansIn } from '../../seconds.ts';
import { type AttackNotice, attackBy, blockIn, sourceIn } from '../facts/attack-facts.ts';

const en: RuleText<AttackNotice> = {
  title: 'Flood of calls',
  what: 'One source sends INVITE after INVITE, faster than anybody calls, and does nothing that a client does with what comes back, or is never answered.',
  why: 'It keeps servers and phones busy until calls of others fail. A program that takes calls seriously acknowledges a refusal, and sends an INVITE again that nobody took.',
  needs:
    'At least a hundred INVITEs to few numbers, ten a second: of which, where ACKs of others are in the trace, nine in ten were refused and not acknowledged, or sent once over UDP although nothing came back; or all of one caller who is alone at his address, of which none was answered.',
  message: (a) =>
    `${sourceIn(a, 'en')} sent ${a.attempts} INVITEs${spansIn('en').within(a.lastUs - a.firstUs)} to ${a.users} ${a.users === 1 ? 'number' : 'numbers'} and ${a.isHeedless ? 'heeded no answer' : 'was answered none of them'}`,
  fix: (a) => [
    blockIn(a, 'en'),
    'Limit how many requests a second are taken from one address, before they reach the server that routes calls.',
    a.isHeedless
      ? 'If it is a load test of your own, let it acknowledge what it is answered (RFC 3261 §17.1.1.3).'
      : 'If it is a system of your own, see whether it redials or forwards in a loop.',
  ],
};

export const callFlood: Rule<AttackNotice> = {
  id: 'attack/call-flood',
  severity: 'warning',
  references: ['RFC 3261 §17.1.1', 'RFC 3261 §26.1'],
  doubt: 'several-causes',
  check: (a) => (a.kind === 'flood' ? attackBy(a) : null),
  text: translatable(en),
};
