import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const CHECK = fileURLToPath(new URL('check.js', import.meta.url));
/** Of the processor, for all of them. */
const MOST_MS = 60_000;

test('no expression of the compiled files can be made slow by what a trace holds', () => {
  const { errors, counts, cpuMs } = check();
  expect(errors).toEqual([]);
  expect(counts['safe']).toBeGreaterThan(300);
  expect(cpuMs).toBeLessThan(MOST_MS);
}, 180_000);

function check(): { errors: string[]; counts: Record<string, number>; cpuMs: number } {
  try {
    return JSON.parse(execFileSync(process.execPath, [CHECK, '--json'], { encoding: 'utf8' }));
  } catch (error) {
    // It ends with 1 where there are errors, which it tells all the same.
    return JSON.parse((error as { stdout: string }).stdout);
  }
}
