/** What the real executable asks of the system: no network, no other process, no file but those that were asked for. */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CAPTURES } from '../report/fixture.ts';
import { SIPTRIAGE } from './run.ts';

const COMMANDS: readonly [string, string[], string[]][] = [
  ['analyze', ['a.pcap'], []],
  ['analyze a folder', ['in', '--format', 'json'], []],
  ['analyze a log', ['a.log'], []],
  ['analyze a capture in gzip', ['a.pcap.gz', '--format', 'ndjson'], []],
  ['analyze standard input', ['-'], []],
  ['analyze into a file', ['a.pcap', '-o', 'out'], ['out']],
  ['analyze with threads', ['large.pcap', '-q'], []],
  ['analyze that follows', ['-', '--follow', '-o', 'out'], ['out']],
  ['transfers', ['transfers', 'a.pcap', '-o', 'out'], ['out']],
  ['annotate', ['annotate', 'a.pcap', '-o', 'out'], ['out']],
  ['annotate standard input', ['annotate', '-'], []],
  ['messages', ['messages', 'a.pcap', '-o', 'out'], ['out']],
  ['check', ['check', 'a.pcap'], []],
  [
    'check with reports and a baseline',
    ['check', 'a.pcap', '--report', 'junit=sip.xml', '--baseline', 'b.json', '--update-baseline', '-o', 'out'],
    ['b.json', 'out', 'sip.xml'],
  ],
  ['explain', ['explain', '608'], []],
  ['explain a rule', ['explain', 'transfer/no-notify', '-o', 'out'], ['out']],
  ['compare', ['compare', '202', '608'], []],
  ['codes', ['codes'], []],
  ['rules', ['rules'], []],
  ['help', ['--help'], []],
];

const PCAP_HEADER_BYTES = 24;
const ENOUGH_FOR_THREADS = 9 * 1024 * 1024;

let folder: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'siptriage-surroundings-')));
  mkdirSync(join(folder, 'tmp'));
  mkdirSync(join(folder, 'in'));
  copyFileSync(`${CAPTURES}t02-blind-busy.pcap`, join(folder, 'a.pcap'));
  copyFileSync(`${CAPTURES}t02-blind-busy.pcap`, join(folder, 'in', 'a.pcap'));
  const capture = readFileSync(join(folder, 'a.pcap'));
  const records = capture.subarray(PCAP_HEADER_BYTES);
  const times = Math.ceil(ENOUGH_FOR_THREADS / records.length);
  writeFileSync(join(folder, 'large.pcap'), Buffer.concat([capture, ...Array.from({ length: times }, () => records)]));
  copyFileSync(`${CAPTURES}f04-formats-attended.pcap.gz`, join(folder, 'a.pcap.gz'));
  copyFileSync(`${CAPTURES}../printed/r34-603plus-network-blocked.sngrep.txt`, join(folder, 'a.log'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const env = (): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  TMPDIR: join(folder, 'tmp'),
  HOME: folder,
  SIPTRIAGE_THREADS: '2',
});

/** Its files behind the run, but for what was there before. */
const newFiles = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !/^(?:tmp|in|in\/a\.pcap|a\.pcap|a\.pcap\.gz|a\.log|large\.pcap|trace)$/.test(name))
    .toSorted();

const strace = spawnSync('strace', ['-f', '-qq', '-o', '/dev/null', 'true']);
const hasStrace = strace.status === 0;
const why = hasStrace ? '' : ' (skipped: no strace that may trace here)';

