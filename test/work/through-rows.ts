import { FORM, Gathered, judgeRecord, type Row, RowMaker, RowWriter, readBatch } from '../../src/analysis/in-parts.ts';
import { analyzeInputs, extractMessages, type TraceInput } from '../../src/analysis/index.ts';
import { DECODERS_IN_NODE } from '../../src/analysis/node.ts';
import { memorySource } from '../../src/capture/index.ts';
import { shippingFace } from '../../src/cli/commands/ship/shipping-face.ts';
import { recordOf, StreamIntake, type StreamRecord, waitingBytesOf } from '../../src/intake/index.ts';
import type { NatsPublisher, ShippedMessage } from '../../src/intake/node.ts';
import { AnalysisFace, buildReport, type Report } from '../../src/report/index.ts';
import { JoinCore } from '../../src/work/join-core.ts';
import { fromJson, toJson } from '../../src/work/plain-data.ts';
import { RowSequence } from '../../src/work/row-sequence.ts';
import { TextStore } from '../../src/work/text-store.ts';
import type { World } from '../../src/work/world.ts';

export type Sent = ShippedMessage & { readonly source: string };

const WINDOW_US = 2_000_000;
const SOURCES = 3;
const TWICE = 0.05;
const LARGE = 512 * 1024 * 1024;

export const WORLD: World = {
  version: '0',
  seed: 1234,
  untilEnd: true,
  sources: 0,
  tellsAll: true,
  lang: 'en',
  origin: 1,
  generation: 1,
  after: 0,
  toldBefore: 0,
};

/** The messages of a capture, each at the source where its sender stands. */
export async function messagesOf(bytes: Uint8Array<ArrayBuffer>): Promise<Sent[]> {
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
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

/** Out of order by up to the window, and some of them twice. */
export function shuffled(sent: readonly Sent[]): Sent[] {
  const random = randomFrom(7);
  return [...sent, ...sent.filter(() => random() < TWICE)]
    .map((message) => ({ message, at: message.timeUs + random() * WINDOW_US }))
    .sort((a, b) => a.at - b.at)
    .map(({ message }) => message);
}

/** As a stream has them: every message, and that its sources have ended. */
export function recordsOf(sent: readonly Sent[]): StreamRecord[] {
  const messages = sent.map(({ line, source, number, timeUs, way, bytes }): StreamRecord => {
    const packet = Buffer.from(bytes).toString('base64').slice(-40) + way;
    const record = recordOf(`S.${source}.1`, () => '', Buffer.from(line));
    return {
      ...record,
      id: `${source} ${number} ${packet}`.slice(0, 200),
      packet: packet.slice(0, 200),
      number,
      timeUs,
    };
  });
  const ends = [...new Set(sent.map(({ source }) => source))].map(
    (source): StreamRecord => ({
      ...recordOf(`S.${source}`, () => '', new Uint8Array(0)),
      id: `end ${source}`,
      kind: 'end',
    }),
  );
  return [...messages, ...ends];
}

/** What one analyzer tells of records. */
export async function toldByOne(records: readonly StreamRecord[]): Promise<Report> {
  const intake = new StreamIntake();
  for (const record of records) {
    intake.take(record, 0);
  }
  intake.end();
  const lines: Uint8Array[] = [];
  for (let block = intake.rest(0); block !== null; block = intake.rest(0)) {
    lines.push(block);
  }
  const bytes = new Uint8Array(Buffer.concat(lines));
  const input: TraceInput = { path: 'trace', open: async () => memorySource(bytes), canReopen: false, format: 'NATS' };
  const { analysis } = await analyzeInputs([input], DECODERS_IN_NODE);
  return buildReport(analysis, { version: '0', lang: 'en' });
}

/** Texts that were asked for, and those of them that had not come along. */
export type Asked = { texts: number; fetched: number };

/** What several workers tell: legs in so many places, whose rows come in any order, and each record judged by itself. */
export async function toldByMany(
  records: readonly StreamRecord[],
  { legs = 3, world = WORLD, asked = { texts: 0, fetched: 0 } as Asked } = {},
): Promise<Report> {
  const texts = new TextStore(LARGE);
  const textOf = (seq: number, form: number): Uint8Array | null => {
    asked.texts++;
    const text = texts.get(seq);
    asked.fetched += text === null ? 1 : 0;
    const line = records[seq - 1]?.line ?? new Uint8Array(0);
    return text ?? (form === FORM.line ? line : Buffer.from(JSON.parse(Buffer.from(line).toString()).text ?? ''));
  };
  const core = new JoinCore({ world, gunzip: DECODERS_IN_NODE.gunzip, path: 'trace', textOf });
  const sequence = new RowSequence(1);
  for (const batch of batchesOf(records, legs, world)) {
    const { rows, texts: along } = readBatch(batch) ?? { rows: [] as Row[], texts: [] };
    for (const { seq, bytes } of along) {
      texts.add(seq, bytes);
    }
    for (const row of rows) {
      sequence.add(row);
    }
    for (let row = sequence.take(); row !== null; row = sequence.take()) {
      core.take(row);
    }
  }
  while (core.isEnding && !core.isOver) {
    core.endSome();
  }
  const face = new AnalysisFace();
  face.tell({ type: 'begin', paths: ['trace'] });
  const gathered = new Gathered(world.tellsAll, face);
  for (const told of core.drain()) {
    const record = fromJson<typeof told>(toJson(told)) as typeof told;
    const story = await judgeRecord(record, 'en');
    const judged = story === null ? record : { type: 'story' as const, story };
    gathered.take((fromJson(toJson(judged)) ?? judged) as Parameters<Gathered['take']>[0]);
  }
  return buildReport(face.analysis(), { version: '0', lang: 'en' });
}

/** Each leg worker has the messages of its Call-IDs; what it makes of them comes late, and once more. */
function batchesOf(records: readonly StreamRecord[], legs: number, world: World): Uint8Array[] {
  const batches: Uint8Array[] = [];
  for (let leg = 0; leg < legs; leg++) {
    const writer = new RowWriter();
    const maker = new RowMaker(writer, world.seed, world.tellsAll);
    for (const [index, record] of records.entries()) {
      if (record.line.length % legs === leg) {
        maker.take({ ...record, seq: index + 1, storedMs: 0 }, record.line, waitingBytesOf(record.line) !== null);
      }
      if (writer.rows >= 20) {
        batches.push(writer.take());
      }
    }
    batches.push(writer.take());
  }
  return [...batches.filter((_, at) => at % 2 === 1), ...batches];
}
