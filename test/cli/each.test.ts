import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { widthOf } from '../../src/page/index.ts';
import { buildTar } from '../builders/tar.ts';
import { gitlabErrors, junitErrors, readJunit, readTap, sarifErrors } from '../outputs/readers.ts';
import { commandsIn } from '../outputs/runner.ts';
import { CAPTURES } from '../report/fixture.ts';
import { filesSchemaErrors } from '../report/schema-check.ts';
import { inProcess, linesOf, type RunResult, siptriage } from './run.ts';

const GOOD = `${CAPTURES}t01-blind-success.pcap`;
const BUSY = `${CAPTURES}t02-blind-busy.pcap`;
const PCAP_HEADER_BYTES = 24;
/** A terminal of 80 columns. */
const AT_80 = { isTerminal: true, columns: 80, env: { NO_COLOR: '1' } };

let top: string;
/** One of each kind. */
let mixed: string;
/** Two that pass, and one that fails. */
let calls: string;

beforeAll(() => {
  top = mkdtempSync(join(tmpdir(), 'siptriage-each-'));
  mixed = join(top, 'mixed');
  calls = join(top, 'calls');
  mkdirSync(join(mixed, 'night'), { recursive: true });
  mkdirSync(join(calls, 'night'), { recursive: true });
  mkdirSync(join(top, 'nothing'));
  copyFileSync(GOOD, join(mixed, 'good.pcap'));
  copyFileSync(BUSY, join(mixed, 'night', 'busy.pcap'));
  writeFileSync(join(mixed, 'empty.pcap'), '');
  writeFileSync(join(mixed, 'notes.txt'), 'a text, whatever its name says\n');
  writeFileSync(join(mixed, 'silent.pcap'), readFileSync(BUSY).subarray(0, PCAP_HEADER_BYTES));
  symlinkSync(join(top, 'nowhere'), join(mixed, 'gone.pcap'));
  copyFileSync(GOOD, join(calls, 'a.pcap'));
  copyFileSync(BUSY, join(calls, 'night', 'b.pcap'));
  copyFileSync(GOOD, join(calls, 'night', 'c.pcap'));
});

afterAll(() => {
  rmSync(top, { recursive: true, force: true });
});

function config(text: string): string {
  const file = join(top, 'siptriage.test.yaml');
  writeFileSync(file, text);
  return file;
}

/** The lines up to the first empty one behind the table. */
function tableIn({ stdout }: RunResult): string {
  return stdout.split('\n\n').slice(0, 2).join('\n\n').trimEnd();
}

