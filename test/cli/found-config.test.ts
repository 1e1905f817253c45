import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CAPTURES } from '../report/fixture.ts';
import { inFolder, linesOf } from './run.ts';

/** A trace with one error, in a folder two levels down. */
const BUSY = `${CAPTURES}t02-blind-busy.pcap`;
const EVERYTHING_OFF =
  "rules: { 'transfer/*': off, 'call/*': off, 'rejection/*': off, 'registration/*': off, 'request/*': off, 'attack/*': off }\n";
const CODE =
  "require('node:fs').writeFileSync(require('node:path').join(__dirname, 'RAN'), '');\nmodule.exports = {};\n";
const FAILED = '✗ FAILED   1 error   trace.pcap   18 SIP messages, 2 calls, 1 transfer';
const ERROR = '  error transfer/target-busy: The target, carol, rang for 0.3 s and did not take the call: refused …';
const PASSED = '✓ PASSED   no errors   trace.pcap   18 SIP messages, 2 calls, 1 transfer';
const ALL_OFF = '  ! the configuration switches everything off: no finding could fail this check';

let top: string;

beforeEach(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'siptriage-found-')));
  mkdirSync(join(top, 'ticket', 'deep'), { recursive: true });
  copyFileSync(BUSY, join(top, 'ticket', 'deep', 'trace.pcap'));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(top, { recursive: true, force: true });
});

const put = (path: string, text: string) => {
  mkdirSync(join(top, path, '..'), { recursive: true });
  writeFileSync(join(top, path), text);
};

/** The check of that trace, run in its folder: its exit code, its lines, and what it says beside them. */
async function check(args: readonly string[] = [], { home = '/nowhere', cwd = 'ticket/deep' } = {}) {
  vi.stubEnv('HOME', home);
  const { status, stdout, stderr } = await inFolder(join(top, cwd), [
    'check',
    join(top, 'ticket/deep/trace.pcap'),
    '-q',
    ...args,
  ]);
  return { status, lines: linesOf(stdout), said: linesOf(stderr) };
}

describe('code is not run', () => {
  test.each(['ts', 'js', 'mjs'])('in the folder above: siptriage.config.%s', async (extension) => {
    const file = `../siptriage.config.${extension}`;
    put(`ticket/siptriage.config.${extension}`, CODE);
    expect(await check()).toEqual({
      status: 1,
      lines: [FAILED, ERROR],
      said: [`siptriage: ${file} is not run: code is run only where it is named (--config ${file})`],
    });
    expect(existsSync(join(top, 'ticket/RAN'))).toBe(false);
  });

  test('here, in a repository, beside a configuration that is used', async () => {
    mkdirSync(join(top, 'ticket/.git'));
    put('ticket/deep/siptriage.config.js', CODE);
    put('ticket/deep/siptriage.config.json', '{ "failOn": "warning" }');
    expect(await check()).toEqual({
      status: 1,
      lines: [FAILED, '  configuration siptriage.config.json', ERROR],
      said: [
        'siptriage: siptriage.config.js is not run: code is run only where it is named (--config siptriage.config.js)',
      ],
    });
    expect(existsSync(join(top, 'ticket/deep/RAN'))).toBe(false);
  });

  test('but by name it is', async () => {
    put('ticket/siptriage.config.js', CODE);
    expect(await check(['--config', '../siptriage.config.js'])).toEqual({
      status: 1,
      lines: [FAILED, '  configuration ../siptriage.config.js', ERROR],
      said: [],
    });
    expect(existsSync(join(top, 'ticket/RAN'))).toBe(true);
  });
});

