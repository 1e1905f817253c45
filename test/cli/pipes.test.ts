import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, copyFileSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
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

/**
 * Waits until a command has its listeners for signals, of which SIGHUP is the last: Node itself takes no notice of it. Where
 * the system does not say, a while.
 */
async function heeds({ pid }: ChildProcess): Promise<void> {
  const status = `/proc/${pid}/status`;
  const isHeeding = () => /^SigCgt:.*[13579bdf]$/m.test(readFileSync(status, 'utf8'));
  if (!existsSync(status)) {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    return;
  }
  while (!isHeeding()) {
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
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
    await heeds(child);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect([child.exitCode, child.signalCode]).toEqual([null, null]);
    child.kill('SIGINT');
    const deaf = setTimeout(() => child.kill('SIGKILL'), 10_000);
    expect(await said).toBe('siptriage: pipe: the file is empty\n');
    clearTimeout(deaf);
    expect([child.exitCode, child.signalCode]).toEqual([3, null]);
  }, 20_000);

  test('is stopped in the language that was asked for', async () => {
    const { child, said } = started('messages', '--lang', 'vi', 'pipe');
    const pipe = openSync(join(folder, 'pipe'), 'r+');
    writeSync(pipe, BYTES.subarray(0, 4000));
    await heeds(child);
    setTimeout(() => child.kill('SIGINT'), 500);
    // The first eight packets and a piece of the ninth.
    expect(linesOf(await said).at(-1)).toBe('siptriage: dừng sớm: đã đọc được 8 bản tin; kết quả chỉ là một phần');
    closeSync(pipe);
  }, 20_000);

  test('ends for the library with its signal', async () => {
    const pipe = openSync(join(folder, 'pipe'), 'r+');
    writeSync(pipe, BYTES);
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 500);
    const events: unknown[] = [];
    for await (const event of follow(join(folder, 'pipe'), { signal: stop.signal })) {
      events.push(event);
    }
    expect(stop.signal.aborted).toBe(true);
    expect(events.at(-1)).toMatchObject({ type: 'summary', messages: 18, calls: 2, transfers: 1 });
    expect(events).toContainEqual(expect.objectContaining({ type: 'problem', code: 'stopped-early' }));
    closeSync(pipe);
  }, 20_000);
});

test('a reader that has had enough of a named result ends the command quietly', () => {
  const { status, stderr } = shell('"$NODE" "$S" a.pcap -o >(true)');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
