/**
 * Distance from one TCP sequence number to another, from -2^31 to 2^31 - 1: positive when `to` comes after `from`
 * (RFC 9293 §3.4). Both are unsigned 32-bit numbers; the result is right across the wrap from 2^32 - 1 to 0.
 */
export function sequenceDistance(from: number, to: number): number {
  return (to - from) | 0;
}

/** The sequence number `count` bytes after `sequence`. */
export function sequenceAfter(sequence: number, count: number): number {
  return (sequence + count) >>> 0;
}
