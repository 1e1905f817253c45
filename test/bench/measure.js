import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * What one process cost, start to end.
 *
 * @typedef {{ wall: number, user: number, system: number, peakMb: number }} Cost seconds, and NaN where nobody can say
 */

const GNU_TIME = '/usr/bin/time';
const TIMEOUT_MS = 3 * 60 * 1000;

/** GNU time is the one that says what a child's memory peaked at. */
const hasGnuTime = existsSync(GNU_TIME) && spawnSync(GNU_TIME, ['--version']).status === 0;

/**
 * Runs a command to its end with its output thrown away.
 *
 * @param {readonly string[]} command
 * @returns {Promise<Cost | null>} null when it failed or took over three minutes
 */
export function measure(command) {
  return hasGnuTime ? measureWithGnuTime(command) : measureWall(command);
}

/**
 * @param {readonly string[]} command
 * @returns {Promise<Cost | null>}
 */
async function measureWithGnuTime(command) {
  const folder = mkdtempSync(join(tmpdir(), 'siptriage-time-'));
  try {
    const figures = join(folder, 'figures');
    if (!(await run([GNU_TIME, '-q', '-f', '%e %U %S %M', '-o', figures, ...command]))) {
      return null;
    }
    const [wall, user, system, kilobytes] = readFileSync(figures, 'utf8').trim().split(' ').map(Number);
    return { wall, user, system, peakMb: kilobytes / 1024 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * @param {readonly string[]} command
 * @returns {Promise<Cost | null>}
 */
async function measureWall(command) {
  const start = performance.now();
  const succeeded = await run(command);
  const wall = (performance.now() - start) / 1000;
  return succeeded ? { wall, user: Number.NaN, system: Number.NaN, peakMb: Number.NaN } : null;
}

/**
 * In a process group of its own, because GNU time does not end what it measures when it is ended.
 *
 * @param {readonly string[]} command
 * @returns {Promise<boolean>} whether it ended with 0 and in time; rejects when the user interrupts
 */
function run([file, ...args]) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      stdio: 'ignore',
      detached: process.platform !== 'win32',
    });
    const timer = setTimeout(() => killGroup(child), TIMEOUT_MS);
    const interrupt = () => {
      killGroup(child);
      reject(new Error('interrupted'));
    };
    process.once('SIGINT', interrupt);
    const finish = (/** @type {boolean} */ succeeded) => {
      clearTimeout(timer);
      process.removeListener('SIGINT', interrupt);
      resolve(succeeded);
    };
    child.once('error', () => finish(false));
    child.once('exit', (code) => finish(code === 0));
  });
}

/** @param {import('node:child_process').ChildProcess} child */
function killGroup(child) {
  if (process.platform === 'win32' || child.pid === undefined) {
    child.kill();
  } else {
    process.kill(-child.pid, 'SIGKILL');
  }
}

/**
 * The median of each figure on its own.
 *
 * @param {readonly Cost[]} costs
 * @returns {Cost}
 */
export function medianCost(costs) {
  return {
    wall: median(costs.map((cost) => cost.wall)),
    user: median(costs.map((cost) => cost.user)),
    system: median(costs.map((cost) => cost.system)),
    peakMb: median(costs.map((cost) => cost.peakMb)),
  };
}

/** @param {number[]} values */
function median(values) {
  const sorted = values.sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
