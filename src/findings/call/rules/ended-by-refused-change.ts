import { translatable } from '../../../languages/index.ts';
import { isBefore, spanUs } from '../../../model/index.ts';
import type { ByeFacts, ChangeFacts } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { type JudgeableCall, match, unresolvedChange } from '../facts/call-facts.ts';

const AT_ONCE_US = 5_000_000;

export function fatalChange(c: JudgeableCall): JudgeableCall['facts']['changes'][number] | null {
  const { bye } = c.facts;
  const isFatal = bye === null ? () => false : isFollowedBy(bye);
  return unresolvedChange(c, (change) => change.status !== 481 && change.status !== 408 && isFatal(change));
}

function isFollowedBy(bye: ByeFacts) {
  return ({ isByCaller, at }: ChangeFacts): boolean =>
    isByCaller === bye.isByCaller && !isBefore(bye.at, at) && spanUs(at, bye.at) <= AT_ONCE_US;
}

const en: RuleText<JudgeableCall> = {
  title: 'Call given up after a refused change',
  what: 'A re-INVITE or UPDATE was refused, and the side that had sent it hung up at once instead of going on as before.',
  why: 'A call that worked is cut, by a request that only meant to change it.',
  needs: 'A change refused with something else than 481 or 408, and a BYE of its sender within 5 s.',
  message: (c) =>
    `${fatalChange(c)?.from ?? '?'} hung up right after its ${fatalChange(c)?.method ?? '?'} had been answered ${fatalChange(c)?.status ?? '?'}`,
  fix: (c) => [
    ...(fatalChange(c)?.status === 491
      ? [
          'After 491 wait 2.1 to 4 s on the side that chose the Call-ID, 0 to 2 s on the other, and send it again (RFC 3261 §14.1).',
        ]
      : []),
    'Let the side that hung up keep the call as it was when a change is refused.',
    'See why the change was refused: codecs of the offer, a change of the other side under way.',
  ],
};

export const endedByRefusedChange: Rule<JudgeableCall> = {
  id: 'call/ended-by-refused-change',
  severity: 'error',
  references: ['RFC 3261 §14.1'],
  doubt: 'timing',
  check: (c) => (c.outcome === 'answered' && fatalChange(c) !== null ? match(null, 'likely') : null),
  text: translatable(en),
};
