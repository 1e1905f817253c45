import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analyzeInputs, extractMessages, type TraceInput } from '../../src/analysis/index.ts';
import { DECODERS_IN_NODE } from '../../src/analysis/node.ts';
import { type ByteSource, memorySource } from '../../src/capture/index.ts';
import { shippingFace } from '../../src/cli/commands/ship/shipping-face.ts';
import { recordOf, StreamIntake, type StreamRecord } from '../../src/intake/index.ts';
import { NatsInput, NatsPublisher, natsPlace, type ShippedMessage } from '../../src/intake/node.ts';
import { buildReport, type Report } from '../../src/report/index.ts';
import { toldByMessages } from '../builders/told-by-messages.ts';
import { inProcess } from '../cli/run.ts';
import { endServer, hasNats, placeOfServer, removeServer } from './nats-server.ts';

const CAPTURES = fileURLToPath(new URL('../../fixtures/captures/', import.meta.url));
const WINDOW_US = 2_000_000;
const SOURCES = 3;
const TWICE = 0.05;

type Sent = ShippedMessage & { readonly source: string };

async function reportOf(open: () => Promise<ByteSource>): Promise<Report> {
  const input: TraceInput = { path: 'trace', open, canReopen: false };
  const { analysis } = await analyzeInputs([input], DECODERS_IN_NODE);
  return buildReport(analysis, { version: '0', lang: 'en' });
}

/** The messages of a capture, each at the source where its sender stands. */
async function messagesOf(bytes: Uint8Array<ArrayBuffer>): Promise<Sent[]> {
  const sent: Sent[] = [];
  const publisher = {
    send: (message: ShippedMessage) => {
      const from = message.way.split(':')[0] ?? '';
      const source = `sbc${[...from].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % SOURCES}`;
      sent.push({ ...message, bytes: message.bytes.slice(), source });
    },
    flush: async () => {},
  };
  const input = { path: 'trace', open: async () => memorySource(bytes), canReopen: true };
  await extractMessages([input], DECODERS_IN_NODE, shippingFace(publisher as unknown as NatsPublisher));
  return sent;
}

/** The same numbers in every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

/** Out of order by up to the window, and some of them twice. */
function shuffled(sent: readonly Sent[]): Sent[] {
  const random = randomFrom(7);
  return [...sent, ...sent.filter(() => random() < TWICE)]
    .map((message) => ({ message, at: message.timeUs + random() * WINDOW_US }))
    .sort((a, b) => a.at - b.at)
    .map(({ message }) => message);
}

/** Everything but the input itself, and what it holds twice: that is not shipped. */
function toldOf({ inputs, problems, ...told }: Report): Omit<Report, 'inputs' | 'problems'> {
  return { ...told, summary: { ...told.summary, duplicates: 0 } };
}

function expectSame(through: Report, direct: Report): void {
  expect(through.problems.map(({ code }) => code)).toEqual(
    direct.problems.map(({ code }) => code).filter((code) => code === 'one-direction'),
  );
  const [one, other] = [through, direct].map((report) => toldOf(toldByMessages(report, direct)));
  expect(sorted(one)).toEqual(sorted(other));
}

/** Which of two stories is decided first is nothing that is found out. */
function sorted(told: ReturnType<typeof toldOf> | undefined): unknown {
  return Object.entries(told ?? {}).map(([key, value]) => [
    key,
    Array.isArray(value) ? value.map((each) => JSON.stringify(each)).sort() : value,
  ]);
}

/** Every third of them is a sample; all are the same. */
const SAMPLE = 3;

/** Labelled captures. */
const NAMES = readdirSync(CAPTURES)
  .filter((name) => /^[trsg]\d+.*\.pcap$/.test(name))
  .sort();

const contentOf = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(join(CAPTURES, name)));

describe('cut by source, shuffled within 2 s and 5 % twice, the same is told', () => {
  test('of labelled captures', async () => {
    expect(NAMES.length).toBeGreaterThan(30);
    for (const name of NAMES.filter((_, at) => at % SAMPLE === 0)) {
      const bytes = contentOf(name);
      const sent = await messagesOf(bytes);
      const intake = new StreamIntake();
      for (const message of shuffled(sent)) {
        intake.take(recordFor(message), 0);
      }
      const lines: Uint8Array[] = [];
      intake.end();
      for (let block = intake.rest(0); block !== null; block = intake.rest(0)) {
        lines.push(block);
      }
      const direct = await reportOf(async () => memorySource(bytes));
      const through = await reportOf(async () => memorySource(new Uint8Array(Buffer.concat(lines))));
      expectSame(through, direct);
      expect(intake.counts.dropped.copy).toBe(0);
    }
  });
});