describe('check --each', () => {
  test('has a row for each file, the worst first, and the report of what failed', async () => {
    const result = await inProcess(['check', '--each', mixed], AT_80);
    expect(result.status).toBe(3);
    expect(tableIn(result)).toMatchInlineSnapshot(`
      "✗ NO VERDICT   6 files: 4 without a verdict, 1 failed, 1 passed

      exit  file             calls  transfers  failures  worst
      ✗ 3   empty.pcap           –          –         –  empty
      ✗ 3   notes.txt            –          –         –  a text without SIP
      ✗ 3   silent.pcap          –          –         –  no SIP message
      ✗ 3   gone.pcap            –          –         –  cannot be read
      ✗ 1   night/busy.pcap      2          1         1  Target did not take the call
      ✓ 0   good.pcap            2          1         0"
    `);
    const reports = result.stdout.slice(result.stdout.indexOf('\nnight/busy.pcap\n'));
    const { stdout } = await inProcess(['check', join(mixed, 'night', 'busy.pcap')], AT_80);
    expect(reports).toBe(`\nnight/busy.pcap\n${stdout}`);
    expect(linesOf(result.stderr).sort()).toEqual([
      `siptriage: ${join(mixed, 'empty.pcap')}: the file is empty`,
      `siptriage: ${join(mixed, 'gone.pcap')}: no such file or folder`,
      `siptriage: ${join(mixed, 'notes.txt')}: a text without a SIP message`,
      `siptriage: ${join(mixed, 'silent.pcap')}: no SIP message in 0 packets`,
    ]);
  });

  test('says it in Vietnamese', async () => {
    const result = await inProcess(['check', '--each', '--quiet', '--lang', 'vi', mixed], AT_80);
    expect(result.status).toBe(3);
    expect(result.stdout).toMatchInlineSnapshot(`
      "✗ CHƯA THỂ KẾT LUẬN   6 tệp: 4 chưa thể kết luận, 1 không đạt, 1 đạt

      mã   tệp              cuộc gọi  lần chuyển  lỗi  nặng nhất
      ✗ 3  empty.pcap              –           –    –  trống
      ✗ 3  notes.txt               –           –    –  văn bản không có SIP
      ✗ 3  silent.pcap             –           –    –  không có bản tin SIP nào
      ✗ 3  gone.pcap               –           –    –  không đọc được
      ✗ 1  night/busy.pcap         2           1    1  Đích chuyển không nhận cuộc gọi
      ✓ 0  good.pcap               2           1    0
      "
    `);
  });

  test('is no wider than the terminal', async () => {
    for (const columns of [60, 80, 120]) {
      const { stdout } = await inProcess(['check', '--each', '-q', mixed], { ...AT_80, columns });
      expect(linesOf(stdout).filter((line) => widthOf(line) > columns)).toEqual([]);
    }
  });

  test('--quiet keeps to the table, --verbose tells what passed too', async () => {
    const quiet = await inProcess(['check', '--each', '-q', calls]);
    expect(linesOf(quiet.stdout)).toHaveLength(6);
    const verbose = await inProcess(['check', '--each', '-v', calls]);
    expect(verbose.stdout.match(/^(?:a|night\/[bc])\.pcap$/gm)).toEqual(['night/b.pcap', 'a.pcap', 'night/c.pcap']);
    const normal = await inProcess(['check', '--each', calls]);
    expect(normal.stdout.match(/^(?:a|night\/[bc])\.pcap$/gm)).toEqual(['night/b.pcap']);
  });

  test('names files by their path where several things are named', async () => {
    const { stdout } = await inProcess(['check', '--each', '-q', join(calls, 'a.pcap'), join(calls, 'night')]);
    for (const name of ['a.pcap', 'night/b.pcap', 'night/c.pcap']) {
      expect(stdout).toContain(`${calls.slice(-10)}/${name} `);
    }
  });

  test('standard input that breaks off has no verdict, and its row says so', () => {
    const { status, stdout, stderr } = siptriage(['check', '--each', '-q', '-', GOOD], {
      input: readFileSync(GOOD).subarray(0, -7),
    });
    expect({ status, stderr }).toEqual({
      status: 3,
      stderr: 'siptriage: - broke off in the middle of a record\n',
    });
    expect(linesOf(stdout)[0]).toBe('✗ NO VERDICT   2 files: 1 without a verdict, 1 passed');
    expect(linesOf(stdout)[3]).toMatch(/^✗ 3 {3}- +2 +1 +0 {2}not read to its end$/);
  });

  test('reads standard input as one file', () => {
    const { status, stdout } = siptriage(['check', '--each', '-q', '-', GOOD], { input: readFileSync(BUSY) });
    expect(status).toBe(1);
    expect(linesOf(stdout)[3]).toMatch(/^✗ 1 {3}- +2 +1 +1 {2}\S/);
  });
});

test('the configuration and keys that lie among the traces are none of them', async () => {
  const folder = join(top, 'with-config');
  mkdirSync(folder);
  copyFileSync(GOOD, join(folder, 'good.pcap'));
  const [file, keys] = [join(folder, 'siptriage.config.yaml'), join(folder, 'keys.log')];
  writeFileSync(file, 'failOn: error\n');
  writeFileSync(keys, '# no keys\n');
  const checked = await inProcess(['check', '--each', '--config', file, '--keylog', keys, folder]);
  expect(checked).toMatchObject({ status: 0, stderr: '' });
  expect(linesOf(checked.stdout)[0]).toBe('✓ PASSED   1 file: 1 passed');
  expect((await inProcess(['analyze', '--each', '--keylog', keys, folder])).stdout).toContain('siptriage.config.yaml');
  // Who names them means them.
  expect((await inProcess(['check', '--each', '--config', file, file, folder])).status).toBe(3);
});

