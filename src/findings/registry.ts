import type { Lang } from '../languages/index.ts';
import { ATTACK_VERDICTS } from './attack/registry.ts';
import { CALL_NOTES, CALL_VERDICTS } from './call/registry.ts';
import { MESSAGE_RULES } from './message/registry.ts';
import { REGISTRATION_NOTES, REGISTRATION_VERDICTS } from './registration/registry.ts';
import { REJECTION_NOTES, REJECTION_VERDICTS } from './rejection/registry.ts';
import { REQUEST_VERDICTS } from './request/registry.ts';
import type { Rule, RuleText } from './rule.ts';
import { TRANSFER_NOTES, TRANSFER_VERDICTS } from './transfer/registry.ts';

/** A rule without its check: what can be said of it before it has seen a story. */
export type RuleAbout = Pick<Rule<never>, 'id' | 'severity' | 'references' | 'doubt' | 'misses'> & {
  readonly text: { readonly in: (lang: Lang) => Pick<RuleText<never>, 'title' | 'what' | 'why' | 'needs'> };
};

/** Every rule, family by family, in the order in which they are asked. */
export const RULES: readonly RuleAbout[] = [
  ...TRANSFER_VERDICTS,
  ...TRANSFER_NOTES,
  ...REJECTION_VERDICTS,
  ...REJECTION_NOTES,
  ...CALL_VERDICTS,
  ...CALL_NOTES,
  ...REGISTRATION_VERDICTS,
  ...REGISTRATION_NOTES,
  ...REQUEST_VERDICTS,
  ...ATTACK_VERDICTS,
  ...MESSAGE_RULES,
];

export {
  ATTACK_VERDICTS,
  CALL_NOTES,
  CALL_VERDICTS,
  MESSAGE_RULES,
  REGISTRATION_NOTES,
  REGISTRATION_VERDICTS,
  REJECTION_NOTES,
  REJECTION_VERDICTS,
  REQUEST_VERDICTS,
  TRANSFER_NOTES,
  TRANSFER_VERDICTS,
};
