import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { buildProgram } from '../../src/cli/program.ts';
import { linesOf } from '../cli/run.ts';

const PAGE = fileURLToPath(new URL('../../docs/siptriage.1', import.meta.url));
const WIDTH = 80;

function run(program: string, args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('the manual page has a heading for each command and an entry for each option', () => {
  const page = readFileSync(PAGE, 'utf8').replaceAll('\\-', '-');
  const { commands } = buildProgram({ out: async () => {}, err: () => {}, isTerminal: false, env: {} }, () => {});
  const headings = [...page.matchAll(/^\.SS siptriage ([\w-]+)/gm)].map(([, name]) => name);
  expect(headings).toEqual(commands.map((command) => command.name()));
  const entries = new Set([...page.matchAll(/^\.TP\n\.BR .*?(--[\w-]+)/gm)].map(([, flag]) => flag));
  expect(entries).toEqual(new Set(commands.flatMap(({ options }) => options.map(({ long }) => long))));
});

test('is set without a warning, in 80 columns, with nothing of roff in it', (context) => {
  if (spawnSync('groff', ['--version']).status !== 0) {
    context.skip('groff is not installed');
  }
  const { status, stdout, stderr } = run('groff', ['-ww', '-man', '-Tascii', '-P-cbou', PAGE]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const lines = linesOf(stdout);
  expect(lines).toContain('       -f, --format format');
  expect(lines).toContain('       siptriage rules registration');
  expect(lines.filter((line) => line.length > WIDTH || /\\|\bf[BRI]\b|undefined|\[object/.test(line))).toEqual([]);
});
