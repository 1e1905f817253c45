import type { Blamed } from './rule.ts';

/** A party as a reader knows it: the one that was called is a target only where something was transferred. */
export type PartyName = Exclude<Blamed, null> | 'callee';

/** How to name who is at fault, by the family of the rule that says so. */
export function partyOf(rule: string, atFault: Exclude<Blamed, null>): PartyName {
  return atFault === 'target' && !rule.startsWith('transfer/') ? 'callee' : atFault;
}
