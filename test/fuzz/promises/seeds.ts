/**
 * Runs something with the seeds of all hashes chosen: they are drawn by `Math.random()` when a reading begins, and nothing else
 * draws from it.
 */
export async function underSeed<T>(seed: number, run: () => Promise<T>): Promise<T> {
  const random = Math.random;
  Math.random = () => (seed >>> 0) / 0x100000000;
  try {
    return await run();
  } finally {
    Math.random = random;
  }
}
