import type { Doubt, Rule } from './rule.ts';

/** What may leave the claims of a rule in doubt by the rule itself, the usual reason first; none where it is always certain. */
export function doubtsOf({ doubt }: Pick<Rule<never>, 'doubt'>): readonly Doubt[] {
  return doubt === undefined ? [] : typeof doubt === 'string' ? [doubt] : doubt;
}
