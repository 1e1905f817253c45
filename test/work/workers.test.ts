import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NatsPublisher, natsPlace } from '../../src/intake/node.ts';
import { inProcess } from '../cli/run.ts';
import { hasNats, placeOfServer, removeServer } from '../intake/nats-server.ts';
import { messagesOf, type Sent, shuffled } from './through-rows.ts';

const SIPTRIAGE = fileURLToPath(new URL('../../bin/siptriage.js', import.meta.url));
const CAPTURES = fileURLToPath(new URL('../../fixtures/captures/', import.meta.url));
/** Several captures as one trace, each a quarter of an hour behind the one before. */
const NAMES = ['t02-blind-busy', 'r36-fork-608-stops-all', 'g03-retrans-late-200', 't03-blind-404'];
const APART_US = 900_000_000;

type Running = { readonly child: ChildProcess; readonly over: Promise<number | null>; stderr: string; stdout: string };

function run(args: readonly string[]): Running {
  const child = spawn(process.execPath, [SIPTRIAGE, ...args]);
  const running: Running = {
    child,
    over: new Promise((resolve) => child.on('close', resolve)),
    stderr: '',
    stdout: '',
  };
  child.stderr.on('data', (text) => {
    running.stderr += text;
  });
  child.stdout.on('data', (text) => {
    running.stdout += text;
  });
  return running;
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function sorted(text: string): string[] {
  return text.split('\n').sort();
}

async function trace(): Promise<Sent[]> {
  const all: Sent[] = [];
  for (const [index, name] of NAMES.entries()) {
    const sent = await messagesOf(new Uint8Array(readFileSync(join(CAPTURES, `${name}.pcap`))));
    const [first] = sent;
    const shiftUs = index === 0 ? 0 : (all[0]?.timeUs ?? 0) + index * APART_US - (first?.timeUs ?? 0);
    for (const message of sent) {
      const timeUs = message.timeUs + shiftUs;
      const time = `${new Date(timeUs / 1000).toISOString().slice(0, -1)}${String(timeUs % 1000).padStart(3, '0')}Z`;
      const row = { ...JSON.parse(message.line), time, frame: 1 + all.length };
      all.push({ ...message, timeUs, number: 1 + all.length, line: JSON.stringify(row) });
    }
  }
  return all;
}

describe.skipIf(!hasNats)(
  'many processes tell what one tells (skipped where there is no nats-server: apt-get install nats-server)',
  () => {
    let server: ChildProcess;
    let folder = '';
    let place = '';

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'siptriage-work-'));
      server = spawn('nats-server', ['-js', '-sd', folder, '-a', '127.0.0.1', '-p', '-1']);
      place = await placeOfServer(server);
    });

    afterAll(() => removeServer(server, folder));

    async function ship(sent: readonly Sent[], stream: string): Promise<string> {
      const named = natsPlace(`${place}/${stream}`);
      if (named === null) {
        throw new Error('no place');
      }
      const publishers = new Map<string, NatsPublisher>();
      for (const { source } of sent) {
        publishers.set(source, publishers.get(source) ?? (await NatsPublisher.open(named, source, () => {})));
      }
      for (const message of sent) {
        publishers.get(message.source)?.send(message);
      }
      for (const publisher of publishers.values()) {
        await publisher.end();
      }
      return named.text;
    }

    test('also where one of them is killed while it works', async () => {
      const from = await ship(shuffled(await trace()), 'KILLED');
      const args = ['work', '--from', from, '--until-end', '--sources', '3', '--good-calls', '--lang', 'en'];
      const workers = [run(args), run(args)];
      await until(() => workers.every(({ stderr }) => stderr.includes(' works as ')));
      workers[0]?.child.kill('SIGKILL');
      await workers[0]?.over;
      const collected = run(['collect', '--from', from, '--until-end', '--format', 'ndjson', '--lang', 'en']);
      expect(await collected.over, collected.stderr).toBe(0);
      expect(await workers[1]?.over, workers[1]?.stderr).toBe(0);
      const one = await inProcess(['listen', '--from', from, '--until-end', '--sources', '3', '--format', 'ndjson']);
      expect(sorted(collected.stdout)).toEqual(sorted(one.stdout));
      expect(collected.stdout).toContain('"rule":"transfer/target-busy"');
    }, 60_000);

    test('others with other options are told so, and nothing is worked on', async () => {
      const from = await ship(
        await messagesOf(new Uint8Array(readFileSync(join(CAPTURES, `${NAMES[0]}.pcap`)))),
        'OTHER',
      );
      const first = run(['work', '--from', from, '--until-end', '--roles', 'judge', '--lang', 'en']);
      await until(() => first.stderr.includes(' works as judge'));
      const second = await inProcess(['work', '--from', from, '--roles', 'leg', '--lang', 'en']);
      first.child.kill('SIGTERM');
      expect(second.status).toBe(2);
      expect(second.stderr).toContain('others work on it with another --until-end');
      expect(await first.over).toBe(0);
      expect(first.stderr).toContain('judge: 0 records taken, 0 verdicts stored');
    }, 30_000);

    test.each([
      [['work'], 'work takes --from: what siptriage ship publishes to'],
      [['collect'], 'collect takes --from: what siptriage ship publishes to'],
      [['work', '--from', 'nats://127.0.0.1', '--roles', 'leg,boss'], '--roles leg,boss: leg, join, judge'],
      [['work', '--from', 'http://127.0.0.1'], 'is no place such as'],
    ])('%j is a mistake', async (args, said) => {
      const { status, stderr } = await inProcess(args);
      expect(status).toBe(2);
      expect(stderr).toContain(said);
    });
  },
);
