/**
 * What a signed redress card (RFC 8688 §3.2) is worth: cards that the user supplies are put where a 608 only names one,
 * and signatures are verified with keys that the user supplies. Nothing is fetched, no certificate is followed, and what
 * a token says of its own key (`x5u`, `x5c`, `jwk`) is never believed. Nothing is thrown for what a card holds; a key
 * that is none is the caller's mistake. Read first: RFC 7515 (JWS), RFC 8688 §3.2 and §6, RFC 7095 (jCard).
 */
export type { CardOptions, GivenCard } from './card-options.ts';
export { settleCard } from './settle-card.ts';
export { KEY_FAULTS, type KeyFault, readTrustedKey, type TrustedKey } from './trusted-key.ts';
export { trustedKeysIn } from './trusted-keys.ts';
