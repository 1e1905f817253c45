import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test, vi } from 'vitest';
import { inProcess } from '../cli/run.ts';
import { Folder } from './archive.ts';

vi.mock('@duckdb/node-api', () => {
  throw new Error('Cannot find package');
});

const CAPTURE = fileURLToPath(new URL('../../fixtures/captures/t01-blind-success.pcap', import.meta.url));
const folder = new Folder();
afterAll(() => folder.remove());

test('a facts file is written, and to read it says what to install', async () => {
  const facts = await folder.facts('a.parquet', [CAPTURE]);
  expect(readFileSync(facts).subarray(0, 4).toString()).toBe('PAR1');
  const { status, stderr, stdout } = await inProcess(['analyze', facts]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toBe(
    `siptriage: ${facts}: reading a facts file takes DuckDB, which is not installed: npm install @duckdb/node-api\n`,
  );
});

test('what is no facts file is read all the same', async () => {
  expect((await inProcess(['analyze', CAPTURE])).status).toBe(0);
});
