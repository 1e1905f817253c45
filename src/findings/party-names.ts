import type { Blamed } from './rule.ts';

/** A party as a reader knows it: the one that was called is a target only where something was transferred. */
export type PartyName = NonNullable<Blamed> | 'callee';

/** What is said of who is at fault; `languages/` has a file of this name for each other language. */
export const PARTY_NAMES: Readonly<Record<PartyName, string>> = {
  transferor: 'transferor',
  transferee: 'transferee',
  target: 'target',
  callee: 'callee',
  client: 'client',
  registrar: 'registrar',
  network: 'network',
};

/** How to name who is at fault, by the family of the rule that says so. */
export function partyOf(rule: string, atFault: NonNullable<Blamed>): PartyName {
  return atFault === 'target' && !rule.startsWith('transfer/') ? 'callee' : atFault;
}