describe('data is found', () => {
  const used = (file: string) => ({ status: 0, lines: [PASSED, ALL_OFF, `  configuration ${file}`], said: [] });
  const unused = (file: string) => ({
    status: 1,
    lines: [FAILED, ERROR],
    said: [
      `siptriage: ${file} is not used: it lies outside of this repository, or of this folder where there is none (--config ${file})`,
    ],
  });

  test.each(['yaml', 'yml', 'json'])('in this folder: siptriage.config.%s', async (extension) => {
    const off = {
      rules: {
        'transfer/*': 'off',
        'call/*': 'off',
        'rejection/*': 'off',
        'registration/*': 'off',
        'request/*': 'off',
        'attack/*': 'off',
      },
    };
    put(`ticket/deep/siptriage.config.${extension}`, extension === 'json' ? JSON.stringify(off) : EVERYTHING_OFF);
    expect(await check()).toEqual(used(`siptriage.config.${extension}`));
  });

  test('above it only inside of a repository, whether .git is a folder or a file', async () => {
    put('ticket/siptriage.config.yaml', EVERYTHING_OFF);
    expect(await check()).toEqual(unused('../siptriage.config.yaml'));
    put('ticket/.git', 'gitdir: elsewhere\n');
    expect(await check()).toEqual(used('../siptriage.config.yaml'));
    rmSync(join(top, 'ticket/.git'));
    mkdirSync(join(top, '.git'));
    expect(await check()).toEqual(used('../siptriage.config.yaml'));
  });

  test('not above the repository', async () => {
    mkdirSync(join(top, 'ticket/deep/.git'));
    put('ticket/siptriage.config.yaml', EVERYTHING_OFF);
    expect(await check()).toEqual(unused('../siptriage.config.yaml'));
  });

  test('not above the home folder, also where that lies in a repository', async () => {
    mkdirSync(join(top, '.git'));
    put('siptriage.config.yaml', EVERYTHING_OFF);
    const above = join(top, 'siptriage.config.yaml');
    expect(await check([], { home: join(top, 'ticket') })).toEqual(unused(above));
    expect(await check([], { home: join(top, 'ticket/deep') })).toEqual(unused(above));
    symlinkSync('ticket', join(top, 'home'));
    expect(await check([], { home: join(top, 'home') })).toEqual(unused(above));
    expect(await check([], { home: top })).toEqual(used(above));
    expect(await check([], { home: join(top, 'elsewhere') })).toEqual(used(above));
  });

  test('the nearest', async () => {
    mkdirSync(join(top, '.git'));
    put('siptriage.config.yaml', 'failOn: info\n');
    put('ticket/siptriage.config.yaml', EVERYTHING_OFF);
    expect(await check()).toEqual(used('../siptriage.config.yaml'));
  });

  test('one in a folder, and a file', async () => {
    put('ticket/deep/siptriage.config.yaml', EVERYTHING_OFF);
    put('ticket/deep/siptriage.config.json', '{}');
    expect(await check()).toEqual({
      status: 2,
      lines: [],
      said: ['siptriage: . has siptriage.config.json and siptriage.config.yaml: keep one, or name one with --config'],
    });
    rmSync(join(top, 'ticket/deep/siptriage.config.json'));
    rmSync(join(top, 'ticket/deep/siptriage.config.yaml'));
    symlinkSync('/dev/zero', join(top, 'ticket/deep/siptriage.config.yml'));
    expect(await check()).toEqual({ status: 2, lines: [], said: ['siptriage: siptriage.config.yml: no regular file'] });
    rmSync(join(top, 'ticket/deep/siptriage.config.yml'));
    symlinkSync('missing', join(top, 'ticket/deep/siptriage.config.yml'));
    expect(await check()).toEqual({ status: 2, lines: [], said: ['siptriage: siptriage.config.yml: no regular file'] });
  });
});

describe('what a configuration names lies in its folder', () => {
  const refused = (field: string, path: string) => ({
    status: 2,
    lines: [],
    said: [
      `siptriage: siptriage.config.yaml: ${field} is ${JSON.stringify(path)}, which lies outside of the configuration's folder; an option of the command line may name it`,
    ],
  });

  test.each(['../out.md', '/tmp/siptriage-out.md', 'sub/../../out.md', 'link/out.md', 'away.md', '.', '..'])(
    'not %s',
    async (path) => {
      mkdirSync(join(top, 'ticket/deep/sub'));
      symlinkSync('..', join(top, 'ticket/deep/link'));
      symlinkSync('../out.md', join(top, 'ticket/deep/away.md'));
      writeFileSync(join(top, 'ticket/out.md'), 'kept');
      put('ticket/deep/siptriage.config.yaml', `reports: { markdown: ${path} }\n`);
      expect(await check()).toEqual(refused('reports.markdown', path));
      expect(await check(['--config', 'siptriage.config.yaml'])).toEqual(refused('reports.markdown', path));
      put('ticket/deep/siptriage.config.yaml', `baseline: ${path}\n`);
      expect(await check(['--update-baseline'])).toEqual(refused('baseline', path));
    },
  );

  test.each(['out.md', './sub/out.md', 'sub/../out.md', 'inner/out.md', '..out.md'])('but %s', async (path) => {
    mkdirSync(join(top, 'ticket/deep/sub'));
    symlinkSync('sub', join(top, 'ticket/deep/inner'));
    put('ticket/deep/siptriage.config.yaml', `reports: { markdown: ${path} }\n`);
    expect(await check()).toEqual({
      status: 1,
      lines: [FAILED, '  configuration siptriage.config.yaml', ERROR],
      said: [],
    });
    expect(existsSync(join(top, 'ticket/deep', path))).toBe(true);
  });

  test('nor is it an input', async () => {
    put('ticket/deep/siptriage.config.yaml', 'reports: { markdown: trace.pcap }\n');
    const trace = join(top, 'ticket/deep/trace.pcap');
    expect(await check()).toEqual({
      status: 2,
      lines: [],
      said: [`siptriage: cannot write ${trace}: it is read by this run`],
    });
  });
});

