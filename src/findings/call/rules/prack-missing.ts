import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { callerOf, type JudgeableCall, MANY_REPEATS, match } from '../facts/call-facts.ts';

function isUnacknowledged({ facts }: JudgeableCall): boolean {
  return (
    (facts.attempt?.reliableRepeats ?? 0) >= MANY_REPEATS && !facts.changes.some(({ method }) => method === 'PRACK')
  );
}

const en: RuleText<JudgeableCall> = {
  title: 'Reliable ringing never acknowledged',
  what: "The callee's side repeats a provisional response that asks for PRACK (100rel), none is seen, and the call fails.",
  why: 'The callee gives up after 32 s, although somebody may have been about to answer.',
  needs: 'A provisional response with RSeq, sent four times or more, no PRACK, and no answer.',
  message: (c) =>
    `${c.facts.attempt?.to ?? '?'} sent its provisional response ${(c.facts.attempt?.reliableRepeats ?? 0) + 1} times, and no PRACK came from ${callerOf(c)}`,
  fix: () => [
    'See whether the caller lists 100rel in Supported without being able to send PRACK.',
    'See where the PRACK goes: it follows Contact and Record-Route of the provisional response.',
    'Turn 100rel off on one side.',
  ],
};

export const prackMissing: Rule<JudgeableCall> = {
  id: 'call/prack-missing',
  severity: 'error',
  references: ['RFC 3262 §3'],
  doubt: 'unseen',
  check: (c) =>
    (c.outcome === 'failed' || c.outcome === 'no-final') && isUnacknowledged(c) ? match(null, 'likely') : null,
  text: translatable(en),
};
