import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CALL, later, REFER } from '../builders/phrases.ts';
import { readScenario } from '../builders/scenario.ts';
import { captureOf } from '../builders/wire.ts';
import { CAPTURES } from '../report/fixture.ts';
import { inFolder, linesOf, SIPTRIAGE } from './run.ts';

const BUSY = `${CAPTURES}t02-blind-busy.pcap`;
const BYTES = readFileSync(BUSY);
/** Behind it something is said long after, so that its end need not be waited for. */
const REFUSED = `
  2.10 c > INVITE
  2.50 c < 486 Busy Here
  2.52 c > ACK
  2.60 o < NOTIFY 486 Busy Here / terminated;reason=noresource
  2.62 o > 200 OK`;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'siptriage-outputs-'));
  copyFileSync(BUSY, at('a.pcap'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string) => join(folder, name);
const run = (...args: string[]) => inFolder(folder, args);

function shell(command: string) {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', command], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, S: SIPTRIAGE, NODE: process.execPath },
  });
  return { status, stdout, said: linesOf(stderr) };
}

/** It ends with 2 and this one line, prints nothing, and changes nothing in the folder. */
async function expectRefused(args: readonly string[], line: string): Promise<void> {
  const before = contents();
  expect(await run(...args)).toEqual({ status: 2, stdout: '', stderr: `siptriage: ${line}\n` });
  expect(contents()).toEqual(before);
}

function contents(): [string, string][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((name) => {
      const found = lstatSync(at(name));
      return [name, found.isFile() ? `${found.ino} ${readFileSync(at(name)).toString('base64')}` : ''];
    });
}

describe('an input is never written over', () => {
  test.each([
    ['analyze', ['a.pcap', '-o', 'a.pcap']],
    ['analyze in JSON', ['a.pcap', '--format', 'json', '-o', 'a.pcap']],
    ['analyze in NDJSON', ['a.pcap', '--format', 'ndjson', '-o', 'a.pcap']],
    ['analyze that follows', ['a.pcap', '--follow', '-o', 'a.pcap']],
    ['messages', ['messages', 'a.pcap', '-o', 'a.pcap']],
    ['annotate', ['annotate', 'a.pcap', '-o', 'a.pcap']],
    ['transfers', ['transfers', 'a.pcap', '-o', 'a.pcap']],
    ['check', ['check', 'a.pcap', '-o', 'a.pcap']],
    ['a report of check', ['check', 'a.pcap', '--report', 'junit=a.pcap']],
    ['a baseline of check', ['check', 'a.pcap', '--baseline', 'a.pcap', '--update-baseline']],
  ])('%s', async (what, args) => {
    const isBaseline = what === 'a baseline of check';
    await expectRefused(
      args,
      isBaseline
        ? 'a.pcap:1: not JSON: Implicit keys need to be on a single line'
        : 'cannot write a.pcap: it is read by this run',
    );
    expect(readFileSync(at('a.pcap'))).toEqual(BYTES);
  });

  test('by another name: a hard link, a way round, a link to its folder', async () => {
    linkSync(at('a.pcap'), at('hard'));
    mkdirSync(at('sub'));
    symlinkSync('.', at('here'));
    const same = (name: string) => `cannot write ${name}: it is the same file as a.pcap, which is read by this run`;
    await expectRefused(['messages', 'a.pcap', '-o', 'hard'], same('hard'));
    await expectRefused(['messages', 'a.pcap', '-o', 'sub/../a.pcap'], same('sub/../a.pcap'));
    await expectRefused(['messages', 'a.pcap', '-o', 'here/a.pcap'], same('here/a.pcap'));
  });

  test('in a folder that is read, linked into it too', async () => {
    mkdirSync(at('in/deep'), { recursive: true });
    linkSync(at('a.pcap'), at('in/deep/b.pcap'));
    symlinkSync('../elsewhere.pcap', at('in/c.pcap'));
    copyFileSync(BUSY, at('elsewhere.pcap'));
    await expectRefused(
      ['in', '-o', 'a.pcap'],
      'cannot write a.pcap: it is the same file as in/deep/b.pcap, which is read by this run',
    );
    await expectRefused(
      ['in', '-o', 'elsewhere.pcap'],
      'cannot write elsewhere.pcap: it is the same file as in/c.pcap, which is read by this run',
    );
  });

  test('as standard input, and as standard output that is appended to', async () => {
    expect(shell('"$NODE" "$S" messages - -o a.pcap < a.pcap')).toEqual({
      status: 2,
      stdout: '',
      said: ['siptriage: cannot write a.pcap: it is the same file as standard input, which is read by this run'],
    });
    expect(shell('"$NODE" "$S" messages a.pcap >> a.pcap')).toEqual({
      status: 2,
      stdout: '',
      said: ['siptriage: cannot write standard output: it is the same file as a.pcap, which is read by this run'],
    });
    expect(readFileSync(at('a.pcap'))).toEqual(BYTES);
  });

  test('a new file in a folder that is read is none', async () => {
    mkdirSync(at('in'));
    copyFileSync(BUSY, at('in/a.pcap'));
    expect(shell('"$NODE" "$S" in -q > in/out.txt')).toEqual({ status: 0, stdout: '', said: [] });
    expect(await run('in', '-q', '-o', 'in/new.txt')).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(at('in/new.txt'), 'utf8')).toBe(readFileSync(at('in/out.txt'), 'utf8'));
  });

  test('nor is anything else that the run reads', async () => {
    const said = (name: string) => `cannot write ${name}: it is read by this run`;
    writeFileSync(at('keys'), 'CLIENT_RANDOM 00 00\n');
    writeFileSync(at('card'), '{}');
    writeFileSync(at('c.yaml'), 'failOn: error\n');
    expect((await run('check', 'a.pcap', '--baseline', 'b.json', '--update-baseline')).status).toBe(0);
    await expectRefused(['messages', 'a.pcap', '--keylog', 'keys', '-o', 'keys'], said('keys'));
    await expectRefused(['a.pcap', '--card', 'card', '-o', 'card'], said('card'));
    await expectRefused(['a.pcap', '--card', 'https://a.example/?x=1=card', '-o', 'card'], said('card'));
    await expectRefused(['check', 'a.pcap', '--config', 'c.yaml', '--report', 'json=c.yaml'], said('c.yaml'));
    await expectRefused(['check', 'a.pcap', '--baseline', 'b.json', '-o', 'b.json'], said('b.json'));
    const pem = spawnSync('openssl', ['genrsa', '-traditional', '2048'], { encoding: 'utf8' }).stdout ?? '';
    if (pem !== '') {
      writeFileSync(at('key.pem'), pem);
      await expectRefused(['a.pcap', '--tls-key', 'key.pem', '-o', 'key.pem'], said('key.pem'));
    }
  });
});

