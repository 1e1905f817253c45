import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/list.ts';
import { CAPTURES } from '../report/fixture.ts';
import { inFolder, inProcess, linesOf } from './run.ts';

const NAMES = Object.keys(COMMANDS);
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'siptriage-help-'));
  mkdirSync(join(folder, 'traces'));
  // Whatever it is called: a trace in which more than one thing failed.
  const failed = ['t02-blind-busy', 't25-target-608', 'r34-603plus-network-blocked'].map(
    (name) => `${CAPTURES}${name}.pcap`,
  );
  writeFileSync(join(folder, 'trace.pcap'), (await inProcess(['messages', ...failed])).stdout);
  copyFileSync(`${CAPTURES}t01-blind-success.pcap`, join(folder, 'traces', 'a.pcap'));
  copyFileSync(`${CAPTURES}t01-blind-success.pcap`, join(folder, 'good.pcap'));
  copyFileSync(`${CAPTURES}t02-blind-busy.pcap`, join(folder, 'bad.pcap'));
  copyFileSync(`${CAPTURES}../printed/r34-603plus-network-blocked.ngrep-byline.txt`, join(folder, 'server.log'));
  const mapping = ['--anonymize', '--mapping', join(folder, 'map.ndjson')];
  const anonymous = await inProcess(['-q', join(folder, 'bad.pcap'), ...mapping]);
  writeFileSync(join(folder, 'report.txt'), anonymous.stdout);
  writeFileSync(
    join(folder, 'known.json'),
    JSON.stringify({ schema: 'siptriage/baseline@1', version: '0', findings: [] }),
  );
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function helpOf(...command: string[]): Promise<string> {
  const { status, stdout, stderr } = await inProcess([...command, '--help']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

/** What the examples at the end of a help would type. */
function examplesIn(help: string): string[] {
  const [, examples = ''] = help.split('\nExamples:\n');
  return linesOf(examples).map((line) => line.trim().split(/ {2,}/)[0] ?? '');
}

/** The words of a command line, as a shell takes them apart. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare = '']) => quoted ?? bare);
}

/** What goes on until somebody ends it, or asks for another machine: a pipe, a page or tools that are served, what is sent. */
function isEndless(line: string): boolean {
  return (
    /[|>]|^siptriage (?:mcp|listen|ship|work|collect)/.test(line) ||
    (line.startsWith('siptriage view') && !line.includes(' -o '))
  );
}

describe('the help of a command ends with examples', () => {
  test.each(NAMES)('%s', async (name) => {
    const examples = examplesIn(await helpOf(name));
    expect(examples.length).toBeGreaterThanOrEqual(2);
    const isOfCommand = (line: string): boolean =>
      name === 'analyze'
        ? line.includes('siptriage')
        : line.startsWith(`siptriage ${name} `) || line === `siptriage ${name}`;
    expect(examples.filter((line) => !isOfCommand(line))).toEqual([]);
  });

  test.each(NAMES)('%s: in lines of at most 80 columns, each with its meaning', async (name) => {
    const lines = linesOf((await helpOf(name)).split('\nExamples:\n')[1] ?? '');
    expect(lines.filter((line) => line.length > 80 || !/^ {2}\S.*\S {2,}\S/.test(line))).toEqual([]);
    const columns = lines.map((line) => line.length - (line.split(/(?<=\S) {2,}(?=\S)/).at(-1) ?? '').length);
    expect(new Set(columns).size).toBe(1);
  });

  test('that do what they say', { timeout: 90_000 }, async () => {
    const helps = await Promise.all(NAMES.map((name) => helpOf(name)));
    const runnable = helps.flatMap(examplesIn).filter((line) => line.startsWith('siptriage ') && !isEndless(line));
    expect(runnable.length).toBeGreaterThan(20);
    const ended = [];
    for (const line of runnable) {
      ended.push({ line, ...(await inFolder(folder, wordsOf(line).slice(1), { input: 'data' })) });
    }
    expect(
      ended.filter(
        ({ line, status, stderr }) => status !== 0 && !(status === 1 && line.includes(' check ')) && stderr !== '',
      ),
    ).toEqual([]);
  });
});

describe('siptriage --help', () => {
  test('tells the options and the examples of the command that needs no name', async () => {
    const [help, own] = [await helpOf(), await helpOf('analyze')];
    const [, behind = ''] = help.split('\nOptions of analyze, the default command:\n');
    const [options = ''] = behind.split('\n\nExamples:\n');
    const flags = (text: string): string[] =>
      [...text.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, flag]) => flag!);
    expect(flags(options)).toEqual(flags(own.split('\nOptions:\n')[1] ?? '').filter((flag) => flag !== '--help'));
    expect(flags(options)).toContain('--follow');
    expect(examplesIn(help)).toEqual(examplesIn(own));
  });

  test.each([
    [80, {}],
    [80, { isTerminal: true, columns: 80 }],
    [60, { isTerminal: true, columns: 60 }],
    [70, { env: { COLUMNS: '70' } }],
  ])('fits %i columns: %j', async (columns, io) => {
    const { stdout } = await inProcess(['--help'], io);
    const [options = '', examples = ''] = stdout.split('\nExamples:\n');
    expect(linesOf(options).filter((line) => line.length > columns)).toEqual([]);
    expect(Math.max(...linesOf(options).map((line) => line.length))).toBeGreaterThan(columns - 10);
    expect(examples).not.toBe('');
  });

  test('is the same as siptriage help', async () => {
    expect((await inProcess(['help'])).stdout).toBe(await helpOf());
    expect((await inProcess(['help', 'call'])).stdout).toBe(await helpOf('call'));
  });
});
