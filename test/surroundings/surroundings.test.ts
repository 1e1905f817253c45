import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseConfig } from '../../src/check/configuration.ts';
import {
  COMMANDS,
  type Ended,
  FAULTS,
  listens,
  longestTurn,
  makeFolder,
  PATIENCE_MS,
  pause,
  READERS,
  restsIn,
  smallDisk,
  start,
} from './surroundings.js';

let folder: ReturnType<typeof makeFolder>;

beforeAll(() => {
  folder = makeFolder();
});

afterAll(() => {
  folder.remove();
});

const matrix = Object.entries(FAULTS).flatMap(([name, fault]) =>
  (fault.commands ?? COMMANDS).map((command) => ({
    name,
    command,
    fault,
  })),
);

/** How commands ended, by the name of the fault and the command: what two tests look at is run once. */
const ends = new Map<string, Promise<Ended>>();

function endOf(name: string, command: string): Promise<Ended> {
  const key = `${name}: ${command}`;
  const end = ends.get(key) ?? FAULTS[name]!.run(folder, command);
  ends.set(key, end);
  return end;
}

describe.concurrent('how a command ends where its surroundings fail', () => {
  test.for(matrix)('$name: $command', { timeout: 2 * PATIENCE_MS }, async ({ name, command, fault }, { skip }) => {
    skip(fault.needs === null, 'no /dev/full here');
    const { code, signal, last, stderr } = await endOf(name, command);
    expect({ code, signal }).toEqual({ code: command === 'check' ? fault.code : fault.others, signal: null });
    expect(stderr).not.toMatch(/internal error|^ +at /m);
    if (fault.last !== null) {
      expect(last).toMatch(fault.last);
    }
  });
});

describe.concurrent('what died does not change what is told', () => {
  test.for(READERS.filter((command) => command !== 'messages'))('%s', { timeout: 3 * PATIENCE_MS }, async (command) => {
    const { stdout } = await start(folder, [command, 'long.pcap'], { env: { SIPTRIAGE_THREADS: '0' } }).over;
    expect(stdout.length).toBeGreaterThan(100);
    expect((await endOf('threads that die', command)).stdout).toBe(stdout);
  });
});