describe('the exit code is the worst', () => {
  test.each<[string, () => string[], number]>([
    ['all pass', () => [join(calls, 'a.pcap'), join(calls, 'night', 'c.pcap')], 0],
    ['one fails', () => [calls], 1],
    ['one is empty', () => [join(calls, 'a.pcap'), join(mixed, 'empty.pcap')], 3],
    ['one is no trace', () => [join(calls, 'a.pcap'), join(mixed, 'notes.txt')], 3],
    ['one holds no SIP', () => [join(calls, 'a.pcap'), join(mixed, 'silent.pcap')], 3],
    ['one is not there', () => [join(calls, 'a.pcap'), join(top, 'missing.pcap')], 3],
    ['one fails, and one is empty', () => [calls, join(mixed, 'empty.pcap')], 3],
    ['a folder is empty', () => [join(top, 'nothing')], 3],
  ])('%s', async (_, inputs, code) => {
    expect((await inProcess(['check', '--each', ...inputs()])).status).toBe(code);
    // For `analyze` what fails is no reason.
    const told = await inProcess(['analyze', '--each', ...inputs()]);
    expect(told.status).toBe(code === 1 ? 0 : code);
  });

  test('a file that is not green alone is not green among others', async () => {
    for (const name of ['empty.pcap', 'gone.pcap', 'good.pcap', 'night/busy.pcap', 'notes.txt', 'silent.pcap']) {
      const alone = await inProcess(['check', join(mixed, name)]);
      const among = await inProcess(['check', '--each', join(calls, 'a.pcap'), join(mixed, name)]);
      expect({ name, status: among.status }).toEqual({ name, status: alone.status });
    }
  });
});

describe('what cannot stand beside --each is refused in a line', () => {
  test.each<[string[], string]>([
    [['analyze', '--each', '--follow'], '--follow reads one input as it grows'],
    [['analyze', '--each', '--cause', '1'], '--cause is a number in the overview of one trace'],
    [['analyze', '--each', '--format', 'markdown'], '--format markdown, html and csv are about one trace'],
    [['analyze', '--each', '--format', 'csv'], '--format markdown, html and csv are about one trace'],
    [['check', '--each', '--baseline', 'b.json'], 'a baseline does not say in which file'],
    [['check', '--each', '--update-baseline'], 'a baseline does not say in which file'],
  ])('%j', async (args, reason) => {
    const { status, stdout, stderr } = await inProcess([...args, GOOD]);
    expect({ status, stdout, lines: linesOf(stderr) }).toEqual({
      status: 2,
      stdout: '',
      lines: [expect.stringContaining(`siptriage: --each: ${reason}`)],
    });
  });

  test('also where the configuration says it', async () => {
    const file = config('baseline: b.json\n');
    writeFileSync(join(top, 'b.json'), '{ "schema": "siptriage/baseline@1", "version": "0.1.0", "findings": [] }');
    const { status, stderr } = await inProcess(['check', '--each', '--config', file, GOOD]);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringMatching(/^siptriage: --each: a baseline [^\n]+\n$/),
    });
  });
});

