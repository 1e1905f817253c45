import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { pagerFor } from '../../src/cli/output/pager.ts';
import type { Io } from '../../src/cli/process/io.ts';
import { CAPTURES } from '../report/fixture.ts';
import { inProcess, linesOf, SIPTRIAGE } from './run.ts';

const BUSY = `${CAPTURES}t02-blind-busy.pcap`;
const LOG = `${CAPTURES}../printed/r34-603plus-network-blocked.ngrep-byline.txt`;

const folder = mkdtempSync(join(tmpdir(), 'siptriage-pager-'));
const shown = join(folder, 'shown.txt');
const script = join(folder, 'pager.cjs');

/** Writes down what it is called with and, with `read`, what it is given; with `quit` it leaves at once, with a number it fails so. */
writeFileSync(
  script,
  `const { appendFileSync, writeFileSync } = require('node:fs');
const [, , file, how, ...more] = process.argv;
writeFileSync(file, more.map((word) => word + '|').join(''));
if (how !== 'read') process.exit(how === 'quit' ? 0 : Number(how));
process.stdin.on('data', (text) => appendFileSync(file, text));
`,
);

afterEach(() => {
  rmSync(shown, { force: true });
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const pager = (how = 'read'): string => [process.execPath, script, shown, how].join(' ');
const paged = (): string | null => (existsSync(shown) ? readFileSync(shown, 'utf8') : null);

/** A terminal of a few lines. */
function terminal(rows: number, PAGER?: string, env: Record<string, string> = {}): Partial<Io> {
  const named: Record<string, string> = PAGER === undefined ? {} : { PAGER };
  return { isTerminal: true, columns: 100, rows, env: { ...named, NO_COLOR: '1', ...env } };
}

describe('a result that is longer than the screen goes to the pager', () => {
  test.each<[string, string[]]>([
    ['analyze', [BUSY]],
    ['analyze, by its name', ['analyze', BUSY, '--verbose']],
    ['call', ['call', 'alice', BUSY]],
    ['transfers', ['transfers', BUSY]],
    ['annotate of a capture', ['annotate', BUSY]],
    ['annotate of a log', ['annotate', LOG]],
    ['explain', ['explain', '486']],
    ['explain of a rule', ['explain', 'transfer/no-notify']],
    ['compare', ['compare', '202', '608']],
    ['codes', ['codes']],
    ['rules', ['rules']],
  ])('%s', async (_, args) => {
    const plain = await inProcess(args);
    expect(linesOf(plain.stdout).length).toBeGreaterThan(10);
    expect(await inProcess(args, terminal(10, pager()))).toEqual({ ...plain, stdout: '' });
    expect(paged()).toBe(plain.stdout);
  });

  test('with its colours', async () => {
    const io = { ...terminal(10, pager(), { NO_COLOR: '' }) };
    await inProcess(['explain', '486'], io);
    expect(paged()).toContain('\u001b[1m');
  });

  test('by one line, the one for its prompt', async () => {
    const { stdout } = await inProcess(['explain', '486']);
    const lines = linesOf(stdout).length;
    expect((await inProcess(['explain', '486'], terminal(lines + 1, pager()))).stdout).toBe(stdout);
    expect(paged()).toBe(null);
    expect((await inProcess(['explain', '486'], terminal(lines, pager()))).stdout).toBe('');
    expect(paged()).toBe(stdout);
  });

  test('by lines that a narrow terminal breaks', async () => {
    const { stdout } = await inProcess(['explain', '486']);
    const io = { ...terminal(linesOf(stdout).length + 1, pager(), { COLUMNS: '100' }), columns: 50 };
    expect((await inProcess(['explain', '486'], io)).stdout).toBe('');
    expect(paged()).toBe(stdout);
  });
});

describe('no pager is started', () => {
  const never = async (args: readonly string[], io: Partial<Io>): Promise<void> => {
    const { status, stdout } = await inProcess(args, io);
    expect({ status, isPrinted: stdout !== '', paged: paged() }).toEqual({ status: 0, isPrinted: true, paged: null });
  };

  test.each<[string, Partial<Io>]>([
    ['in a pipe', { ...terminal(5, pager()), isTerminal: false }],
    ['where nobody knows how long the screen is', { isTerminal: true, env: { PAGER: pager() } }],
    ['on a screen of no lines', terminal(0, pager())],
    ['with an empty PAGER', terminal(5, '')],
    ['with a blank PAGER', terminal(5, ' ')],
    ['on a dumb terminal', terminal(5, pager(), { TERM: 'dumb' })],
    ['in CI', terminal(5, pager(), { CI: 'true' })],
    ['in a job of GitHub', terminal(5, pager(), { GITHUB_ACTIONS: 'true' })],
  ])('%s', async (_, io) => never(['explain', '486'], io));

  test.each<[string[]]>([
    [['explain', '486', '--no-pager']],
    [[BUSY, '--no-pager']],
    [['annotate', BUSY, '--no-pager']],
    [[BUSY, '--format', 'json']],
    [[BUSY, '--format', 'ndjson']],
    [['codes', '--format', 'json']],
    [['call', 'alice', BUSY, '--format', 'json']],
    [['transfers', BUSY, '--format', 'json']],
    [['messages', BUSY]],
    [['--help']],
  ])('%j', async (args) => never(args, terminal(5, pager())));

  test('for a result in a file', async () => {
    const file = join(folder, 'report.txt');
    await inProcess([BUSY, '-o', file], terminal(5, pager()));
    expect(readFileSync(file, 'utf8')).toContain('TRANSFER FAILED');
    expect(paged()).toBe(null);
  });

  test('for a check, whose exit code is the result', async () => {
    const { status, stdout } = await inProcess(['check', BUSY], terminal(5, pager()));
    expect({ status, paged: paged() }).toEqual({ status: 1, paged: null });
    expect(stdout).toContain('FAILED');
  });
});

describe('PAGER', () => {
  test.each<[string | undefined, readonly string[] | null]>([
    [undefined, ['less', '-FRX']],
    ['more', ['more']],
    ['  less   -R\t-S ', ['less', '-R', '-S']],
    ["less -P '$HOME;x'", ['less', '-P', "'$HOME;x'"]],
    ['cat', null],
    ['/bin/cat -s', null],
    ['bat', ['bat']],
    ['concat', ['concat']],
    ['', null],
  ])('%j is %j', (PAGER, words) => {
    const env = PAGER === undefined ? {} : { PAGER };
    expect(pagerFor({ out: async () => {}, err: () => {}, isTerminal: true, rows: 24, env })).toEqual(words);
  });

  test.each([
    ['', true],
    ['0', true],
    ['false', true],
    ['1', false],
    ['woodpecker', false],
  ])('is asked with CI=%j: %s', (CI, isAsked) => {
    const io = { out: async () => {}, err: () => {}, isTerminal: true, rows: 24, env: { CI, PAGER: 'more' } };
    expect(pagerFor(io)).toEqual(isAsked ? ['more'] : null);
  });

  test('is split into words that no shell reads', async () => {
    const { stdout } = await inProcess(['explain', '486']);
    await inProcess(['explain', '486'], terminal(5, `${pager()} $HOME  >y;exit\t"z"`));
    expect(paged()).toBe(`$HOME|>y;exit|"z"|${stdout}`);
  });

  test('that is not there is done without', async () => {
    const plain = await inProcess(['explain', '486']);
    expect(await inProcess(['explain', '486'], terminal(5, join(folder, 'gone')))).toEqual(plain);
  });

  test('that may not be run is done without', async () => {
    chmodSync(script, 0o600);
    const plain = await inProcess([BUSY]);
    expect(await inProcess([BUSY], terminal(5, script))).toEqual(plain);
  });

  test.each(['1', '127'])('that fails with %s before it has shown anything is done without', async (code) => {
    const plain = await inProcess(['rules']);
    expect(await inProcess(['rules'], terminal(5, pager(code)))).toEqual(plain);
    const log = await inProcess(['annotate', LOG]);
    expect(await inProcess(['annotate', LOG], terminal(5, pager(code)))).toEqual(log);
  });

  test('of a locale that is not said reads UTF-8', async () => {
    const told = join(folder, 'charset.cjs');
    writeFileSync(
      told,
      `require('node:fs').writeFileSync(process.argv[2], process.env.LESSCHARSET); process.stdin.resume();`,
    );
    const command = [process.execPath, told, shown].join(' ');
    await inProcess(['explain', '486'], terminal(5, command));
    expect(paged()).toBe('utf-8');
    await inProcess(['explain', '486'], terminal(5, command, { LESSCHARSET: 'latin1' }));
    expect(paged()).toBe('latin1');
  });
});

describe('a reader who leaves early', () => {
  test('ends it quietly', async () => {
    for (const args of [['rules'], [BUSY, '-v'], ['annotate', LOG], ['annotate', BUSY, '-v']]) {
      expect(await inProcess(args, terminal(5, pager('quit')))).toEqual({ status: 0, stdout: '', stderr: '' });
    }
  });

  test('changes no exit code', async () => {
    const { status, stdout, stderr } = await inProcess([BUSY, 'gone.pcap'], terminal(5, pager('quit')));
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(linesOf(stderr)).toEqual(['siptriage: gone.pcap: no such file or folder']);
  });

  test.each(['130', '143'])('by a signal (%s) is not shown the text once more', async (code) => {
    expect(await inProcess(['rules'], terminal(5, pager(code)))).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('leaves no listener behind', async () => {
    const before = process.listenerCount('SIGINT');
    await inProcess(['rules'], terminal(5, pager()));
    expect(process.listenerCount('SIGINT')).toBe(before);
  });
});

const HAS_SCRIPT = spawnSync('script', ['--version']).status === 0;
const HAS_LESS = spawnSync('less', ['--version']).status === 0;

/** The executable on a terminal of 80 columns and 24 lines, to which somebody types after a while. */
async function onTerminal(command: string, keys: string, env: Record<string, string> = {}): Promise<string> {
  const shell = `stty cols 80 rows 24; ${command.replace(/(?<![/\w])siptriage(?= |$)/g, `'${process.execPath}' '${SIPTRIAGE}'`)}; echo "code $?"`;
  const child = spawn('script', ['-qec', `bash -c '${shell.replaceAll("'", `'\\''`)}'`, '/dev/null'], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', HOME: folder, TERM: 'xterm', ...env },
  });
  let screen = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    screen += text;
  });
  // It may end between two keys.
  child.stdin.on('error', () => {});
  const typing = setInterval(() => child.stdin.write(keys), 500);
  await new Promise((resolve) => child.once('close', resolve));
  clearInterval(typing);
  return screen;
}

describe.skipIf(!HAS_SCRIPT)('on a terminal (script)', () => {
  test.skipIf(!HAS_LESS)('less shows the first screen, waits for the reader, and q ends it with 0', async () => {
    const screen = await onTerminal('siptriage rules', 'q');
    expect(screen).toContain('code 0');
    expect(linesOf(screen).length).toBeLessThan(40);
    expect(screen).not.toContain('<E2>');
  });

  test.skipIf(!HAS_LESS)('what fits is printed, and nobody has to leave it', async () => {
    const screen = await onTerminal(`siptriage -q ${BUSY}`, '');
    expect(screen).toContain('TRANSFER FAILED');
    expect(screen).toContain('code 0');
  });

  test('what is followed is printed as it comes', async () => {
    const screen = await onTerminal(`cat ${BUSY} | siptriage --follow`, '');
    expect(linesOf(screen).length).toBeGreaterThan(24);
    expect(screen).toContain('code 0');
  });

  test('no argument is help', async () => {
    const screen = await onTerminal('siptriage', '');
    expect(screen).toContain('Usage: siptriage');
    expect(screen).toContain('Examples:');
    expect(screen).toContain('code 0');
  });

  test('an option and no input is a mistake', async () => {
    const screen = await onTerminal('siptriage --verbose', '');
    expect(screen).toContain("siptriage: missing required argument 'input'");
    expect(screen).toContain('code 2');
  });
});
