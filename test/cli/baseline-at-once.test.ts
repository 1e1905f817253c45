import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceLocked, STALE_MS } from '../../src/cli/output/locked-file.ts';
import { CAPTURES } from '../report/fixture.ts';
import { SIPTRIAGE, siptriage } from './run.ts';

/** Flows with one error each, of different rules. */
const FLOWS = {
  't02-blind-busy': 'transfer/target-busy',
  't03-blind-404': 'transfer/target-not-found',
  't05-refer-accepted-no-notify': 'transfer/no-notify',
} as const;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'siptriage-at-once-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string) => join(folder, name);
const files = () => readdirSync(folder).toSorted();
const rulesIn = () => {
  const { findings } = JSON.parse(readFileSync(at('b.json'), 'utf8'));
  return findings.map(({ rule, count }: { rule: string; count: number }) => `${rule} ${count}`).toSorted();
};

/** Checks that have read the baseline and wait for their traces, all at the same time. */
async function updateAtOnce(flows: readonly string[]): Promise<void> {
  const runs = await Promise.all(
    flows.map(async (flow, i) => {
      spawnSync('mkfifo', [at(`pipe${i}`)]);
      const args = ['check', `pipe${i}`, '--baseline', 'b.json', '--update-baseline', '--fail-on', 'info', '-q'];
      const child = spawn(process.execPath, [SIPTRIAGE, ...args], { cwd: folder, stdio: 'ignore' });
      const closed = once(child, 'close');
      // Opens when the other side does: behind the baseline.
      const pipe = await open(at(`pipe${i}`), 'w');
      return { pipe, closed, bytes: readFileSync(`${CAPTURES}${flow}.pcap`) };
    }),
  );
  const ends = runs.map(async ({ pipe, closed, bytes }) => {
    await pipe.writeFile(bytes);
    await pipe.close();
    return (await closed)[0];
  });
  expect(await Promise.all(ends)).toEqual(flows.map(() => 0));
  for (const i of flows.keys()) {
    rmSync(at(`pipe${i}`));
  }
}

test('runs that update a baseline at the same time lose nothing of each other', async () => {
  const flows = Object.keys(FLOWS);
  await updateAtOnce([...flows, ...flows]);
  const wanted = Object.values(FLOWS).map((rule) => `${rule} 1`);
  expect(rulesIn()).toEqual(expect.arrayContaining(wanted));
  expect(files()).toEqual(['b.json']);
  for (const flow of flows) {
    const alone = siptriage(['check', `${CAPTURES}${flow}.pcap`, '--baseline', 'b.json', '--fail-on', 'info', '-q'], {
      cwd: folder,
    });
    expect(alone.status).toBe(0);
  }
});

test('one after the other, the later says what is gone', async () => {
  await updateAtOnce(['t02-blind-busy']);
  await updateAtOnce(['t03-blind-404']);
  expect(rulesIn()).toEqual(expect.arrayContaining(['transfer/target-not-found 1']));
  expect(rulesIn().join()).not.toContain('transfer/target-busy');
});

test('a baseline that is spoiled in the meantime is a mistake, and stays as it is', async () => {
  spawnSync('mkfifo', [at('pipe')]);
  const args = ['check', 'pipe', '--baseline', 'b.json', '--update-baseline'];
  const child = spawn(process.execPath, [SIPTRIAGE, ...args], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  const closed = once(child, 'close');
  let said = '';
  child.stderr.on('data', (text) => {
    said += text;
  });
  const pipe = await open(at('pipe'), 'w');
  writeFileSync(at('b.json'), 'spoiled');
  await pipe.writeFile(readFileSync(`${CAPTURES}t02-blind-busy.pcap`));
  await pipe.close();
  expect((await closed)[0]).toBe(2);
  expect(said).toBe('siptriage: b.json:1: not JSON: it has to be an object in braces\n');
  expect(readFileSync(at('b.json'), 'utf8')).toBe('spoiled');
  expect(files()).toEqual(['b.json', 'pipe']);
});

test('many writers in one process take their turns', async () => {
  const place = at('n');
  writeFileSync(place, '0');
  const more = () => replaceLocked(place, () => String(Number(readFileSync(place, 'utf8')) + 1));
  await Promise.all(Array.from({ length: 40 }, more));
  expect(readFileSync(place, 'utf8')).toBe('40');
  expect(files()).toEqual(['n']);
});

test('a lock that a dead process left holds nobody up for ever, and is broken once', async () => {
  const place = at('n');
  writeFileSync(place, '0');
  writeFileSync(`${place}.lock`, '');
  writeFileSync(`${place}.lock.break`, '');
  const start = performance.now();
  const more = () => replaceLocked(place, () => String(Number(readFileSync(place, 'utf8')) + 1));
  await Promise.all(Array.from({ length: 5 }, more));
  const took = performance.now() - start;
  expect(readFileSync(place, 'utf8')).toBe('5');
  expect(took).toBeGreaterThan(2 * STALE_MS);
  expect(took).toBeLessThan(5 * STALE_MS);
  expect(files()).toEqual(['n']);
});

test('where the new text cannot be made, the file and its lock are as before', async () => {
  writeFileSync(at('n'), 'kept');
  const failing = replaceLocked(at('n'), () => {
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(files()).toEqual(['n']);
  expect(readFileSync(at('n'), 'utf8')).toBe('kept');
});

test('a lock that is a link to nowhere is taken for a stale one', () => {
  symlinkSync('/nonexistent', at('b.json.lock'));
  const args = ['check', `${CAPTURES}t02-blind-busy.pcap`, '--baseline', 'b.json', '--update-baseline', '-q'];
  expect(siptriage(args, { cwd: folder }).status).toBe(0);
  expect(rulesIn()).toEqual(['transfer/target-busy 1']);
  expect(files()).toEqual(['b.json']);
}, 20_000);
