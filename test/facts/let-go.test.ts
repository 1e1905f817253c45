import { afterAll, describe, expect, test } from 'vitest';
import { Database } from '../../src/facts/node/duck-db.ts';
import { FactsRows } from '../../src/facts/node/facts-rows.ts';
import { Folder, hasDuckDb } from './archive.ts';

const MIB = 1024 * 1024;
const ANSWERS = 24;

const folder = new Folder();
afterAll(() => folder.remove());

/** More than all rows at hand hold, so that nothing else is taken for it. */
const HELD_BYTES = 64 * MIB;

describe.skipIf(!hasDuckDb)('what is at hand of an answer (skipped without @duckdb/node-api)', () => {
  test('counts for the collector, which lets go of it', async () => {
    const database = await Database.open();
    const { result, close } = await database.stream('SELECT 1', []);
    const chunk = await result.fetchChunk();
    const rows = new FactsRows();
    const before = process.memoryUsage();
    rows.take(chunk as NonNullable<typeof chunk>, HELD_BYTES);
    const after = process.memoryUsage();
    expect(after.external - before.external).toBeGreaterThan(HELD_BYTES / 2);
    expect(rows.weight).toBe(HELD_BYTES);
    await close();
    database.close();
  });
});

describe.skipIf(!hasDuckDb)('an answer that nobody reads on (skipped without @duckdb/node-api)', () => {
  test('is let go when it is closed, not when its object is', async () => {
    const database = await Database.open();
    const path = folder.path.concat('/long.parquet');
    await database.run(
      `COPY (SELECT i, repeat(md5(i::VARCHAR), 30) AS text FROM range(60000) AS rows(i)) TO '${path}' (COMPRESSION gzip)`,
    );
    const kept: unknown[] = [];
    for (let answer = 0; answer < ANSWERS; answer++) {
      const { result, close } = await database.stream('SELECT * FROM read_parquet(?)', [path]);
      expect((await result.fetchChunk())?.rowCount).toBeGreaterThan(0);
      kept.push(result);
      await close();
    }
    const [[bytes = 0] = []] = await database.rows('SELECT sum(memory_usage_bytes)::DOUBLE FROM duckdb_memory()');
    expect(kept).toHaveLength(ANSWERS);
    expect(Number(bytes)).toBeLessThan(16 * MIB);
    database.close();
  }, 60_000);
});