describe('what is not written to', () => {
  test('two results in one file', async () => {
    writeFileSync(at('old'), 'old');
    linkSync(at('old'), at('other'));
    const both = (a: string, b: string) => ['check', 'a.pcap', '--report', `junit=${a}`, '--report', `sarif=${b}`];
    await expectRefused(both('x', './x'), 'cannot write ./x: it is the same file as x');
    await expectRefused(both('old', 'other'), 'cannot write other: it is the same file as old');
    await expectRefused(both('x', 'x'), 'cannot write x: two results would go there');
    await expectRefused(
      ['check', 'a.pcap', '--baseline', 'b.json', '--update-baseline', '-o', 'b.json'],
      'cannot write b.json: two results would go there',
    );
  });

  test.each([
    ['to a file', 'target', 'kept'],
    ['to nothing', 'missing', null],
    ['to a folder', '.', null],
  ])('a symbolic link %s', async (_, target, text) => {
    if (text !== null) {
      writeFileSync(at(target), text);
    }
    symlinkSync(target, at('link'));
    await expectRefused(['a.pcap', '-o', 'link'], 'cannot write link: it is a symbolic link; name the file itself');
    await expectRefused(
      ['a.pcap', '--follow', '-o', 'link'],
      'cannot write link: it is a symbolic link; name the file itself',
    );
    await expectRefused(
      ['check', 'a.pcap', '--baseline', 'link', '--update-baseline', '--report', 'json=x'],
      text === null && target === '.'
        ? 'link: it is a folder'
        : text === null
          ? 'cannot write link: it is a symbolic link; name the file itself'
          : 'link:1: not JSON: it has to be an object in braces',
    );
  });

  test('a folder, a device of blocks, a name that is none, and where there is no folder', async () => {
    mkdirSync(at('sub'));
    await expectRefused(['a.pcap', '-o', 'sub'], 'cannot write sub: it is a folder');
    await expectRefused(['a.pcap', '-o', ''], "cannot write '': it has no name");
    await expectRefused(['a.pcap', '-o', 'no/out.txt'], 'cannot write no/out.txt: no such folder');
    await expectRefused(
      ['check', 'a.pcap', '--baseline', '/dev/null', '--update-baseline'],
      '/dev/null:1: not JSON: it has to be an object in braces',
    );
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  test.skipIf(process.getuid?.() === 0)('a file that its mode protects', async () => {
    writeFileSync(at('out'), 'old', { mode: 0o444 });
    await expectRefused(['a.pcap', '-o', 'out'], "cannot write out: EACCES: permission denied, access 'out'");
  });
});

describe('a result takes its place whole', () => {
  test('and keeps the mode of the file that stood there; other names of that keep what it held', async () => {
    writeFileSync(at('out'), 'old');
    chmodSync(at('out'), 0o640);
    linkSync(at('out'), at('copy'));
    expect(await run('a.pcap', '-o', 'out')).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(at('out'), 'utf8')).toBe((await run('a.pcap')).stdout);
    expect(statSync(at('out')).mode & 0o7777).toBe(0o640);
    expect(readFileSync(at('copy'), 'utf8')).toBe('old');
    expect(readdirSync(folder).toSorted()).toEqual(['a.pcap', 'copy', 'out']);
  });

  test.each(['0022', '0077', '0000'])('a new file by the umask %s', async (umask) => {
    const { status } = shell(`umask ${umask}; "$NODE" "$S" a.pcap -o out && "$NODE" "$S" check a.pcap \
      --baseline b.json --update-baseline -o /dev/null`);
    expect(status).toBe(0);
    const wanted = 0o666 & ~Number.parseInt(umask, 8);
    expect([statSync(at('out')).mode & 0o7777, statSync(at('b.json')).mode & 0o7777]).toEqual([wanted, wanted]);
  });

  test('a baseline keeps its mode', async () => {
    await run('check', 'a.pcap', '--baseline', 'b.json', '--update-baseline');
    chmodSync(at('b.json'), 0o606);
    expect((await run('check', 'a.pcap', '--baseline', 'b.json', '--update-baseline')).status).toBe(0);
    expect(statSync(at('b.json')).mode & 0o7777).toBe(0o606);
  });

  test('or not at all, where it cannot be written to its end', async () => {
    writeFileSync(at('out'), 'old');
    const { status } = shell('ulimit -f 1; trap "" XFSZ; "$NODE" "$S" a.pcap --format json -o out');
    expect(status).not.toBe(0);
    expect(readFileSync(at('out'), 'utf8')).toBe('old');
    expect(readdirSync(folder).toSorted()).toEqual(['a.pcap', 'out']);
  });
});

describe('what is no file is written to as it is', () => {
  const brief = async () => (await run('a.pcap', '-q')).stdout;

  test('a pipe with a name', async () => {
    spawnSync('mkfifo', [at('pipe')]);
    expect(shell('cat pipe & "$NODE" "$S" a.pcap -q -o pipe; wait')).toEqual({
      status: 0,
      stdout: await brief(),
      said: [],
    });
    expect(lstatSync(at('pipe')).isFIFO()).toBe(true);
  });

  test('a process behind >(…), /dev/stdout, /dev/stderr, /dev/null and what links to it', async () => {
    symlinkSync('/dev/null', at('null'));
    expect(shell('"$NODE" "$S" a.pcap -q -o >(cat > copy) && wait $!')).toEqual({ status: 0, stdout: '', said: [] });
    expect(readFileSync(at('copy'), 'utf8')).toBe(await brief());
    expect(shell('"$NODE" "$S" a.pcap -q -o /dev/stdout')).toEqual({ status: 0, stdout: await brief(), said: [] });
    expect(shell('"$NODE" "$S" a.pcap -q -o /dev/stderr')).toEqual({
      status: 0,
      stdout: '',
      said: linesOf(await brief()),
    });
    expect(shell('"$NODE" "$S" a.pcap -q -o null && "$NODE" "$S" a.pcap -q -o /dev/null')).toEqual({
      status: 0,
      stdout: '',
      said: [],
    });
    expect(lstatSync(at('null')).isSymbolicLink()).toBe(true);
  });

  test('a file that the shell opened, behind what stands in it', async () => {
    expect(shell('exec 3> out; echo first >&3; "$NODE" "$S" a.pcap -q -o /dev/fd/3; echo last >&3').status).toBe(0);
    expect(readFileSync(at('out'), 'utf8')).toBe(`first\n${await brief()}last\n`);
    expect(shell('( echo first; "$NODE" "$S" a.pcap -q -o /dev/stdout ) > out').status).toBe(0);
    expect(readFileSync(at('out'), 'utf8')).toBe(`first\n${await brief()}`);
  });
});

test('a mistake on the command line leaves what stands in place of a result, also with --follow', async () => {
  copyFileSync(BUSY, at('b.pcap'));
  writeFileSync(at('out'), 'old');
  await expectRefused(
    ['analyze', '--follow', 'a.pcap', 'b.pcap', '-o', 'out'],
    '--follow reads one input as it grows, not 2',
  );
});

describe('after a signal', () => {
  /** Whether a pipe can be opened for writing, which it then stays. */
  function isReadBySomebody(pipe: string): boolean {
    try {
      openSync(pipe, constants.O_WRONLY | constants.O_NONBLOCK);
      return true;
    } catch (error) {
      expect(error).toMatchObject({ code: 'ENXIO' });
      return false;
    }
  }

  /** Waits until something is so. */
  async function until(isSo: () => boolean): Promise<void> {
    for (let i = 0; i < 600 && !isSo(); i++) {
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    expect(isSo()).toBe(true);
  }

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s before the first message nothing is left, and what stood there stands',
    async (signal) => {
      writeFileSync(at('out'), 'old');
      spawnSync('mkfifo', [at('pipe')]);
      const child = spawn(process.execPath, [SIPTRIAGE, 'messages', 'pipe', '-o', 'out'], { cwd: folder });
      const ended = new Promise<[number | null, NodeJS.Signals | null]>((resolve) => {
        child.once('close', (code, by) => resolve([code, by]));
      });
      // Opened by both sides, with nothing in it: the result has begun, and the command listens for signals.
      await until(() => isReadBySomebody(at('pipe')));
      expect(readdirSync(folder).filter((name) => name.startsWith('.siptriage-'))).toHaveLength(1);
      child.kill(signal);
      expect(await ended).toEqual([3, null]);
      expect(readdirSync(folder).toSorted()).toEqual(['a.pcap', 'out', 'pipe']);
      expect(readFileSync(at('out'), 'utf8')).toBe('old');
    },
  );

  test('a report of what was seen so far is whole, and takes its place', { retry: 2 }, async () => {
    const child = spawn(process.execPath, [SIPTRIAGE, '-', '--format', 'ndjson', '-o', 'out'], { cwd: folder });
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.stdin.write(BYTES);
    await until(() => readdirSync(folder).some((name) => name.startsWith('.siptriage-')));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(existsSync(at('out'))).toBe(false);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    const lines = linesOf(readFileSync(at('out'), 'utf8')).map((line) => JSON.parse(line));
    expect(lines.at(-1)).toMatchObject({ type: 'summary', messages: 18 });
    expect(readdirSync(folder).toSorted()).toEqual(['a.pcap', 'out']);
  });
});

test('--follow writes its file in its place, so that somebody can read along', async () => {
  writeFileSync(at('out'), 'what an earlier run found');
  const { ino } = statSync(at('out'));
  const child = spawn(process.execPath, [SIPTRIAGE, '-', '--follow', '-q', '-o', 'out'], { cwd: folder });
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.stdin.write(captureOf(readScenario(CALL, REFER, REFUSED, later(45))));
  for (let i = 0; i < 600 && !readFileSync(at('out'), 'utf8').includes('TRANSFER FAILED'); i++) {
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  expect(readFileSync(at('out'), 'utf8')).toContain('TRANSFER FAILED');
  expect(child.exitCode).toBe(null);
  child.stdin.end();
  expect(await ended).toBe(0);
  expect(statSync(at('out')).ino).toBe(ino);
  expect(readdirSync(folder).toSorted()).toEqual(['a.pcap', 'out']);
});
