import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { changesOf, type JudgeableCall, match, unresolvedChange } from '../facts/call-facts.ts';

const IN_VAIN = 4;

export function lostChange(c: JudgeableCall): JudgeableCall['facts']['changes'][number] | null {
  const refused = unresolvedChange(c, ({ status }) => status === 481 || status === 408);
  return refused ?? changesOf(c).find(({ status, repeats }) => status === null && repeats >= IN_VAIN) ?? null;
}

export function lostWords(c: JudgeableCall, nothing: string): string {
  const status = lostChange(c)?.status ?? null;
  return status === null ? nothing : String(status);
}

const en: RuleText<JudgeableCall> = {
  title: 'Call lost on one side',
  what: 'A re-INVITE or UPDATE inside the call got 481 or 408, or was repeated in vain: the other side does not have the call any more.',
  why: 'The call is over for one side and not for the other; people hear silence, then it is cut.',
  needs:
    'A change of the call answered with 481 or 408, or sent five times without an answer, and none accepted after it.',
  message: (c) =>
    `${lostChange(c)?.to ?? '?'} did not know the call any more when ${lostChange(c)?.from ?? '?'} sent ${lostChange(c)?.method ?? '?'} in it (${lostWords(c, 'no response')})`,
  fix: () => [
    'Find out what the element that answered lost: a restart, a failover without its calls, a session that expired there.',
    'See whether the request reached the right element: Contact, Route and To tag as in the answer.',
    'If nothing answered, look for a NAT mapping or a connection that was closed in between.',
  ],
};

export const callLostByPeer: Rule<JudgeableCall> = {
  id: 'call/call-lost-by-peer',
  severity: 'error',
  references: ['RFC 3261 §12.2.1.2', 'RFC 5057 §5.1'],
  doubt: ['unseen', 'relay'],
  check: (c) =>
    c.outcome === 'answered' && lostChange(c) !== null
      ? match(
          null,
          lostChange(c)?.status === 481 ? 'certain' : 'likely',
          lostChange(c)?.status === 408 ? 'relay' : 'unseen',
        )
      : null,
  text: translatable(en),
};