/** As the publisher makes it. */
function recordFor({ line, source, number, timeUs, way, bytes }: Sent): StreamRecord {
  const packet = `${way} ${Buffer.from(bytes).toString('latin1')}`;
  return {
    ...recordOf(`S.${source}`, () => '', Buffer.from(line)),
    id: `${source} ${number} ${packet}`,
    packet,
    number,
    timeUs,
  };
}

describe.skipIf(!hasNats)(
  'through a real nats-server (skipped where there is none: apt-get install nats-server)',
  () => {
    let server: ChildProcess;
    let folder = '';
    let place = '';

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'siptriage-nats-'));
      server = spawn('nats-server', ['-js', '-sd', folder, '-a', '127.0.0.1', '-p', '-1']);
      place = await placeOfServer(server);
    });

    afterAll(() => removeServer(server, folder));

    const placeOf = (stream: string) => natsPlace(`${place}/${stream}`) as NonNullable<ReturnType<typeof natsPlace>>;

    test.each(NAMES.filter((name) => /^(?:t02|r36|g03)/.test(name)))('%s', async (name) => {
      const bytes = contentOf(name);
      const sent = await messagesOf(bytes);
      const stream = name.replace(/\W/g, '_');
      const names = [...new Set(sent.map(({ source }) => source))];
      const publishers = new Map<string, NatsPublisher>();
      for (const source of names) {
        publishers.set(source, await NatsPublisher.open(placeOf(stream), source, () => {}));
      }
      for (const message of shuffled(sent)) {
        publishers.get(message.source)?.send(message);
      }
      for (const publisher of publishers.values()) {
        await publisher.end();
      }
      const stored = [...publishers.values()].map((publisher) => publisher.stored);
      expect(stored.reduce((sum, each) => sum + each, 0)).toBe(sent.length);
      const input = await NatsInput.open({
        place: placeOf(stream),
        leastSources: names.length,
        untilEnd: true,
        signal: new AbortController().signal,
      });
      expectSame(await reportOf(input.open), await reportOf(async () => memorySource(bytes)));
    });

    test('what is longer than the broker takes is counted, and the rest is shipped', async () => {
      const config = join(folder, 'small.conf');
      writeFileSync(config, `max_payload: 1900\njetstream { store_dir: ${JSON.stringify(join(folder, 'small'))} }\n`);
      const small = spawn('nats-server', ['-c', config, '-a', '127.0.0.1', '-p', '-1']);
      const at = await placeOfServer(small);
      // A record names its capture: where the project lies must not decide how long it is.
      const capture = relative(process.cwd(), join(CAPTURES, 't02-blind-busy.pcap'));
      const { status, stderr } = await inProcess(['ship', capture, '--to', `${at}/SMALL`, '--source', 'one']);
      await endServer(small);
      expect(status).toBe(0);
      expect(stderr).toContain(`1 message is longer than ${at}/SMALL takes, and not stored`);
      expect(stderr).toContain(`17 messages stored at ${at}/SMALL\n`);
    });

    test('two places that ship the same capture are told as one, by the commands themselves', async () => {
      const capture = join(CAPTURES, 't02-blind-busy.pcap');
      for (const source of ['one', 'two', 'two']) {
        const shipped = await inProcess(['ship', capture, '--to', `${place}/TAPS`, '--source', source]);
        expect(shipped.status).toBe(0);
      }
      const { status, stdout } = await inProcess([
        ...['listen', '--from', `${place}/TAPS`, '--until-end', '--sources', '2', '--format', 'json'],
      ]);
      expect(status).toBe(0);
      const report = JSON.parse(stdout);
      expect(report.summary).toMatchObject({ messages: 18, calls: 2, transfers: 1, retransmissions: 0 });
      expect(report.inputs).toMatchObject([{ path: `${place}/TAPS`, format: 'NATS', messages: 18 }]);
    });
  },
);