describe('a configuration that switches everything off is said by', () => {
  const NOTE = 'onfiguration switches everything off: no finding could fail this check';
  const HERE = 'siptriage.config.yaml';
  const outputOf = async (...args: string[]) => {
    put('ticket/deep/siptriage.config.yaml', EVERYTHING_OFF);
    const { status, stdout, stderr } = await inFolder(join(top, 'ticket/deep'), ['check', 'trace.pcap', ...args]);
    expect(status).toBe(0);
    return { stdout, said: linesOf(stderr) };
  };

  test('the text', async () => {
    const { stdout, said } = await outputOf();
    expect(linesOf(stdout)).toEqual([
      PASSED,
      ALL_OFF,
      `  configuration ${HERE}`,
      '',
      '1 finding of rules that are off',
    ]);
    expect(said).toEqual([]);
  });

  test.each<[string, string[]]>([
    ['markdown', [`⚠️ **The c${NOTE}**`, `Configuration: \`${HERE}\``]],
    ['github', [`::warning file=${HERE}::The c${NOTE}`, `Configuration: ${HERE}`]],
    ['tap', [`# The c${NOTE}`, `# Configuration: ${HERE}`]],
  ])('%s', async (format, lines) => {
    const { stdout, said } = await outputOf('--format', format);
    expect(linesOf(stdout)).toEqual(expect.arrayContaining(lines));
    expect(said).toEqual([`siptriage: the c${NOTE}`]);
  });

  test('junit, sarif, and beside the form that has no room for it', async () => {
    expect((await outputOf('--format', 'junit')).stdout).toContain(
      `<system-err>Configuration: ${HERE}\nThe c${NOTE}</system-err>`,
    );
    expect(JSON.parse((await outputOf('--format', 'sarif')).stdout).runs[0].invocations).toEqual([
      {
        executionSuccessful: true,
        toolExecutionNotifications: [],
        properties: { configuration: HERE },
        toolConfigurationNotifications: [
          { descriptor: { id: 'rules-switched-off' }, level: 'warning', message: { text: `The c${NOTE}` } },
        ],
      },
    ]);
    expect(await outputOf('--format', 'gitlab')).toEqual({ stdout: '[]\n', said: [`siptriage: the c${NOTE}`] });
  });

  test('JSON and NDJSON', async () => {
    const configuration = {
      file: HERE,
      passedOver: [],
      switchedOff: ['transfer/*', 'rejection/*', 'call/*', 'registration/*', 'request/*', 'attack/*'],
      note: `the c${NOTE}`,
    };
    expect(JSON.parse((await outputOf('--format', 'json')).stdout).check).toMatchObject({
      turnedOff: 1,
      configuration,
    });
    const lines = linesOf((await outputOf('--format', 'ndjson')).stdout).map((line) => JSON.parse(line));
    expect(lines.filter(({ type }) => type === 'check')).toEqual([
      { type: 'check', passed: true, gaps: [], failOn: 'error', turnedOff: 1, configuration },
    ]);
  });

  test('Vietnamese', async () => {
    expect(linesOf((await outputOf('--lang', 'vi')).stdout).slice(1, 3)).toEqual([
      '  ! cấu hình đã tắt hết: không phát hiện nào có thể làm lần kiểm tra này không đạt',
      `  cấu hình ${HERE}`,
    ]);
  });
});