describe.skipIf(!hasStrace)(`the calls to the system${why}`, () => {
  const TRACED =
    'socket,socketpair,connect,bind,listen,accept,accept4,sendto,sendmsg,sendmmsg,execve,execveat,fork,vfork,clone,clone3,open,openat,openat2,creat,unlink,unlinkat,rename,renameat,renameat2,mkdir,mkdirat,rmdir,link,linkat,symlink,symlinkat,truncate,chmod,fchmodat,chown,fchownat,mknod,mknodat,kill,tkill,tgkill,ptrace';

  /** The calls of one run that reach beyond reading: network, processes, and the paths that it changes. */
  function traced(args: readonly string[]) {
    const trace = join(folder, 'trace');
    const command = [
      '-f',
      '-qq',
      '-s',
      '4096',
      '-e',
      `trace=${TRACED}`,
      '-o',
      trace,
      process.execPath,
      SIPTRIAGE,
      ...args,
    ];
    const input = readFileSync(join(folder, 'a.pcap'));
    const { status } = spawnSync('strace', command, { cwd: folder, env: env(), input });
    const calls = wholeCalls(readFileSync(trace, 'utf8'));
    const changed = calls.flatMap(changedBy).map((path) => resolve(folder, path));
    return { status, calls, changed: [...new Set(changed)] };
  }

  test.each(COMMANDS)('%s', (what, args, asked) => {
    const { status, calls, changed } = traced(args);
    expect(status).toBe(args[0] === 'check' && asked.length === 0 ? 1 : 0);
    const [first, ...others] = calls.filter(
      (call) => !/^(?:open|creat|openat)/.test(call) && changedBy(call).length === 0,
    );
    expect(first).toMatch(/^execve\(/);
    // Threads share the process; whatever else is created here would be another one.
    expect(others.filter((call) => !/^clone3?\(.*CLONE_THREAD/.test(call))).toEqual([]);

    const places = asked.map((name) => join(folder, name));
    const isAsked = (path: string) =>
      places.includes(path) ||
      places.some((place) => path === `${place}.lock`) ||
      (asked.length > 0 &&
        dirname(path) === folder &&
        /^\.siptriage-\d+-[0-9a-f]{12}$/.test(path.slice(folder.length + 1))) ||
      path.startsWith(`${folder}/tmp/siptriage-`);
    expect(changed.filter((path) => !isAsked(path))).toEqual([]);
    expect(places.filter((path) => !changed.includes(path))).toEqual([]);
    expect(changed.some((path) => path.startsWith(`${folder}/tmp/`))).toBe(what === 'annotate standard input');
    expect(newFiles()).toEqual(asked.toSorted());
    expect(readdirSync(join(folder, 'tmp'))).toEqual([]);
  });

  test('are seen where they are made', () => {
    const code = `require('node:fs').writeFileSync('seen', ''); require('node:net').connect(9, '127.0.0.1').on('error', () => {});
      require('node:child_process').spawnSync('true'); require('node:fs').mkdirSync('made')`;
    const trace = join(folder, 'trace');
    spawnSync('strace', ['-f', '-qq', '-e', `trace=${TRACED}`, '-o', trace, process.execPath, '-e', code], {
      cwd: folder,
    });
    const calls = wholeCalls(readFileSync(trace, 'utf8'));
    expect(calls.some((call) => call.startsWith('connect('))).toBe(true);
    expect(calls.filter((call) => call.startsWith('execve(')).length).toBeGreaterThan(1);
    expect(calls.some((call) => /^(?:v?fork|clone3?)\(/.test(call) && !call.includes('CLONE_THREAD'))).toBe(true);
    expect(calls.flatMap(changedBy)).toEqual(expect.arrayContaining(['seen', 'made']));
  });
});

/** The lines of a trace without process ids; a call that another thread interrupted is one again. */
function wholeCalls(text: string): string[] {
  const begun = new Map<string, string>();
  const calls: string[] = [];
  for (const line of text.split('\n')) {
    const [, process = '', call = ''] = /^(\d+) +(.*)$/.exec(line) ?? [];
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(call);
    if (call.endsWith(' <unfinished ...>')) {
      begun.set(process, call.slice(0, -' <unfinished ...>'.length));
    } else if (resumed !== null) {
      calls.push(`${begun.get(process) ?? ''}${resumed[1]}`);
    } else if (/^\w+\(/.test(call)) {
      calls.push(call);
    }
  }
  return calls;
}

/** The paths that a call writes, makes, moves or removes; none where it only reads. */
function changedBy(call: string): string[] {
  const paths = [...call.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, path = '']) => path);
  if (/^open(?:at2?)?\(/.test(call)) {
    return /O_WRONLY|O_RDWR|O_CREAT|O_TRUNC/.test(call) ? paths.slice(0, 1) : [];
  }
  return /^(?:creat|unlink|rename|mkdir|rmdir|link|symlink|truncate|f?chmod|f?chown|mknod)/.test(call) ? paths : [];
}

/** What turns Node's permission model on; null where this Node has none. */
const FLAG = ['--permission', '--experimental-permission'].find((flag) =>
  process.allowedNodeEnvironmentFlags.has(flag),
);

describe.skipIf(FLAG === undefined)(
  `under Node's permission model${FLAG === undefined ? ' (this Node has none)' : ''}`,
  () => {
    function permitted(args: readonly string[], writable: readonly string[]) {
      const flags = [
        FLAG ?? '',
        '--no-warnings',
        '--allow-fs-read=*',
        ...writable.map((path) => `--allow-fs-write=${path}`),
      ];
      const input = readFileSync(join(folder, 'a.pcap'));
      return spawnSync(process.execPath, [...flags, SIPTRIAGE, ...args], {
        cwd: folder,
        env: env(),
        input,
        encoding: 'utf8',
      });
    }

    test.each(COMMANDS)('%s', (_, args, asked) => {
      const { status, stderr } = permitted(args, [`${folder}/*`]);
      expect({ status, stderr }).toEqual({ status: args[0] === 'check' && asked.length === 0 ? 1 : 0, stderr: '' });
      expect(newFiles()).toEqual(asked.toSorted());
    });

    test('a file that stood there keeps its mode', () => {
      expect(permitted(['a.pcap', '-o', 'out'], [`${folder}/*`]).status).toBe(0);
      expect(permitted(['a.pcap', '-o', 'out'], [`${folder}/*`]).status).toBe(0);
    });

    test('a file that may not be written is said in a line', () => {
      const { status, stdout, stderr } = permitted(['a.pcap', '-o', 'out'], [`${folder}/tmp/*`]);
      expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
      expect(stderr).toMatch(/^siptriage: cannot write out: Access to this API has been restricted.*\n$/);
      expect(existsSync(join(folder, 'out'))).toBe(false);
    });
  },
);
