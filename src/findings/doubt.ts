import { sentByStranger as inCall } from './call/rules/sent-by-stranger.ts';
import type { JudgedCall } from './judged.ts';
import { sentByStranger as inRejection } from './rejection/rules/sent-by-stranger.ts';
import type { Doubt, Finding } from './rule.ts';
import { sentByStranger as inTransfer } from './transfer/rules/sent-by-stranger.ts';

const SENT_BY_STRANGER: ReadonlySet<string> = new Set([inCall.id, inRejection.id, inTransfer.id]);

/** What a stranger said, where a note tells of it. */
export function strangerIn(notes: readonly Finding[]): Finding | null {
  return notes.find(({ rule }) => SENT_BY_STRANGER.has(rule)) ?? null;
}

/**
 * The verdict first, and once. Where a stranger spoke, nothing that is said besides is more than possible; where it is not
 * clear which call a transfer led to, nothing at all.
 */
export function weighed(
  verdict: Finding | null,
  notes: readonly Finding[],
  isUnclear = false,
): Pick<JudgedCall, 'verdict' | 'findings'> {
  const others = notes.filter((note) => note !== verdict);
  const why = isUnclear ? 'unclear-target' : strangerIn(notes) !== null ? 'stranger' : null;
  const said = why === null ? others : others.map((note) => possible(note, why));
  const first = verdict !== null && isUnclear ? possible(verdict, 'unclear-target') : verdict;
  return { verdict: first, findings: first === null ? said : [first, ...said] };
}

function possible(finding: Finding, doubt: Doubt): Finding {
  return { ...finding, confidence: 'possible', doubt };
}
