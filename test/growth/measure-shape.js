/* Measures one shape, by its place in the table, in a process of its own; prints seconds of CPU time at n, 2n and, where three steps are asked for, 4n. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { factorOf, LIMIT } from './factor.js';
import { SHAPES } from './shapes.js';

const { analyze } = await import(pathToFileURL(process.argv[4]).href);
const STEPS = [1, 2, 4].slice(0, Number(process.argv[3]));
/** A step that takes too long is measured again: somebody else may have had the processor's cache. */
const TRIES = 3;

const shape = SHAPES[Number(process.argv[2])];
const folder = mkdtempSync(join(tmpdir(), 'siptriage-growth-'));
try {
  const inputs = STEPS.map((times) => written(shape.n * times, `${times}`));
  const warm = written(Math.max(1, Math.round(shape.n / 2)), 'warm');
  await secondsOf(warm);
  const best = STEPS.map(() => Number.POSITIVE_INFINITY);
  for (let tries = 0; tries < TRIES && (tries === 0 || factorOf(best) > LIMIT); tries++) {
    for (const [at, input] of inputs.entries()) {
      best[at] = Math.min(best[at], await secondsOf(input));
    }
  }
  console.log(JSON.stringify(best));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function written(n, name) {
  const path = join(folder, name);
  if (shape.make !== undefined) {
    writeFileSync(path, shape.make(n));
    return path;
  }
  mkdirSync(path);
  for (let i = 0; i < n; i++) {
    writeFileSync(join(path, `${i}`), shape.folder(i));
  }
  return path;
}

async function secondsOf(path) {
  globalThis.gc?.();
  const before = process.cpuUsage();
  await analyze(path, { limits: shape.limits ?? {} });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
