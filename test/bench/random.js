/** Seeded numbers, so that the same seed always makes the same capture. Not for cryptography. */

/**
 * Mixes 32 bits so that every input has its own output: consecutive numbers become identifiers that look random
 * and never repeat.
 *
 * @param {number} value any 32-bit integer
 * @returns {number} unsigned 32-bit integer
 */
export function mix32(value) {
  let x = value | 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

/**
 * A stream of numbers from one seed (a counter through {@link mix32}).
 *
 * @param {number} seed
 * @returns {() => number} uniform in [0, 1)
 */
export function createRandom(seed) {
  let state = mix32(seed);
  return () => {
    state = (state + 0x9e3779b9) | 0;
    return mix32(state) / 0x1_0000_0000;
  };
}
