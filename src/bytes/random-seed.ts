/** Of hashes of what a trace holds, so that nobody can write one in which many fall together. */
export function randomSeed(): number {
  return Math.floor(Math.random() * 0x100000000) | 0;
}
