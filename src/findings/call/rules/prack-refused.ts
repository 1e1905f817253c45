import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { finalWords, isRefused, type JudgeableCall, match } from '../facts/call-facts.ts';

export function refusedPrack({ facts }: JudgeableCall): JudgeableCall['facts']['changes'][number] | null {
  return facts.changes.find((change) => change.method === 'PRACK' && isRefused(change)) ?? null;
}

const en: RuleText<JudgeableCall> = {
  title: 'PRACK refused',
  what: 'The caller acknowledged a reliable provisional response, and the PRACK was refused; the call failed.',
  why: 'Two stacks that do not agree on 100rel cannot set up a call with early media.',
  needs: 'A PRACK with a final response of 300 or above, and the INVITE it belongs to failing.',
  message: (c) =>
    `the PRACK to ${refusedPrack(c)?.to ?? '?'} was answered ${refusedPrack(c)?.status ?? '?'}, and the call ended with ${finalWords(c)}`,
  fix: () => [
    'Compare RAck with RSeq and CSeq of the 18x that it acknowledges.',
    'Turn 100rel off on one side: out of Require, then out of Supported.',
  ],
};

export const prackRefused: Rule<JudgeableCall> = {
  id: 'call/prack-refused',
  severity: 'error',
  references: ['RFC 3262 §3'],
  doubt: 'effect',
  check: (c) => (c.outcome === 'failed' && refusedPrack(c) !== null ? match(null, 'likely') : null),
  text: translatable(en),
};
