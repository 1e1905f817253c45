import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { callerOf, type JudgeableCall, MANY_REPEATS, match } from '../facts/call-facts.ts';
import { isCallerDeaf } from '../facts/silence.ts';

function isSentOften({ facts }: JudgeableCall): boolean {
  return facts.attempt !== null && !facts.attempt.isReliable && facts.attempt.repeats >= MANY_REPEATS;
}

export function sideOf({ facts }: JudgeableCall, towardsCaller: string, beyond: string): string {
  return `; ${facts.attempt?.isRepeatedAfterResponse === true ? towardsCaller : beyond}`;
}

const en: RuleText<JudgeableCall> = {
  title: 'INVITE sent several times',
  what: 'The INVITE had to be sent several times before the call came about: packets get lost, or the other side is slow.',
  why: 'Calls take seconds longer to ring; when it gets worse they fail.',
  needs: 'An INVITE sent four times or more over UDP, in a call that was answered.',
  message: (c) =>
    `the INVITE of ${callerOf(c)} was sent ${(c.facts.attempt?.repeats ?? 0) + 1} times${sideOf(c, 'it was answered here before the last of them, so packets towards the caller get lost', 'nothing had come back by then: packets get lost beyond this point, or the other side was slow')}`,
  fix: () => [
    'Measure loss on the way named here, with a capture at its other end.',
    'If only large messages are lost, look for fragments that are dropped, and use TCP.',
    'If nothing is lost, let the other side send 100 at once.',
  ],
};

export const inviteRepeated: Rule<JudgeableCall> = {
  id: 'call/invite-repeated',
  severity: 'info',
  references: ['RFC 3261 §17.1.1.2'],
  doubt: 'several-causes',
  check: (c) =>
    c.outcome === 'answered' && isSentOften(c) && !isCallerDeaf(c)
      ? match(null, c.facts.attempt?.isRepeatedAfterResponse === true ? 'likely' : 'possible')
      : null,
  text: translatable(en),
};
