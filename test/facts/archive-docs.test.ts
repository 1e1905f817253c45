import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COLUMNS } from '../../src/facts/index.ts';
import { Database } from '../../src/facts/node/duck-db.ts';
import { Folder, hasDuckDb, reportOf } from './archive.ts';

const page = readFileSync(fileURLToPath(new URL('../../docs/archive.md', import.meta.url)), 'utf8');
const CAPTURES = fileURLToPath(new URL('../../fixtures/captures/', import.meta.url));
const QUERIES = [...page.matchAll(/```sql\n([\s\S]*?)```/g)].map(([, sql]) => sql ?? '');

const TYPES = { text: 'VARCHAR', integer: 'INTEGER', long: 'BIGINT', time: 'TIMESTAMP', bytes: 'BLOB' } as const;

test('the page has a row for each column', () => {
  const rows = COLUMNS.map(({ name, type, about }) => `| \`${name}\` | ${TYPES[type]} | ${about} |`);
  expect(page).toContain(`| --- | --- | --- |\n${rows.join('\n')}\n\n`);
});

describe.skipIf(!hasDuckDb)('the queries of the page (skipped without @duckdb/node-api)', () => {
  const folder = new Folder();
  let database: Database;
  let facts = '';
  const paths = ['t01-blind-success', 't02-blind-busy', 'r33-603-callee', 'r35-608-after-183', 'g01-cancel-487'].map(
    (name) => join(CAPTURES, `${name}.pcap`),
  );

  beforeAll(async () => {
    facts = await folder.facts('facts.parquet', paths);
    database = await Database.open();
  });
  afterAll(() => {
    database.close();
    folder.remove();
  });

  const ask = (index: number, replaced = '') =>
    database.rows(
      (QUERIES[index] ?? '').replaceAll("'facts/*.parquet'", `'${facts}'`).replace("'trace.pcap'", `'${replaced}'`),
    );

  test('are all tried', () => {
    expect(QUERIES).toHaveLength(5);
  });

  test('calls and ASR are those of the report', async () => {
    const { calls } = (await reportOf('analyze', ...paths)) as { calls: { outcome: string }[] };
    const rows = (await ask(0)) as [unknown, bigint, bigint, unknown][];
    expect(Number(rows.reduce((sum, [, count]) => sum + count, 0n))).toBe(calls.length);
    expect(Number(rows.reduce((sum, [, , answered]) => sum + answered, 0n))).toBe(
      calls.filter(({ outcome }) => outcome === 'answered').length,
    );
    expect(Number(String(rows[0]?.[3]))).toBeCloseTo((100 * Number(rows[0]?.[2])) / Number(rows[0]?.[1]), 1);
  });

  test('failures are by code', async () => {
    const rows = (await ask(1)) as [number, string, string | null, bigint][];
    expect(rows.map(([status, , , count]) => [status, Number(count)])).toEqual(
      expect.arrayContaining([
        [486, 1],
        [487, 1],
        [603, 1],
        [608, 1],
      ]),
    );
  });

  test('who refuses is by address', async () => {
    const rows = (await ask(2)) as [string, string | null, number, bigint][];
    expect(rows.map(([, , status]) => status).sort()).toEqual([603, 608]);
    expect(rows.every(([address]) => /^\d+\.\d+\.\d+\.\d+$/.test(address))).toBe(true);
  });

  test('transfers have their answers', async () => {
    const rows = (await ask(3)) as unknown[][];
    expect(rows.map((row) => row.at(-1))).toEqual([202, 202]);
  });

  test('a message stands as it was sent', async () => {
    const rows = (await ask(4, 't01-blind-success.pcap')) as string[][];
    expect(rows).toEqual([[expect.stringMatching(/^(?:[A-Z]+ sip:|SIP\/2\.0 )/)]]);
  });
});
