import type { Blamed } from './rule.ts';

/** What is said of who is at fault; `languages/` has a file of this name for each other language. */
export const PARTY_NAMES: Readonly<Record<NonNullable<Blamed>, string>> = {
  transferor: 'transferor',
  transferee: 'transferee',
  target: 'target',
  client: 'client',
  registrar: 'registrar',
  network: 'network',
};
