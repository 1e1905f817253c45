import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, copyFileSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { follow } from '../../src/index.ts';
import { CAPTURES } from '../report/fixture.ts';
import { linesOf, SIPTRIAGE, siptriage } from './run.ts';

const BUSY = `${CAPTURES}t02-blind-busy.pcap`;
const BYTES = readFileSync(BUSY);

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'siptriage-pipes-'));
  copyFileSync(BUSY, join(folder, 'a.pcap'));
  spawnSync('mkfifo', [join(folder, 'pipe')]);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function started(...args: string[]): { child: ChildProcess; said: Promise<string> } {
  const child = spawn(process.execPath, [SIPTRIAGE, ...args], { cwd: folder });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  return { child, said: once(child, 'close').then(() => said) };
}

const shell = (command: string) =>
  spawnSync('bash', ['-c', command], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, S: SIPTRIAGE, NODE: process.execPath },
  });

describe('a pipe that is given by its path', () => {
  test('is annotated like a file: what is read twice is kept', () => {
    const whole = siptriage(['annotate', 'a.pcap'], { cwd: folder }).stdout;
    expect(linesOf(whole).length).toBeGreaterThan(40);
    expect(shell('"$NODE" "$S" annotate <(cat a.pcap)').stdout).toBe(whole);
    expect(shell('cat a.pcap > pipe & "$NODE" "$S" annotate pipe').stdout).toBe(whole);
  });

  test('without a writer is waited for until the first signal, also when it is followed', async () => {
    const { child, said } = started('analyze', '--follow', 'pipe');
    setTimeout(() => child.kill('SIGINT'), 1500);
    const deaf = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await said;
    clearTimeout(deaf);
    expect(child.signalCode).not.toBe('SIGKILL');
  }, 20_000);

  test('is stopped in the language that was asked for', async () => {
    const { child, said } = started('messages', '--lang', 'vi', 'pipe');
    const pipe = openSync(join(folder, 'pipe'), 'r+');
    writeSync(pipe, BYTES.subarray(0, 4000));
    setTimeout(() => child.kill('SIGINT'), 1500);
    expect(linesOf(await said).at(-1)).toMatch(
      /^siptriage: dừng sớm: đã đọc được \d+ bản tin; kết quả chỉ là một phần$/,
    );
    closeSync(pipe);
  }, 20_000);

  test('ends for the library with its signal', async () => {
    const pipe = openSync(join(folder, 'pipe'), 'r+');
    writeSync(pipe, BYTES);
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 500);
    const types: string[] = [];
    for await (const { type } of follow(join(folder, 'pipe'), { signal: stop.signal })) {
      types.push(type);
    }
    expect(types.at(-1)).toBe('summary');
    closeSync(pipe);
  }, 20_000);
});

test('a reader that has had enough of a named result ends the command quietly', () => {
  const { status, stderr } = shell('"$NODE" "$S" a.pcap -o >(true)');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
