import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Speed is worth nothing when the answer is wrong: holds a JSON report against what the generator knows.
 *
 * @typedef {import('./generate.js').Made} Made
 */

/** `summary` stands near the start of a report; the rest of a large one is not read. */
const HEAD_BYTES = 1024 * 1024;
const COMPARED = /** @type {const} */ ([
  'messages',
  'unique',
  'requests',
  'responses',
  'calls',
  'transfers',
  'rejections',
]);

/**
 * @param {readonly string[]} command that prints a report in JSON
 * @param {Made} made
 * @param {string} folder for the report
 * @returns {string[]} a sentence for each difference
 */
export function differences(command, made, folder) {
  const path = join(folder, 'report.json');
  const out = openSync(path, 'w');
  const [file, ...args] = command;
  const { status } = spawnSync(file, args, {
    stdio: ['ignore', out, 'inherit'],
  });
  closeSync(out);
  if (status !== 0) {
    return [`ended with exit code ${status}`];
  }
  const summary = readSummary(path);
  return COMPARED.filter((key) => summary[key] !== made[key]).map(
    (key) => `${key}: ${made[key]} in the capture, ${summary[key]} in the report`,
  );
}

/**
 * @param {string} path
 * @returns {Record<string, unknown>}
 */
function readSummary(path) {
  const head = Buffer.alloc(HEAD_BYTES);
  const file = openSync(path, 'r');
  const text = head.toString('utf8', 0, readSync(file, head, 0, HEAD_BYTES, 0));
  closeSync(file);
  const start = text.indexOf('{', text.indexOf('"summary"'));
  let depth = 0;
  for (let at = start; at >= 0 && at < text.length; at++) {
    depth += text[at] === '{' ? 1 : text[at] === '}' ? -1 : 0;
    if (depth === 0) {
      return JSON.parse(text.slice(start, at + 1));
    }
  }
  return {};
}
