import { branchesOf } from './branches-of.ts';
import type { EndKeys } from './end-keys.ts';
import type { LadderMessage } from './ladder-facts.ts';
import { isInvite } from './relays-in.ts';

/** Where the INVITEs of forks went, and whether it was accepted there. */
export function forkedTo(messages: readonly LadderMessage[], keys: EndKeys): Map<string, boolean> {
  const branches = branchesOf(messages);
  const own = messages.filter((_, i) => branches[i] !== null);
  const invited = own.filter(({ ref }) => isInvite(ref.label)).map((message) => keys.ofEnds(message)[1]);
  const labels = (key: string): string[] =>
    own.filter((message) => keys.ofEnds(message)[0] === key).map(({ ref }) => ref.label);
  return new Map(
    [...new Set(invited)].filter((key) => key !== null).map((key) => [key, isAcceptance(labels(key))] as const),
  );
}

/** A CANCEL gets a 200 too, and its INVITE is refused then. */
function isAcceptance(answers: readonly string[]): boolean {
  return (
    answers.some((label) => /^2\d\d(?: |$)/.test(label)) && !answers.some((label) => /^[3-6]\d\d(?: |$)/.test(label))
  );
}
