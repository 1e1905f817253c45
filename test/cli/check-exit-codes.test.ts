import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CAPTURES } from '../report/fixture.ts';
import { inFolder, linesOf, siptriage } from './run.ts';

const GOOD = `${CAPTURES}t01-blind-success.pcap`;
const BUSY = `${CAPTURES}t02-blind-busy.pcap`;
const PCAP_HEADER_BYTES = 24;

/** Makes the program fail in a way that nobody did wrong. */
const FAULT = '--import=data:text/javascript,process.stdout.write=()=>{throw%20new%20Error(%22out%20of%20luck%22)}';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'siptriage-check-'));
  const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
  mkdirSync(join(folder, 'nothing'));
  write('notes.pcap', 'a text, whatever its name says\n');
  write('empty.pcap', '');
  write('silent.pcap', readFileSync(BUSY).subarray(0, PCAP_HEADER_BYTES));
  write('warns.yaml', 'rules: { transfer/target-busy: warning }');
  write('strict.yaml', 'rules: { transfer/target-busy: warning }\nfailOn: warning');
  write('ignores.yaml', 'ignore: [{ rule: transfer/target-busy, reason: known }]');
  write('expects.yaml', 'expectations: [{ label: busy, transfer: {}, is: { finalStatus: 486 } }]');
  write('hopes.yaml', 'expectations: [{ label: works, transfer: {}, is: { outcome: succeeded } }]');
  write('wrong.yaml', 'failOn: fatal');
  write('none.json', '{ "schema": "siptriage/baseline@1", "version": "0.1.0", "findings": [] }');
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

type Row = readonly [args: string[], complaints: string[]];

/** Every row of the contract's table: the code, and what is said on standard error. */
const ROWS: Readonly<Record<number, { readonly prints: boolean; readonly rows: readonly Row[] }>> = {
  0: {
    prints: true,
    rows: [
      [[GOOD], []],
      [[GOOD, '--fail-on', 'info'], []],
      [[GOOD, '--format', 'json'], []],
      [[BUSY, '--config', 'warns.yaml'], []],
      [[BUSY, '--config', 'ignores.yaml'], []],
      [[BUSY, '--config', 'expects.yaml'], []],
      [[BUSY, '--baseline', 'new.json', '--update-baseline'], []],
      [[GOOD, '--config', 'ignores.yaml'], ['siptriage: ignore[0] (known) ignored nothing']],
    ],
  },
  1: {
    prints: true,
    rows: [
      [[BUSY], []],
      [[BUSY, '--quiet', '--lang', 'vi'], []],
      [[BUSY, '--config', 'strict.yaml'], []],
      [[BUSY, '--config', 'warns.yaml', '--fail-on', 'info'], []],
      [[BUSY, '--baseline', 'none.json'], []],
      [[GOOD, BUSY], []],
      [[BUSY, '--config', 'hopes.yaml'], []],
    ],
  },
  2: {
    prints: false,
    rows: [
      [[BUSY, '--fail-on', 'fatal'], ['--fail-on <severity>']],
      [[BUSY, '--format', 'xml'], ['--format <format>']],
      [[BUSY, '--report', 'xml=out.xml'], ['siptriage: --report xml=out.xml: ']],
      [[BUSY, '--report', 'json'], ['siptriage: --report json: ']],
      [[BUSY, '--report', 'json=no/such/folder/out.json'], ['siptriage: cannot write no/such/folder/out.json: ']],
      [[BUSY, '--config', 'missing.yaml'], ['siptriage: missing.yaml: no such file']],
      [[BUSY, '--config', 'notes.pcap'], ['siptriage: notes.pcap: a configuration is a file of json, yaml, ']],
      [[BUSY, '--config', 'wrong.yaml'], ['siptriage: wrong.yaml:1: failOn is "fatal"']],
      [[BUSY, '--baseline', 'missing.json'], ['siptriage: missing.json: no such file; --update-baseline makes it']],
      [[BUSY, '--baseline', 'wrong.yaml'], ['siptriage: wrong.yaml:1: not JSON']],
      [[BUSY, '--update-baseline'], ['siptriage: --update-baseline needs to know where']],
      [[BUSY, '--baseline', 'nothing', '--update-baseline'], ['siptriage: nothing: ']],
      [['missing.pcap', '--config', 'wrong.yaml'], ['siptriage: wrong.yaml:1: failOn is "fatal"']],
    ],
  },
  3: {
    prints: false,
    rows: [
      [['missing.pcap'], ['siptriage: missing.pcap: no such file or folder']],
      [['nothing'], ['siptriage: nothing: no ']],
      [['notes.pcap'], ['siptriage: notes.pcap: ']],
      [['empty.pcap'], ['siptriage: empty.pcap: the file is empty']],
      [['silent.pcap'], ['siptriage: silent.pcap: no SIP message in 0 packets']],
      [['-'], ['siptriage: -: the file is empty']],
      [['silent.pcap', '--config', 'hopes.yaml'], ['siptriage: silent.pcap: no SIP message in 0 packets']],
    ],
  },
};

