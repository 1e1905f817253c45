/** FNV-1a's start value and multiplier, 32 bits. */
export const HASH_SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** 32-bit signed hash of a byte range; `seed` continues an earlier hash. Fast, not secret: verify what it finds. */
export function hashBytes(bytes: Uint8Array, start: number, end: number, seed: number = HASH_SEED): number {
  let hash = seed;
  for (let at = start; at < end; at++) {
    hash = Math.imul(hash ^ bytes[at]!, PRIME);
  }
  return hash;
}

/** Adds one 32-bit number to a hash. */
export function hashNumber(value: number, seed: number = HASH_SEED): number {
  const mixed = Math.imul(seed ^ value, 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 13), PRIME);
}
