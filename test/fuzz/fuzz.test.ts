import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { putTogether } from '../build/run-built.js';
import { HARNESS } from './harness.js';
import { mustBeHarmless } from './promises/harmless.ts';
import { underSeed } from './promises/seeds.ts';
import { Random } from './random.ts';
import { TARGETS } from './targets/index.ts';
import { targetsNamed } from './targets/named.ts';

const RUN = fileURLToPath(new URL('run.js', import.meta.url));
/** Fixed, so that a run that failed fails again. */
const SEED = 2026;
/** Runs of each target; `npm run fuzz` makes as many as there is time for. */
const EACH = 3;

let folder: string;
/** The harness, put together once for all runs of it: that takes as long as most of them. */
let harness: Awaited<ReturnType<typeof putTogether>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'siptriage-fuzz-test-'));
  harness = await putTogether(...HARNESS);
});

afterAll(() => {
  harness.remove();
  rmSync(folder, { recursive: true, force: true });
});

type Line = { readonly kind?: string; readonly message?: string; readonly bytes?: number; readonly file?: string };

async function fuzz(...args: readonly string[]): Promise<{ status: number | null; lines: Line[]; stderr: string }> {
  const run = spawn(process.execPath, [harness.main, ...args, '--json', '--found', folder], { stdio: 'pipe' });
  const [stdout, stderr, [status]] = await Promise.all([textOf(run.stdout), textOf(run.stderr), once(run, 'close')]);
  return {
    status,
    stderr,
    lines: stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line),
  };
}

/** What the harness says of a fault that was planted. */
async function planted(name: string, ...bounds: readonly string[]): Promise<Line[]> {
  const { status, lines } = await fuzz(
    `planted-${name}`,
    ...['--executions', '700', '--seed', '1', '--tries', '60'],
    ...bounds,
  );
  expect(status).toBe(1);
  expect(lines.at(-1)).toMatchObject({ targets: 1, faults: 1 });
  return lines.slice(0, -1);
}

// Every target a few times: some seconds on a machine that has nothing else to do.
test('no target fails on what a fixed seed makes of its inputs', { timeout: 600_000 }, async () => {
  const { status, lines, stderr } = await fuzz(
    '--seed',
    String(SEED),
    '--executions',
    String(EACH),
    '--unguided',
    '--time',
    '9h',
  );
  expect(stderr).toBe('');
  expect(lines.slice(0, -1)).toEqual([]);
  expect(lines.at(-1)).toMatchObject({ targets: TARGETS.length, faults: 0 });
  expect((lines.at(-1) as { executions: number }).executions).toBe(TARGETS.length * EACH);
  expect(status).toBe(0);
});

describe('the harness finds', { timeout: 120_000 }, () => {
  test('a crash, makes its input small, says how to see it again, and finds the same with the same seed', async () => {
    const [[crash], [again]] = await Promise.all([planted('crash'), planted('crash')]);
    expect(crash).toMatchObject({ kind: 'crash', message: 'TypeError: planted', bytes: 1 });
    const replayed = spawnSync(process.execPath, [RUN, 'planted-crash', '--replay', crash?.file ?? ''], {
      encoding: 'utf8',
    });
    expect(replayed.status).toBe(1);
    expect(replayed.stdout).toMatch(/^crash: TypeError: planted\n/);
    const told = readFileSync((crash?.file ?? '').replace(/bin$/, 'txt'), 'utf8');
    expect(told).toContain(`npm run fuzz -- planted-crash --replay ${crash?.file}\nseed 1\n`);
    expect(again?.file).toBe(crash?.file);
  });

  test('a hang, by the processor time it takes', async () => {
    expect(await planted('hang', '--cpu-ms', '500', '--tries', '1')).toMatchObject([
      { kind: 'hang', message: 'more than 500 ms of processor time' },
    ]);
  });

  // Two at once: most of their time they wait.
  test('a wait for what comes too late, and one for what never comes', async () => {
    const [late, never] = await Promise.all([
      planted('wait', '--wall-ms', '1500', '--tries', '1'),
      planted('stall', '--tries', '1'),
    ]);
    expect(late).toMatchObject([{ kind: 'hang', message: 'more than 1500 ms' }]);
    expect(never).toMatchObject([{ kind: 'never settles' }]);
  });

  test('memory without a bound, and memory that is left behind', async () => {
    const [unbounded, left] = await Promise.all([
      planted('growth', '--resident-mb', '150', '--tries', '1'),
      planted('leak', '--tries', '1'),
    ]);
    expect(unbounded).toMatchObject([{ kind: 'growth' }]);
    expect(left).toMatchObject([
      { kind: 'growth', message: expect.stringMatching(/^300 MiB were left behind by 600 executions$/) },
    ]);
  });

  test('a control character, and an end of the process', async () => {
    const [control, end] = await Promise.all([planted('control'), planted('exit', '--tries', '1')]);
    expect(control).toMatchObject([{ kind: 'broken promise', bytes: 1 }]);
    expect(end).toMatchObject([{ kind: 'ended' }]);
  });
});

describe('the promises', () => {
  test.each([
    ['\u0000'],
    ['\t'],
    ['\r'],
    ['\u001b'],
    ['\u007f'],
    ['\u009b'],
    ['\u061c'],
    ['\u200f'],
    ['\u2028'],
    ['\u202e'],
    ['\u2069'],
  ])('see %j', (character) => {
    expect(() => mustBeHarmless('text', `a\n${character}b`)).toThrow('control character');
    expect(() => mustBeHarmless('text', 'a\nb \u00e4\u{1f469}')).not.toThrow();
  });

  test('draw the seeds of hashes anew, and give them back', async () => {
    const own = Math.random;
    expect(await underSeed(0x80000000, async () => Math.random())).toBe(0.5);
    await expect(underSeed(1, () => Promise.reject(new Error('x')))).rejects.toThrow('x');
    expect(Math.random).toBe(own);
  });
});

describe('every target', () => {
  test('has a name of its own, and none is planted', async () => {
    const names = TARGETS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.startsWith('planted'))).toEqual([]);
    expect((await targetsNamed('log')).length).toBeGreaterThan(50);
  });

  test.each(TARGETS.map((target) => [target.name, target] as const))(
    '%s has seeds, and mutators that change them',
    async (_, target) => {
      const seeds = await target.seeds();
      expect(seeds.length).toBeGreaterThan(0);
      const random = new Random(SEED);
      for (const mutate of target.mutators) {
        const changed = Array.from({ length: 24 }, (_unused, index) => {
          const seed = seeds[index % seeds.length]!;
          const before = Buffer.from(seed);
          const result = Buffer.from(mutate(seed, random, random.pick(seeds)));
          expect(before.equals(seed)).toBe(true);
          return !result.equals(before);
        });
        expect(changed).toContain(true);
      }
    },
  );
});