/** Numbers that look like chance and are the same each time (mulberry32). */
function moments(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const next = moments(20261128);
// Each signal once for each command, from a file for one and from a pipe for the next.
const random = COMMANDS.flatMap((command, at) =>
  Array.from({ length: 3 }, (_, i) => ({
    command,
    signal: SIGNALS[i % SIGNALS.length] as NodeJS.Signals,
    afterMs: Math.round(next() * 600),
    input: (at + i) % 2 === 0 ? 'long.pcap' : '-',
  })),
);

describe.concurrent('a signal at any moment, and once more', () => {
  test.for(random)('$command $input: $signal after $afterMs ms', { timeout: 2 * PATIENCE_MS }, async (row) => {
    const { command, signal, afterMs, input } = row;
    const running = start(folder, [command, input], { input: input === '-' ? folder.head : null });
    await pause(afterMs);
    running.child.kill(signal);
    const isSentTwice = afterMs % 2 === 0;
    if (isSentTwice) {
      await pause(20);
      running.child.kill(signal);
    }
    const ended = await running.over;
    expect(ended.signal).not.toBe('SIGKILL');
    expect(ended.stderr).not.toMatch(/internal error|^ +at /m);
    // The capture fails a check: 1 where it was read to its end.
    const codes = command === 'check' ? [1, 3] : [0, 3];
    expect(ended.signal === signal || codes.includes(ended.code)).toBe(true);
    expect(folder.leftovers()).toEqual([]);
  });
});

test('a check that was stopped is no pass in any of its forms', { timeout: PATIENCE_MS }, async () => {
  const running = start(folder, ['check', '-', '--report', 'json=stopped.json'], { input: folder.head });
  await listens(running);
  await restsIn(running.child);
  running.child.kill('SIGTERM');
  const { code, stdout } = await running.over;
  expect(code).toBe(3);
  expect(stdout).toMatch(/^✗ NO VERDICT {3}stopped early: 8 messages seen {3}/);
  const { check, problems } = JSON.parse(readFileSync(join(folder.path, 'stopped.json'), 'utf8'));
  expect(check).toMatchObject({
    passed: false,
    gaps: [{ code: 'stopped-early', input: null, message: 'stopped early: 8 messages seen' }],
  });
  expect(problems.map((problem: { code: string }) => problem.code)).toContain('stopped-early');
});

/** What is read twice is kept first: who ends that has seen a part of it. */
test.each<[string[], number]>([
  [['check', '-', '--report', 'html=stopped.html'], 3],
  [['analyze', '-', '--format', 'html', '-o', 'stopped.html'], 0],
  [['flow', '-'], 0],
  [['annotate', '-'], 0],
])('%j that was stopped says so', { timeout: PATIENCE_MS, retry: 1 }, async (args, exitCode) => {
  const running = start(folder, args, { input: folder.head });
  await listens(running);
  await restsIn(running.child);
  running.child.kill('SIGTERM');
  const { code, stdout, stderr } = await running.over;
  expect({ code, said: stderr.match(/^siptriage: stopped early: .*$/gm) }).toEqual({
    code: exitCode,
    said: [expect.stringMatching(/^siptriage: stopped early: 8 messages seen; /)],
  });
  expect(stdout).not.toContain('PASSED');
});

test('a full temporary folder is said, and nothing stays in it', { timeout: 2 * PATIENCE_MS }, async ({ skip }) => {
  const disk = smallDisk(folder);
  skip(disk === null, 'no file system may be mounted here');
  try {
    const input = readFileSync(join(folder.path, 'long.pcap'));
    const running = start(folder, ['annotate', '-'], { input, env: { TMPDIR: disk?.path ?? '' } });
    const { code, last } = await running.over;
    expect({ code, last }).toEqual({
      code: 3,
      last: `siptriage: cannot write to the temporary folder ${disk?.path}: no space left on the disk`,
    });
    writeFileSync(join(disk?.path ?? '', 'filled'), new Uint8Array(12 * 1024));
    const written = await start(folder, ['messages', 'long.pcap', '-o', join(disk?.path ?? '', 'out')]).over;
    expect(written.code).toBe(3);
    expect(written.last).toMatch(/no space left on the disk$/);
  } finally {
    disk?.remove();
  }
});

describe.concurrent('with too little memory nothing is green that is not whole', () => {
  test.for([6, 12, 24])('%i MB of heap', { timeout: 2 * PATIENCE_MS }, async (megabytes) => {
    const env = { NODE_OPTIONS: `--max-old-space-size=${megabytes}` };
    const { code, stdout } = await start(folder, ['check', 'long.pcap'], { env }).over;
    expect(code).not.toBe(0);
    expect(stdout).not.toContain('PASSED');
  });

  test.for([64, 256])('%i MB of addresses fewer', { timeout: 3 * PATIENCE_MS }, async (megabytes, { skip }) => {
    skip(process.platform !== 'linux', 'no ulimit -v here');
    const script = `ulimit -v $(( $(awk '/VmPeak/ { print $2 }' /proc/$PPID/status) - ${megabytes} * 1024 )); exec "$@"`;
    const { code, stdout } = await start(folder, ['check', 'long.pcap'], { prefix: ['sh', '-c', script, 'sh'] }).over;
    expect(code).not.toBe(0);
    expect(stdout).not.toContain('PASSED');
  });
});

test.each(COMMANDS)(
  '%s gives the event loop its turn: a signal is heard soon',
  { timeout: 2 * PATIENCE_MS, retry: 2 },
  async (command) => {
    // Some 90 ms of the processor's time, up to 170 beside others at work; 40 of them are modules that are loaded.
    expect(await longestTurn(folder, [command, 'long.pcap'])).toBeLessThan(250);
  },
);

const KNOWN = { formats: [], faultOfFilter: () => null, faultOfLogFact: () => null };

describe('a configuration that is too much is refused before it takes memory', () => {
  test.each<[string, string, 'yaml' | 'json', number, string]>([
    ['a million brackets', '['.repeat(1e6), 'yaml', 1, 'nested more than 64 levels deep'],
    ['as many objects', '{"a":\n'.repeat(5e5), 'json', 65, 'nested more than 64 levels deep'],
    ['lists on one line', '- '.repeat(5e5), 'yaml', 1, 'nested more than 64 levels deep'],
    ['columns', `a:\n${' '.repeat(257)}b: 1\n`, 'yaml', 2, 'nested more than 64 levels deep'],
    ['words', `[${'a,'.repeat(6e5)}]`, 'yaml', 1, 'more than 1000000 words and marks'],
    ['characters', ' '.repeat(16 * 1024 * 1024 + 1), 'yaml', 1, 'longer than 16777216 characters'],
  ])('%s', (_, text, form, line, message) => {
    const { value, faults } = parseConfig(text, form, KNOWN);
    expect({ value, faults: faults.map(({ line, said }) => ({ line, message: said('en') })) }).toEqual({
      value: null,
      faults: [{ line, message }],
    });
  });

  test.each<[string, string]>([
    ['64 levels', `${'['.repeat(64)}${']'.repeat(64)}`],
    ['brackets in a text', `failOn: "${'['.repeat(100)}"`],
    ['256 columns', `a:\n${' '.repeat(256)}b: 1\n`],
  ])('%s are read', (_, text) => {
    const { faults } = parseConfig(text, 'yaml', KNOWN);
    expect(faults.map(({ said }) => said('en'))).not.toContain('nested more than 64 levels deep');
    expect(faults).not.toEqual([]);
  });
});

test('a configuration is not read beyond what one can be', { timeout: PATIENCE_MS }, async () => {
  writeFileSync(join(folder.path, 'huge.json'), Buffer.alloc(16 * 1024 * 1024 + 1, 32));
  const { code, last } = await start(folder, ['check', 'busy.pcap', '--config', 'huge.json']).over;
  expect({ code, last }).toEqual({ code: 2, last: 'siptriage: huge.json: longer than 16 MiB' });
});
