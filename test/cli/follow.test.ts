import { appendFileSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { packetsOf } from '../builders/pcap-part.ts';
import { CALL, later, REFER } from '../builders/phrases.ts';
import { readScenario } from '../builders/scenario.ts';
import { captureOf } from '../builders/wire.ts';
import { listens, pause } from '../surroundings/surroundings.js';
import { inProcess, linesOf } from './run.ts';
import { Running } from './running.ts';

const BUSY = `
  2.10 c > INVITE
  2.50 c < 486 Busy Here
  2.52 c > ACK
  2.60 o < NOTIFY 486 Busy Here / terminated;reason=noresource
  2.62 o > 200 OK`;
const FILE_HEADER = 24;
const onWindows = process.platform === 'win32';

const folder = mkdtempSync(join(tmpdir(), 'siptriage-follow-'));
const started: Running[] = [];

afterEach(() => {
  for (const running of started.splice(0)) {
    running.stop();
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function start(...args: string[]): Running {
  const running = new Running(args);
  started.push(running);
  return running;
}

/** A capture in the pieces in which `tcpdump -U` writes it: the file header, then each packet. */
function piecesOf(...scenario: string[]): Uint8Array[] {
  const capture = captureOf(readScenario(...scenario));
  return [capture.subarray(0, FILE_HEADER), ...packetsOf(capture).map(({ record }) => record)];
}

function typesOf(running: Running): string[] {
  return linesOf(running.stdout).map((line) => JSON.parse(line).type);
}

describe('a live pipe', () => {
  test.each([[['--follow', '-']], [['-']], [['--follow']]])(
    '%j tells a transfer when it is decided, before the pipe ends',
    async (args) => {
      const running = start(...args, '--format', 'ndjson');
      running.write(...piecesOf(CALL, REFER, BUSY, later(45)));
      await running.prints('"type":"finding","rule":"transfer/target-busy"');
      expect(running.isOver).toBe(false);
      expect(running.stdout).not.toContain('"type":"summary"');
      expect(await running.end()).toBe(0);
      expect(typesOf(running).at(-1)).toBe('summary');
    },
  );

  test('what did not come is told while nothing comes at all', async () => {
    const running = start('--follow', '-', '--format', 'ndjson');
    // The look at the transfer is due 34 s after its last sign; the other traffic ends 2 s before.
    running.write(...piecesOf(CALL, REFER, later(34.5)));
    await running.prints('"rule":"transfer/no-notify"');
    expect(running.isOver).toBe(false);
    expect(await running.end()).toBe(0);
  });

  test("without --follow time is the trace's alone", async () => {
    const running = start('-', '--format', 'ndjson');
    running.write(...piecesOf(CALL, REFER, later(34.5)));
    await pause(3500);
    expect(running.stdout).toBe('');
    expect(await running.end()).toBe(0);
    expect(typesOf(running)).toContain('transfer');
  });

  test('text tells each story once, then what stands around the stories', async () => {
    const pieces = piecesOf(CALL, REFER, BUSY, later(45));
    const running = start('--follow', '-');
    running.write(...pieces);
    await running.prints('TRANSFER FAILED');
    await running.prints('At fault');
    expect(running.stdout).not.toContain('SIP messages');
    expect(await running.end()).toBe(0);
    const file = join(folder, 'whole.pcap');
    writeFileSync(file, Buffer.concat(pieces));
    const whole = (await inProcess([file])).stdout.replace('whole.pcap', '-');
    const linesOnce = (text: string) =>
      linesOf(text)
        .filter((line) => line !== '')
        .map((line) => line.trim())
        .sort();
    expect(linesOnce(running.stdout)).toEqual(linesOnce(whole));
  });

  test('a record that arrives in halves waits for its rest', async () => {
    const running = start('--follow', '-', '--format', 'ndjson');
    const whole = Buffer.concat(piecesOf(CALL, REFER, BUSY, later(45)));
    const middle = whole.length - 100;
    running.write(whole.subarray(0, middle));
    await pause(700);
    running.write(whole.subarray(middle));
    await running.prints('transfer/target-busy');
    expect(await running.end()).toBe(0);
    expect(typesOf(running)).not.toContain('problem');
  });

  test('a reader that goes away ends it quietly', async () => {
    const running = start('--follow', '-', '--format', 'ndjson');
    running.write(...piecesOf(CALL, REFER, BUSY));
    running.child.stdout?.destroy();
    running.write(...piecesOf(later(45)).slice(1));
    expect(await running.end()).toBe(0);
    expect(running.stderr).toBe('');
  });
});

describe.skipIf(onWindows)('an order to stop', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('%s gives the report of what was seen', async (signal) => {
    const running = start('--follow', '-', '--format', 'ndjson');
    running.write(...piecesOf(CALL, REFER, BUSY, later(45)));
    await running.prints('transfer/target-busy');
    expect(await running.interrupt(signal)).toBe(0);
    expect(running.stderr).toBe('');
    expect(JSON.parse(linesOf(running.stdout).at(-1) ?? '')).toMatchObject({ type: 'summary', transfers: 1 });
  });

  test('ends plain standard input too', { retry: 2 }, async () => {
    const running = start('-');
    running.write(...piecesOf(CALL, REFER, BUSY));
    await listens(running);
    await pause(500);
    expect(await running.interrupt('SIGINT')).toBe(0);
    expect(running.stdout).toContain('TRANSFER FAILED');
  });

  test('before anything came it says so', { retry: 2 }, async () => {
    const running = start('--follow', '-');
    await listens(running);
    await pause(100);
    expect(await running.interrupt('SIGINT')).toBe(3);
    expect(linesOf(running.stderr)).toEqual(['siptriage: -: the file is empty']);
  });
});

describe.skipIf(onWindows)('a growing file', () => {
  test('is read on as it grows, and again from its start when another takes its place', async () => {
    const file = join(folder, 'live.pcap');
    const [header, ...packets] = piecesOf(CALL, REFER, BUSY, later(45));
    writeFileSync(file, Buffer.concat([header!, ...packets.slice(0, 6)]));
    const running = start('--follow', file, '--format', 'ndjson');
    await pause(800);
    const [next] = packets.splice(6, 1);
    appendFileSync(file, next!.subarray(0, 30));
    await pause(400);
    appendFileSync(file, next!.subarray(30));
    for (const packet of packets.slice(6)) {
      appendFileSync(file, packet);
    }
    await running.prints('transfer/target-busy');
    renameSync(file, `${file}.1`);
    await pause(400);
    writeFileSync(file, Buffer.concat(piecesOf(later(100), later(120))));
    await running.prints('"code":"file-replaced"');
    await pause(500);
    expect(await running.interrupt('SIGINT')).toBe(0);
    const last = JSON.parse(linesOf(running.stdout).at(-1) ?? '');
    expect(last).toMatchObject({ type: 'summary', transfers: 1 });
    expect(running.stderr).toBe('');
    expect(typesOf(running).filter((type) => type === 'problem')).toEqual(['problem']);
  });

  test('may be a log of a few lines', async () => {
    const capture = join(folder, 'source.pcap');
    writeFileSync(capture, captureOf(readScenario(CALL, REFER, BUSY, later(45))));
    const messages = linesOf((await inProcess(['messages', capture])).stdout);
    const file = join(folder, 'live.ndjson');
    writeFileSync(file, `${messages.slice(0, 2).join('\n')}\n`);
    const running = start('--follow', file, '--format', 'ndjson');
    await pause(1000);
    appendFileSync(file, `${messages.slice(2).join('\n')}\n`);
    await running.prints('transfer/target-busy');
    expect(await running.interrupt('SIGINT')).toBe(0);
  });
});

describe('--follow', () => {
  test('reads one input', async () => {
    const two = ['a', 'b'].map((name) => join(folder, `${name}.pcap`));
    for (const file of two) {
      writeFileSync(file, '');
    }
    const { status, stderr } = await inProcess(['--follow', ...two]);
    expect(status).toBe(2);
    expect(linesOf(stderr)).toEqual(['siptriage: --follow reads one input as it grows, not 2']);
  });
});
