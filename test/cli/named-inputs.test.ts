import { type StdioOptions, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CAPTURES } from '../report/fixture.ts';
import { inProcess, linesOf, type RunResult, SIPTRIAGE, siptriage } from './run.ts';

const BUSY = `${CAPTURES}t02-blind-busy.pcap`;
const LOG = `${CAPTURES}../printed/r34-603plus-network-blocked.ngrep-byline.txt`;
const MISSING = "siptriage: missing required argument 'input'";

/** The executable with something else than a pipe at its standard input. */
function fed(stdin: number | 'ignore', args: readonly string[]): RunResult {
  const stdio: StdioOptions = [stdin, 'pipe', 'pipe'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [SIPTRIAGE, ...args], { stdio, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('without an input, what a shell put at standard input is read', () => {
  test.each<[string, string[], string[]]>([
    ['analyze', [], ['-']],
    ['analyze with options', ['--format', 'json'], ['-', '--format', 'json']],
    ['check', ['check', '-q'], ['check', '-q', '-']],
    ['transfers', ['transfers'], ['transfers', '-']],
    ['call', ['call', 'alice'], ['call', 'alice', '-']],
    ['messages', ['messages'], ['messages', '-']],
    ['annotate', ['annotate'], ['annotate', '-']],
  ])('%s', (_, args, named) => {
    const input = readFileSync(BUSY);
    const result = siptriage(args, { input });
    expect(result.stdout.length).toBeGreaterThan(50);
    expect(result).toEqual(siptriage(named, { input }));
  });

  test('a file too', () => {
    const file = openSync(LOG, 'r');
    expect(fed(file, ['-q']).stdout).toContain('CALL BLOCKED BY THE NETWORK');
    closeSync(file);
  });

  test.each([[[]], [['check']], [['messages']]])('and an empty pipe is an empty trace: %j', (args) => {
    const { status, stdout, stderr } = siptriage(args);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(linesOf(stderr)).toEqual(['siptriage: -: the file is empty']);
  });

  test('and what is named is read instead of it', () => {
    const input = readFileSync(LOG);
    expect(siptriage([BUSY, '-q'], { input })).toEqual(siptriage([BUSY, '-q']));
  });
});

describe('with neither, it is a mistake', () => {
  const COMMANDS = [[], ['--quiet'], ['check'], ['messages'], ['transfers'], ['annotate'], ['call', '1002']];

  test.each([[[]], [['check']]])('%j without standard input', (args) => {
    expect(fed('ignore', args)).toEqual({ status: 2, stdout: '', stderr: `${MISSING}\n` });
  });

  test.each(COMMANDS.map((args) => [args]))('%j in this process', async (args) => {
    expect(await inProcess(args)).toEqual({ status: 2, stdout: '', stderr: `${MISSING}\n` });
  });

  test.each(COMMANDS.slice(1).map((args) => [args]))('%j on a terminal', async (args) => {
    expect(await inProcess(args, { input: 'terminal' })).toEqual({ status: 2, stdout: '', stderr: `${MISSING}\n` });
  });

  test('but nothing at all on a terminal is a question', async () => {
    const help = await inProcess(['--help']);
    expect(help.stdout).toContain('Usage: siptriage');
    expect(await inProcess([], { input: 'terminal' })).toEqual({ ...help, status: 0, stderr: '' });
  });
});
