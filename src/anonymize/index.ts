/**
 * Anonymizing: messages come in as bytes and go out as other bytes that say the same of nobody (docs/anonymize.md). Every value
 * is replaced by what a keyed function makes of it, in its own shape; what is known to name no one stays. Nothing throws for
 * what the bytes hold. Knows messages and addresses, not where they come from.
 */
export { Anonymizer, type AnonymizerOptions, type Mapped, SHORTEST_KEY } from './anonymizer.ts';
export type { KeyedCrypto } from './keyed.ts';
export { mappingText, reveal } from './mapping.ts';
export type { TokenKind } from './token-maker.ts';
