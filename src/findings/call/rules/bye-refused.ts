import { translatable } from '../../../languages/index.ts';
import type { CallFacts, ChangeFacts } from '../../../records/index.ts';
import { isSuccess } from '../../../sip/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { isRefused, type JudgeableCall, match } from '../facts/call-facts.ts';

/** Once a transfer was reported as done, the side it leaves behind may have forgotten the call: nothing is lost. */
function isDone({ wasTransferred }: CallFacts, { status }: ChangeFacts): boolean {
  return wasTransferred && status === 481;
}

export function refusedBye({ facts }: JudgeableCall): JudgeableCall['facts']['changes'][number] | null {
  const byes = facts.changes.filter(({ method }) => method === 'BYE');
  const refused = byes.find(isRefused) ?? null;
  const hasOther = byes.some(({ isByCaller, status }) => isByCaller !== refused?.isByCaller || isSuccess(status));
  return refused === null || hasOther || isDone(facts, refused) ? null : refused;
}

const en: RuleText<JudgeableCall> = {
  title: 'Hanging up refused',
  what: 'A BYE was refused although the other side had sent none: it no longer had the call, or does not take it for part of one.',
  why: 'The call is over, but one side had ended it without telling the other.',
  needs:
    'A BYE with a final response of 300 or above, and no BYE from the other side; not a 481 after a transfer that was reported as done.',
  message: (c) =>
    `${refusedBye(c)?.to ?? '?'} answered the BYE of ${refusedBye(c)?.from ?? '?'} with ${refusedBye(c)?.status ?? '?'}`,
  fix: () => [
    '481: find out when that side lost the call (restart, session timer, ACK that never came).',
    '401, 403, 407 and others: an element on the way treats BYE as a new request; let it pass requests of calls that are up.',
  ],
};

export const byeRefused: Rule<JudgeableCall> = {
  id: 'call/bye-refused',
  severity: 'warning',
  references: ['RFC 3261 §15.1.2'],
  doubt: 'several-causes',
  check: (c) => (c.outcome === 'answered' && refusedBye(c) !== null ? match(null, 'likely') : null),
  text: translatable(en),
};
