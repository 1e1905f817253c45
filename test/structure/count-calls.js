import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * How often functions of the built command line are called while it analyses one capture, as V8's own coverage counts them.
 *
 * @param {string} capture path from the project's root.
 * @param {string} name of the functions counted.
 * @returns {number}
 */
export function countCalls(capture, name) {
  const folder = mkdtempSync(join(tmpdir(), 'structure-'));
  try {
    spawnSync(process.execPath, ['bin/siptriage.js', capture], {
      cwd: ROOT,
      env: { ...process.env, NODE_V8_COVERAGE: folder },
      stdio: 'ignore',
    });
    return readdirSync(folder)
      .flatMap((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')).result)
      .filter(({ url }) => url.includes('/dist/'))
      .flatMap(({ functions }) => functions)
      .filter(({ functionName }) => functionName === name)
      .reduce((count, { ranges }) => count + ranges[0].count, 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