describe('an expectation that names inputs', () => {
  const BUSY_AT_NIGHT =
    'expectations: [{ label: busy, input: night/b.pcap, transfer: {}, is: { finalStatus: 486 } }]\n';

  test('is held against those files alone', async () => {
    const { status, stdout } = await inProcess(['check', '--each', '--config', config(BUSY_AT_NIGHT), calls]);
    expect(status).toBe(0);
    expect(linesOf(stdout)[0]).toBe('✓ PASSED   3 files: 3 passed');
  });

  test('and not met it is what its file says of itself', async () => {
    const file = config(BUSY_AT_NIGHT.replace('b.pcap', '*.pcap'));
    const result = await inProcess(['check', '--each', '-q', '--config', file, calls]);
    expect(result.status).toBe(1);
    expect(linesOf(result.stdout)[3]).toBe('✗ 1   night/c.pcap      2          1         1  not met: busy');
    expect(linesOf(result.stdout)[4]).toMatch(/^✓ 0 {3}a\.pcap /);
  });

  test('that no file is called by fails, in a row of the configuration', async () => {
    const file = config('expectations: [{ label: never run, input: day/*.pcap, call: {}, count: 0 }]\n');
    const good = join(calls, 'a.pcap');
    const { status, stdout } = await inProcess(['check', '--each', '--config', file, good]);
    expect(status).toBe(1);
    expect(linesOf(stdout)[0]).toBe('✗ FAILED   2 files: 1 failed, 1 passed');
    expect(linesOf(stdout)[3]).toMatch(/^✗ 1 {3}\S+\/siptriage\.test\.yaml +– +– +– {2}not met: never run$/);
    expect(stdout).toContain('\n  No input is called day/*.pcap\n');
    const junit = await inProcess(['check', '--each', '--config', file, '--format', 'junit', good]);
    expect(readJunit(junit.stdout).map(({ name, failures }) => [name.split('/').at(-1), failures])).toEqual([
      ['a.pcap', '0'],
      ['siptriage.test.yaml', '1'],
    ]);
  });

  test('of a file in an archive is held against that one, not against those beside it', async () => {
    const archive = join(top, 'two.tar');
    const [good, busy] = [GOOD, BUSY].map((path) => new Uint8Array(readFileSync(path)));
    writeFileSync(
      archive,
      buildTar([
        { name: 'a.pcap', bytes: good! },
        { name: 'b.pcap', bytes: busy! },
      ]),
    );
    const wanting = (input: string) =>
      config(`expectations: [{ label: busy, input: ${input}, transfer: {}, is: { finalStatus: 486 } }]\n`);
    for (const [input, status] of [
      ['b.pcap', 0],
      ['a.pcap', 1],
      ['two.tar', 1],
    ] as const) {
      const told = await inProcess(['check', '--each', archive, '--config', wanting(input)]);
      expect([input, told.status, told.stdout]).toEqual([input, status, expect.any(String)]);
    }
  });

  test('of a file that was not read is not called unmet', async () => {
    const file = config('expectations: [{ label: a call, input: empty.pcap, call: {} }]\n');
    const { status, stdout } = await inProcess(['check', '--each', '--config', file, join(mixed, 'empty.pcap')]);
    expect(status).toBe(3);
    expect(stdout).not.toContain('not met');
  });

  test('ignores that ignored nothing are told where that is so of every file', async () => {
    const ignores = (rule: string): string => config(`ignore: [{ rule: ${rule}, reason: known }]\n`);
    const used = await inProcess(['check', '--each', '--config', ignores('transfer/target-busy'), calls]);
    expect(used).toMatchObject({ status: 0, stderr: '' });
    const unused = await inProcess(['check', '--each', '--config', ignores('transfer/no-notify'), calls]);
    expect(unused).toMatchObject({ status: 1, stderr: 'siptriage: ignore[0] (known) ignored nothing\n' });
  });
});