/** The first row of each code, and what reads standard input, through the real executable; the rest in this process. */
const run = (args: readonly string[]) =>
  args.includes('-') || Object.values(ROWS).some(({ rows }) => rows[0]?.[0] === args)
    ? siptriage(['check', ...args], { cwd: folder })
    : inFolder(folder, ['check', ...args]);

describe.each(Object.entries(ROWS))('siptriage check: %s', (code, { prints, rows }) => {
  test.each(rows.map((row) => [row[0].map((arg) => arg.replace(CAPTURES, '')).join(' '), ...row] as const))(
    '%s',
    async (_, args, complaints) => {
      const { status, stdout, stderr } = await run(args);
      expect({ status, prints: stdout !== '' }).toEqual({ status: Number(code), prints });
      expect(linesOf(stderr)).toEqual(complaints.map((line) => expect.stringContaining(line)));
    },
  );
});

test('siptriage check: 3 where one of several inputs cannot be read; the others are checked all the same', async () => {
  const { status, stdout, stderr } = await inFolder(folder, ['check', GOOD, 'missing.pcap', '-q']);
  expect({ status, said: linesOf(stderr) }).toEqual({
    status: 3,
    said: ['siptriage: missing.pcap: no such file or folder'],
  });
  expect(stdout).toContain('t01-blind-success.pcap');
});

test('siptriage check: 4 where it is a fault of its own', () => {
  const { status, stdout, stderr } = siptriage(['check', GOOD], { cwd: folder, env: { NODE_OPTIONS: FAULT } });
  expect({ status, stdout, stderr }).toEqual({
    status: 4,
    stdout: '',
    stderr: 'siptriage: internal error: out of luck\n',
  });
});

describe('the configuration', () => {
  test('is found in the folder, or the nearest above it in the repository, and its paths begin there', async () => {
    const project = join(folder, 'project');
    mkdirSync(join(project, 'deep', 'down'), { recursive: true });
    mkdirSync(join(project, '.git'));
    writeFileSync(join(project, 'siptriage.config.yaml'), 'reports: { json: out.json }\nlang: vi\n');
    const below = () => inFolder(join(project, 'deep', 'down'), ['check', GOOD]);
    expect((await below()).stdout).toContain('ĐẠT');
    expect(JSON.parse(readFileSync(join(project, 'out.json'), 'utf8'))).toMatchObject({ check: { passed: true } });
    expect((await inFolder(project, ['check', GOOD, '--lang', 'en'])).stdout).toContain('PASSED');

    writeFileSync(join(project, 'deep', 'siptriage.config.json'), '{ "failOn": "none" }');
    expect(await below()).toMatchObject({
      status: 2,
      stderr: `siptriage: ${join('..', 'siptriage.config.json')}:1: failOn is "none"; it has to be error, warning or info\n`,
    });
  });

  test('is one: two in a folder are a mistake', async () => {
    const project = join(folder, 'two');
    mkdirSync(project);
    writeFileSync(join(project, 'siptriage.config.yaml'), '');
    writeFileSync(join(project, 'siptriage.config.json'), '{}');
    expect(await inFolder(project, ['check', GOOD])).toMatchObject({
      status: 2,
      stderr: 'siptriage: . has siptriage.config.json and siptriage.config.yaml: keep one, or name one with --config\n',
    });
  });

  test('gives labels by what a message says, and expectations by label', async () => {
    writeFileSync(
      join(folder, 'labels.yaml'),
      `labels:
  ours: 'header.user-agent ~ "sipp" or header.call-id ~ "10.55.0.12"'
  nobody: user == 9999
expectations:
  - { label: ours failed, call: { label: ours, outcome: failed }, count: 1 }
  - { label: nobody, call: { label: nobody }, count: 0 }
  - { label: transfer, transfer: { label: ours }, is: { outcome: failed } }
`,
    );
    const { status, stdout } = await inFolder(folder, ['check', BUSY, '--config', 'labels.yaml']);
    expect(stdout).toContain('3 expectations met');
    expect(status).toBe(0);
  });
});
