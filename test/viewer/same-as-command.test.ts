import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { inProcess, linesOf } from '../cli/run.ts';
import { fileAt, toldAs } from './asked.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));
/** What stands beside captures and logs: expected reports, notes, how they were made. */
const BESIDE = /\.(?:json|md|sh|yaml|ansi|en\.txt|vi\.txt)$|[\\/](?:rules|scenarios)[\\/]/;

const inputs = readdirSync(FIXTURES, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((path) => !BESIDE.test(path))
  .sort();

test('all', async () => {
  console.log(inputs.length);
  const t = performance.now();
  let bad = 0;
  for (const path of inputs) {
    const { stdout, stderr } = await inProcess([path, '--format', 'json']);
    const { result, lines } = await toldAs([fileAt(path)], 'json');
    if (result === stdout || (result === '' && lines.join() === linesOf(stderr).join())) continue;
    bad++;
    console.log(path, result.length, stdout.length, lines, linesOf(stderr));
  }
  console.log(bad, performance.now() - t);
}, 200000);
