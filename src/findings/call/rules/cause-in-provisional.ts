import { translatable } from '../../../languages/index.ts';
import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { finalWords, type JudgeableCall, match } from '../facts/call-facts.ts';

/** A Q.850 cause before the end, and another at the end: the first is nearer to the truth. */
function isOther({ outcome, provisionalReason, refusal }: JudgeableCall): boolean {
  const early = causeIn(provisionalReason);
  return (
    (outcome === 'failed' || outcome === 'rejected') &&
    early !== null &&
    early !== causeIn(refusal?.reasonHeader ?? null)
  );
}

function causeIn(reason: string | null): string | null {
  return reason === null ? null : (/Q\.850\s*;\s*cause\s*=\s*(\d{1,3})/i.exec(reason.slice(0, 300))?.[1] ?? null);
}

export const early = (c: JudgeableCall): string => plain(c.provisionalReason ?? '', 80);

const en: RuleText<JudgeableCall> = {
  title: 'Real cause is in a provisional response',
  what: 'A provisional response carries a Q.850 cause, and the final response another one or none.',
  why: 'The announcement is played with the 183, and the final response only ends it; whoever reads the final code alone looks in the wrong place.',
  needs: 'A 1xx with a Reason, and the final response.',
  message: (c) =>
    `the call ended with ${finalWords(c)}, but the cause came before, in a provisional response: ${early(c)}`,
  fix: () => [
    'Take the cause of the provisional response for the reason of the failure.',
    'Let statistics read it, not the final code alone.',
  ],
};

export const causeInProvisional: Rule<JudgeableCall> = {
  id: 'call/cause-in-provisional',
  severity: 'info',
  references: ['RFC 3326 §2', 'RFC 6432 §3'],
  doubt: 'effect',
  check: (c) => (isOther(c) ? match(null, 'likely') : null),
  text: translatable(en),
};
