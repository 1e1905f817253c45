import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inProcess, siptriage } from '../cli/run.ts';
import { Folder, hasDuckDb } from './archive.ts';

const CAPTURE = fileURLToPath(new URL('../../fixtures/captures/t02-blind-busy.pcap', import.meta.url));
const folder = new Folder();
let facts = '';

beforeAll(async () => {
  facts = await folder.facts('a.parquet', [CAPTURE]);
});
afterAll(() => folder.remove());

describe.skipIf(!hasDuckDb)('every command reads a facts file (skipped without @duckdb/node-api)', () => {
  test.each([
    ['analyze', '-v'],
    ['analyze', '--format', 'csv'],
    ['transfers'],
    ['annotate'],
    ['messages'],
    ['messages', '--filter', 'method == REFER'],
    ['flow', '--format', 'mermaid'],
    ['check'],
  ])('%s %s %s', async (command, ...options) => {
    const [direct, told] = [
      await inProcess([command, CAPTURE, ...options]),
      await inProcess([command, facts, ...options]),
    ];
    expect(told).toEqual(direct);
    expect(direct.stdout.length).toBeGreaterThan(200);
  });

  test('extract makes packets of them', async () => {
    const made = join(folder.path, 'case.pcapng');
    expect((await inProcess(['extract', facts, '--call', 'carol', '-o', made])).status).toBe(0);
    const told = await inProcess(['transfers', made]);
    expect(told.stdout).toContain('TRANSFER FAILED');
  });

  test('a facts file of a facts file is the same', async () => {
    const again = await folder.facts('again.parquet', [facts]);
    expect((await inProcess(['analyze', again, '-v'])).stdout).toBe((await inProcess(['analyze', facts, '-v'])).stdout);
  });

  test('nothing of the database is left behind', () => {
    const within = join(folder.path, 'tmp');
    mkdirSync(within);
    const { status } = siptriage(['call', 'carol', facts], { env: { TMPDIR: within } });
    expect({ status, left: readdirSync(within), isDefault: tmpdir() === within }).toEqual({
      status: 0,
      left: [],
      isDefault: false,
    });
  });
});

describe('writing a facts file', () => {
  test('is whole or not at all', async () => {
    const path = folder.write('kept.parquet', 'before');
    const none = folder.write('none.txt', 'nothing here\n');
    expect((await inProcess(['facts', none, '-o', path])).status).toBe(3);
    expect(readFileSync(path, 'utf8')).toBe('before');
    expect((await inProcess(['facts', CAPTURE, '-o', join(folder.path, 'no', 'folder.parquet')])).status).toBe(2);
    expect(existsSync(join(folder.path, 'no'))).toBe(false);
  });

  test('goes to a pipe, and to no terminal', async () => {
    const pieces: Uint8Array[] = [];
    const outBytes = async (bytes: Uint8Array): Promise<void> => void pieces.push(bytes);
    expect((await inProcess(['facts', CAPTURE], { outBytes })).status).toBe(0);
    expect(Buffer.concat(pieces).subarray(-4).toString()).toBe('PAR1');
    const { status, stderr } = await inProcess(['facts', CAPTURE], { outBytes, isTerminal: true });
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('name it with -o FILE') });
  });

  test('leaves out nobody but by name', async () => {
    const path = await folder.facts('nameless.parquet', [CAPTURE], '--anonymize');
    const bytes = readFileSync(path).toString('latin1');
    expect(bytes).not.toContain('10.55.0.');
    expect(bytes).not.toContain('carol');
  });
});