describe('the forms of check', () => {
  const formOf = async (format: string, ...inputs: string[]): Promise<string> =>
    (await inProcess(['check', '--each', '--format', format, ...inputs])).stdout;

  test('JUnit has a suite for each file, and no case of one in another', async () => {
    const text = await formOf('junit', mixed);
    expect(junitErrors(text)).toEqual([]);
    const suites = readJunit(text);
    const path = (name: string): string => join(mixed, name);
    expect(suites.map(({ name, tests, failures }) => [name, tests, failures])).toEqual([
      [path('empty.pcap'), '1', '1'],
      [path('good.pcap'), '3', '0'],
      [path('night/busy.pcap'), '3', '1'],
      [path('notes.txt'), '1', '1'],
      [path('silent.pcap'), '1', '1'],
      [path('gone.pcap'), '1', '1'],
    ]);
    for (const { name, testcase } of suites) {
      expect(testcase.filter(({ classname }) => !classname.startsWith(`${name}.`))).toEqual([]);
    }
    expect(text).toContain('<testsuites name="siptriage" tests="10" failures="5" errors="0" ');
    expect(suites.at(-1)?.testcase[0]?.failure?.message).toContain('gone.pcap could not be read');
    expect(suites[0]?.testcase[0]?.failure?.message).toContain('empty.pcap holds no SIP message');
  });

  test('JSON is by its schema, and holds each report as it is alone', async () => {
    const result = JSON.parse(await formOf('json', mixed));
    expect(filesSchemaErrors(result)).toEqual([]);
    expect(result).toMatchObject({ schema: 'siptriage/files@1', exitCode: 3 });
    expect(
      result.files.map(({ path, exitCode, unread }: Record<string, string>) => [
        path?.slice(mixed.length + 1),
        exitCode,
        unread,
      ]),
    ).toEqual([
      ['empty.pcap', 3, 'empty'],
      ['good.pcap', 0, null],
      ['night/busy.pcap', 1, null],
      ['notes.txt', 3, 'no-sip'],
      ['silent.pcap', 3, 'no-messages'],
      ['gone.pcap', 3, 'unreadable'],
    ]);
    const busy = join(mixed, 'night', 'busy.pcap');
    const alone = JSON.parse((await inProcess(['check', '--format', 'json', busy])).stdout);
    expect(result.files[2]).toEqual({ path: busy, exitCode: 1, unread: null, ...alone });
  });

  test('NDJSON names the file in every line, and what it comes to behind its own', async () => {
    const lines = linesOf(await formOf('ndjson', calls)).map((line) => JSON.parse(line));
    expect(lines.filter(({ type, file }) => (file === undefined) !== (type === 'files'))).toEqual([]);
    expect(lines.filter(({ type }) => type === 'file').map(({ exitCode }) => exitCode)).toEqual([0, 1, 0]);
    expect(lines.at(-1)).toMatchObject({ type: 'files', schema: 'siptriage/files@1', files: 3, exitCode: 1 });
    const failing = lines.filter(({ type, fails }) => type === 'finding' && fails);
    expect(failing.map(({ file, rule }) => [file, rule])).toEqual([
      [join(calls, 'night/b.pcap'), 'transfer/target-busy'],
    ]);
  });

  test('SARIF is one run in which each result has its file and its fingerprint', async () => {
    copyFileSync(BUSY, join(top, 'same.pcap'));
    const text = await formOf('sarif', calls, join(top, 'same.pcap'), join(mixed, 'empty.pcap'));
    expect(sarifErrors(text)).toEqual([]);
    const [run, ...others] = (JSON.parse(text) as Log).runs;
    expect(others).toEqual([]);
    const failing = run?.results?.filter(({ properties }) => properties?.['fails']) ?? [];
    const places = failing.map(({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation ?? {});
    expect(places.map(({ uri }) => uri?.split('/').at(-1))).toEqual(['b.pcap', 'same.pcap']);
    expect(places.map(({ index }) => run?.artifacts?.[index ?? -1]?.location?.uri)).toEqual(
      places.map(({ uri }) => uri),
    );
    expect(new Set(failing.map(({ partialFingerprints }) => partialFingerprints?.['siptriage/v1'])).size).toBe(2);
    expect(failing.map(({ ruleIndex }) => run?.tool.driver.rules?.[ruleIndex ?? -1]?.id)).toEqual(
      failing.map(({ ruleId }) => ruleId),
    );
    expect(run?.invocations?.[0]?.executionSuccessful).toBe(false);
  });

  test('GitLab, TAP, GitHub and Markdown name the file of what failed', async () => {
    const gitlab = await formOf('gitlab', mixed);
    expect(gitlabErrors(gitlab)).toEqual([]);
    const issues: { location: { path: string }; fingerprint: string }[] = JSON.parse(gitlab);
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
    expect(issues.map(({ location }) => location.path.slice(mixed.length + 1)).sort()).toEqual([
      'empty.pcap',
      'gone.pcap',
      'night/busy.pcap',
      'notes.txt',
      'silent.pcap',
    ]);

    const { final, points } = readTap(await formOf('tap', mixed));
    expect(final).toMatchObject({ ok: false, count: 10, fail: 5 });
    expect(points.filter(({ name }) => !name.startsWith(mixed))).toEqual([]);

    const github = await formOf('github', calls);
    expect(commandsIn(github)).toMatchObject([
      {
        name: 'error',
        properties: { file: join(calls, 'night/b.pcap'), title: expect.stringMatching(/^.*b\.pcap: transfer alice/) },
      },
    ]);
    expect(linesOf(github).at(-1)).toBe('SIP check failed: 1 of 3 files');

    const markdown = await formOf('markdown', mixed);
    expect(linesOf(markdown)[0]).toBe('## ❌ SIP check failed: 5 of 6 files');
    expect(markdown).toContain('| ❌ | 1 | `night/busy.pcap` | 2 | 1 | 1 | Target did not take the call |');
    expect(markdown).toContain(`## \`${join(mixed, 'night/busy.pcap')}\`\n\n### ❌ transfer alice`);
    expect(linesOf(await formOf('markdown', GOOD))[0]).toBe('## ✅ SIP check passed: 1 of 1 files');
    const open = `${CAPTURES}t06-notify-100-only.transferor-view.pcap`;
    expect(await formOf('markdown', open)).toContain(
      `## \`${open}\`\n\n### ⚪ transfer alice → bob → carol\n\noutcome unresolved\n`,
    );
  });

  test('nothing found is no issue and no result', async () => {
    expect(JSON.parse(await formOf('gitlab', GOOD))).toEqual([]);
    const sarif = await formOf('sarif', GOOD);
    expect(sarifErrors(sarif)).toEqual([]);
    expect(JSON.parse(sarif).runs[0].results).toEqual([]);
  });

  test('--report writes others beside the text', async () => {
    const file = join(top, 'out.xml');
    const { stdout } = await inProcess(['check', '--each', '-q', calls, '--report', `junit=${file}`]);
    expect(stdout).toContain('✗ FAILED   3 files: 1 failed, 2 passed');
    expect(readJunit(readFileSync(file, 'utf8'))).toHaveLength(3);
  });

  test('GitHub has the page in the summary of its job', async () => {
    const file = join(top, 'summary.md');
    const env = { GITHUB_STEP_SUMMARY: file, GITHUB_ACTIONS: 'true' };
    await inProcess(['check', '--each', calls, '--format', 'github'], { env });
    expect(readFileSync(file, 'utf8')).toContain('## ❌ SIP check failed: 1 of 3 files');
  });

  test('without --each nothing is different: one trace of all', async () => {
    const { status, stdout } = await inProcess(['check', '-q', calls]);
    expect(status).toBe(1);
    expect(linesOf(stdout)[0]).toContain('a.pcap + 2');
  });
});

describe('analyze --each', () => {
  test('has the same table without exit codes, and the stories of few that failed', async () => {
    const result = await inProcess(['analyze', '--each', mixed], AT_80);
    expect(tableIn(result)).toMatchInlineSnapshot(`
      "6 files: 4 without a verdict, 1 failed, 1 passed

         file             calls  transfers  failures  worst
      ✗  empty.pcap           –          –         –  empty
      ✗  notes.txt            –          –         –  a text without SIP
      ✗  silent.pcap          –          –         –  no SIP message
      ✗  gone.pcap            –          –         –  cannot be read
      ✗  night/busy.pcap      2          1         1  Transfer: Target did not take t…
      ✓  good.pcap            2          1         0"
    `);
    const { stdout } = await inProcess([join(mixed, 'night', 'busy.pcap')], AT_80);
    expect(result.stdout.slice(result.stdout.indexOf('\nnight/busy.pcap\n'))).toBe(`\nnight/busy.pcap\n${stdout}`);
  });

  test('says it in Vietnamese', async () => {
    const { stdout } = await inProcess(['--each', '-q', '--lang', 'vi', mixed], AT_80);
    expect(stdout).toMatchInlineSnapshot(`
      "6 tệp: 4 chưa thể kết luận, 1 không đạt, 1 đạt

         tệp              cuộc gọi  lần chuyển  lỗi  nặng nhất
      ✗  empty.pcap              –           –    –  trống
      ✗  notes.txt               –           –    –  văn bản không có SIP
      ✗  silent.pcap             –           –    –  không có bản tin SIP nào
      ✗  gone.pcap               –           –    –  không đọc được
      ✗  night/busy.pcap         2           1    1  Chuyển cuộc gọi: Đích chuyển khô…
      ✓  good.pcap               2           1    0
      "
    `);
  });

  test('of many that failed says how to see their stories', async () => {
    const many = join(top, 'many');
    mkdirSync(many);
    for (const name of ['1', '2', '3', '4', '5']) {
      copyFileSync(BUSY, join(many, `${name}.pcap`));
    }
    const story = /✗ TRANSFER FAILED/g;
    const five = await inProcess(['--each', many]);
    expect(five.stdout.match(story)).toHaveLength(5);
    copyFileSync(BUSY, join(many, '6.pcap'));
    const six = await inProcess(['--each', many]);
    expect(six.stdout.match(story)).toBeNull();
    expect(linesOf(six.stdout).slice(-2).join(' ')).toContain(
      'The stories of these 6 files: siptriage FILE tells one file, --each --all tells every one of them.',
    );
    const all = await inProcess(['--each', '--all', many]);
    expect(all.stdout.match(story)).toHaveLength(6);
  });

  test('JSON is by its schema, and holds each report as it is alone', async () => {
    const { stdout } = await inProcess(['--each', '--format', 'json', mixed]);
    const result = JSON.parse(stdout);
    expect(filesSchemaErrors(result)).toEqual([]);
    expect(result).toMatchObject({ schema: 'siptriage/files@1', exitCode: 3 });
    expect(result.files.map(({ unread }: { unread: string }) => unread)).toEqual([
      'empty',
      null,
      null,
      'no-sip',
      'no-messages',
      'unreadable',
    ]);
    const busy = join(mixed, 'night', 'busy.pcap');
    const alone = JSON.parse((await inProcess(['--format', 'json', busy])).stdout);
    expect(result.files[2]).toEqual({ path: busy, exitCode: 0, unread: null, ...alone });
  });

  test('NDJSON names the file in every line', async () => {
    const { stdout } = await inProcess(['--each', '--format', 'ndjson', calls]);
    const lines = linesOf(stdout).map((line) => JSON.parse(line));
    expect(lines.filter(({ type, file }) => (file === undefined) !== (type === 'files'))).toEqual([]);
    expect(lines.filter(({ type }) => type === 'transfer').map(({ file }) => file)).toEqual(
      ['a.pcap', 'night/b.pcap', 'night/c.pcap'].map((name) => join(calls, name)),
    );
    expect(lines.at(-1)).toMatchObject({ type: 'files', files: 3, exitCode: 0 });
  });

  test('a filter that nothing matches leaves a file without a verdict, and names it', async () => {
    const { stdout, stderr } = await inProcess(['--each', '--filter', 'method == MESSAGE', join(calls, 'a.pcap')]);
    expect(linesOf(stdout)[0]).toBe('1 file: 1 undecided');
    expect(stderr).toMatch(/^siptriage: \S+a\.pcap: no call, /);
  });
});
