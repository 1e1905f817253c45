/**
 * A branch that begins so identifies a transaction by itself (RFC 3261 §8.1.1.7). In small letters: values are compared
 * without regard to case (§7.3.1).
 */
export const MAGIC_COOKIE = 'z9hg4bk';
