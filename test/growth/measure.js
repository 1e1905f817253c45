import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { SHAPES } from './shapes.js';

const MEASURE = fileURLToPath(new URL('./measure-shape.js', import.meta.url));
const BUILT = fileURLToPath(new URL('../../dist/index.js', import.meta.url));
/** Seconds of CPU time after which a shape has no end, whoever else is at work; and of patience, in any case. */
const MOST_CPU_SECONDS = 15;
const MOST_MS = 300_000;

/**
 * Seconds of CPU time at n, 2n and 4n; null for a shape that does not end.
 *
 * @param {number} place in the table
 * @param {number} steps how many of them: the last takes more than half of the time
 * @param {string} library what is measured, by its path; as it was compiled where none is given
 */
export function measure(place, steps = 3, library = BUILT) {
  const args = ['-c', `ulimit -t ${MOST_CPU_SECONDS} && exec "$0" "$@"`, process.execPath, '--expose-gc', MEASURE];
  const { status, signal, stdout, stderr } = spawnSync('/bin/sh', [...args, String(place), String(steps), library], {
    encoding: 'utf8',
    timeout: MOST_MS,
    killSignal: 'SIGKILL',
  });
  if (signal !== null) {
    return null;
  }
  if (status !== 0) {
    throw new Error(`${SHAPES[place]?.name}: ${stderr}`);
  }
  return JSON.parse(stdout);
}
