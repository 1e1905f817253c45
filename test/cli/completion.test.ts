import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandLineOf } from '../../src/cli/commands/completion/command-line.ts';
import { COMMANDS } from '../../src/cli/commands/list.ts';
import { buildProgram } from '../../src/cli/program.ts';
import { inProcess, linesOf } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'siptriage-completion-'));
const at = (name: string): string => join(folder, name);
const isThere = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0;

mkdirSync(at('traces'));
writeFileSync(at('check one.pcap'), '');

beforeAll(async () => {
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { status, stdout, stderr } = await inProcess(['completion', shell]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    writeFileSync(at(shell), stdout);
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function printed(shell: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(shell, args, { cwd: folder, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

/** A line for each row: what was offered, the first few. */
function rowsOf(stdout: string): string[][] {
  return linesOf(stdout).map((line) => line.split('|').filter((word) => word !== ''));
}

test.for(['bash', 'zsh', 'fish'])('%s takes the script', (shell, context) => {
  if (!isThere(shell)) {
    context.skip(`${shell} is not installed`);
  }
  expect(printed(shell, ['-n', at(shell)])).toBe('');
});

test('there is none for another shell', async () => {
  expect(await inProcess(['completion', 'ksh'])).toEqual({
    status: 2,
    stdout: '',
    stderr: 'siptriage: ksh is no shell that siptriage completes in: they are bash, zsh, fish\n',
  });
});

describe('what may be typed', () => {
  const io = { out: async () => {}, err: () => {}, isTerminal: false, env: {} };

  test('no flag takes a value in one command and none in another', async () => {
    const { commands } = await commandLineOf(
      buildProgram(io, () => {}),
      'en',
    );
    const options = commands.flatMap((command) => command.options);
    const flags = (isTaking: boolean) =>
      options.filter(({ values }) => (values !== null) === isTaking).flatMap((option) => option.flags);
    const alone = new Set(flags(false));
    expect(alone.size).toBeGreaterThan(10);
    expect(flags(true).filter((flag) => alone.has(flag))).toEqual([]);
  });

  test('is said in the language of the run', async () => {
    const { stdout } = await inProcess(['completion', 'fish', '--lang', 'vi']);
    expect(stdout).toContain("-l format -x -a 'text json' -d 'dạng của kết quả'");
    expect(stdout).toContain("explain 'một mã phản hồi, một quy tắc");
  });
});

/** What is typed, the last word being the one that TAB stands behind, as bash takes it apart; and what is offered first. */
const IN_BASH: readonly (readonly [typed: readonly string[], offered: readonly string[]])[] = [
  [[''], ['analyze', 'check', 'transfers', 'call']],
  [['ch'], ['check', 'check one.pcap']],
  [['nothing'], []],
  [
    ['--lang', ''],
    ['en', 'vi'],
  ],
  [
    ['--lang', 'vi', 'comp'],
    ['compare', 'completion'],
  ],
  [['--ver'], ['--verbose', '--version']],
  [['check', '--ver'], ['--verbose']],
  [['check', '--up'], ['--update-baseline']],
  [['rules', '--up'], []],
  [['explain', 'transfer/no-n'], ['transfer/no-notify']],
  [['explain', '608'], ['608']],
  [['explain', 'Referr'], ['Referred-By']],
  // A semicolon is typed with a backslash, and stands behind a sign that takes the word apart.
  [['explain', 'Q.850\\;cause', '=', '17'], ['17']],
  [['compare', '202', '608', ''], []],
  [
    ['compare', '202', '60'],
    ['600', '603', '604', '606'],
  ],
  [
    ['codes', ''],
    ['1xx', '2xx', '3xx', '4xx'],
  ],
  [['rules', 'm'], ['message']],
  [['help', 'fl'], ['flow']],
  [
    ['check', '-f', 'j'],
    ['json', 'junit'],
  ],
  [['analyze', '-f', 'j'], ['json']],
  [['trace.pcap', '-f', 'm'], ['markdown']],
  [
    ['check', '--format', '=', 'j'],
    ['json', 'junit'],
  ],
  [['check', '--report', 'ju'], ['junit=']],
  [['check', '--report', '=', 'ju'], ['junit=']],
  [['check', '--filter', 'c'], []],
  [['check', '--timezone', 'Europe/Pra'], ['Europe/Prague']],
  [['--', '--f'], []],
  [
    ['completion', ''],
    ['bash', 'zsh', 'fish'],
  ],
];

describe('in bash', () => {
  test('each word is completed by what its place takes', () => {
    const lines = IN_BASH.map(([typed]) => `try siptriage ${typed.map((word) => `'${word}'`).join(' ')}`);
    const script = `source ./bash
IFS=$' \\t\\n'
COMP_WORDBREAKS=$' \\t\\n"\\'><=;|&(:'
try() {
  COMP_WORDS=("$@")
  COMP_CWORD=$(($# - 1))
  COMPREPLY=()
  _siptriage
  local IFS='|'
  echo "\${COMPREPLY[*]:0:4}"
}
${lines.join('\n')}`;
    const rows = rowsOf(printed('bash', ['--norc', '-c', script]));
    expect(IN_BASH.map(([typed], i) => [typed, rows[i]])).toEqual(IN_BASH.map(([typed, offered]) => [typed, offered]));
  });

  test('what takes a file is left to readline, and nothing else is', () => {
    const places = [
      'check "" ',
      'call 1 ""',
      'call ""',
      '-o ""',
      'reproduce -o ""',
      'explain ""',
      'check --report junit = ""',
    ];
    const script = `source ./bash
compopt() { said+="$* "; }
try() {
  COMP_WORDS=(siptriage "$@") COMP_CWORD=$# COMPREPLY=() said=
  _siptriage
  echo "\${said:-file }\${#COMPREPLY[@]}"
}
${places.map((place) => `try ${place}`).join('\n')}`;
    const none = '+o bashdefault +o default';
    const offered = printed('bash', ['--norc', '-c', script]).replace(/[1-9]\d+$/gm, 'many');
    expect(linesOf(offered)).toEqual([
      'file 0',
      'file 0',
      `${none} 0`,
      'file 0',
      `${none} -o dirnames 0`,
      `${none} many`,
      'file 0',
    ]);
  });
});

test('in fish the same, with what each means', (context) => {
  if (!isThere('fish')) {
    context.skip('fish is not installed');
  }
  const typed: readonly (readonly [line: string, offered: string])[] = [
    ['ch', 'check\tthe same as a gate: the exit code is the verdict (docs/check.md)|check one.pcap'],
    ['explain transfer/no-n', 'transfer/no-notify\tREFER accepted, no NOTIFY'],
    ['compare 202 608 ', ''],
    ['call ', ''],
    ['call 1 ch', 'check one.pcap'],
    ['rules --no-c', '--no-color\tno colours, also on a terminal (or set NO_COLOR)'],
    ['check --report=junit=ch', '--report=junit=check one.pcap'],
    ['reproduce -o ', 'traces/'],
    ['help fl', 'flow'],
  ];
  const lines = typed.map(([line]) => `echo (string join -- "|" (complete -C "siptriage ${line}" | sort))`);
  const stdout = printed('fish', ['--no-config', '-c', `source ./fish\n${lines.join('\n')}`]);
  expect(linesOf(stdout)).toEqual(typed.map(([, offered]) => offered));
});

test('in zsh each option keeps the other way to write it away, and what divides is escaped', (context) => {
  if (!isThere('zsh')) {
    context.skip('zsh is not installed');
  }
  const script = `compdef() { : }
_arguments() { print -rl -- "$@" }
_describe() { print -rl -- $choices }
source ./zsh
_siptriage_rules
_siptriage_entries`;
  const lines = linesOf(printed('zsh', ['-fc', script]));
  expect(lines.slice(0, 4)).toEqual([
    '-s',
    '-S',
    '(-f --format)-f+[form of the result]:format:(text json)',
    '(-f --format)--format=[form of the result]:format:(text json)',
  ]);
  expect(lines.filter((line) => line.startsWith('1:'))).toEqual([
    '1:family:(transfer rejection call registration request attack message)',
  ]);
  expect(lines).toContain('486:Busy here');
  expect(lines).toContain('Q.850;cause=17:Q.850 17 · user busy');
});

test('every command of the list stands in it', async () => {
  const { stdout } = await inProcess(['completion', 'bash']);
  expect(/^_siptriage_commands\(\) \{\n {2}echo (.*)$/m.exec(stdout)?.[1]?.split(' ')).toEqual([
    ...Object.keys(COMMANDS),
    'help',
  ]);
});
