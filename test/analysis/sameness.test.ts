import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { recordsOf } from '../builders/pcap-records.ts';
import { reportOfWay, type Way } from './ways.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const WAY: Way = {
  name: 'packet by packet',
  blockBytes: 1 << 20,
  mayReread: true,
  chunkBytes: null,
  threads: 0,
  seed: 1,
};
/** Other seeds of the hashes, and other numbers of threads. */
const OTHERS: readonly Way[] = [
  { ...WAY, name: 'seed 0', seed: 0 },
  { ...WAY, name: 'seed 2^31-1, in chunks', seed: 0x7fffffff, blockBytes: 64, chunkBytes: 2048 },
  { ...WAY, name: 'seed -2^31, every call closely', seed: -0x80000000, mayReread: false },
  { ...WAY, name: 'a seed as it comes, in chunks', seed: null, blockBytes: 64, chunkBytes: 700 },
];
const THREADED: readonly Way[] = [1, 2].map((threads) => ({
  ...WAY,
  name: `${threads} threads`,
  seed: 77 * threads,
  blockBytes: 64,
  chunkBytes: 2048,
  threads,
}));

/** Whatever of the fixtures is a trace, and some of what is none; scenarios are not made captures of. */
const FILES = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .filter(
    (name) =>
      !/^(?:media|registrations|rules)\b|\.(?:json|md|yaml|sh|pem)$/.test(name) &&
      statSync(join(FIXTURES, name)).isFile(),
  )
  .sort();

const folder = mkdtempSync(join(tmpdir(), 'siptriage-sameness-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function expectSame(path: string, ways: readonly Way[]): Promise<string> {
  const expected = JSON.stringify(await reportOfWay(path, WAY));
  for (const way of ways) {
    expect(JSON.stringify(await reportOfWay(path, way)), way.name).toBe(expected);
  }
  return expected;
}

test('every fixture gives the same report, byte for byte, under every seed', async () => {
  expect(FILES.length).toBeGreaterThan(250);
  let read = 0;
  for (const [at, name] of FILES.entries()) {
    // Two of the four ways each, in turn: hundreds of fixtures try all.
    const ways = OTHERS.filter((_, way) => way % 2 === at % 2);
    const report = JSON.parse(await expectSame(join(FIXTURES, name), ways));
    read += report.summary.messages > 0 ? 1 : 0;
  }
  expect(read).toBeGreaterThan(200);
}, 120_000);

const CAPTURES = FILES.filter((name) => name.endsWith('.pcap'));

/** Always the same order that nobody would think of. */
function shuffled<T>(items: readonly T[]): T[] {
  const order = items.map((item, i) => ({ item, key: Math.imul(i + 1, 0x9e3779b1) >>> 0 }));
  return order.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

describe('a capture that was put together anew gives one report too', () => {
  test.each<[string, (records: Buffer[]) => Buffer[]]>([
    ['its packets out of order', shuffled],
    ['all of it twice', (records) => [...records, ...records]],
    ['backwards', (records) => records.toReversed()],
    ['each packet twice, and out of order', (records) => shuffled(records.flatMap((record) => [record, record]))],
  ])(
    '%s',
    async (how, change) => {
      const path = join(folder, `${how}.pcap`);
      let made = 0;
      for (const name of CAPTURES) {
        const cut = recordsOf(readFileSync(join(FIXTURES, name)));
        if (cut !== null && cut.records.length > 1) {
          made++;
          writeFileSync(path, Buffer.concat([cut.header, ...change(cut.records)]));
          // One of the two ways each, in turn, as above.
          await expectSame(path, [OTHERS[made % 2]!]);
        }
      }
      expect(made).toBeGreaterThan(80);
    },
    120_000,
  );
});

/** All UDP captures of the fixtures behind each other, which no table was made for. */
function everything(): { header: Buffer; records: Buffer[] } {
  const cuts = CAPTURES.map((name) => recordsOf(readFileSync(join(FIXTURES, name)))).filter((cut) => cut !== null);
  const ethernet = cuts.filter(({ header }) => header.readUInt32LE(20) === 1 && header.readUInt32LE(0) === 0xa1b2c3d4);
  return { header: ethernet[0]!.header, records: ethernet.flatMap(({ records }) => records) };
}

test('all captures as one give the same report with every number of threads', async () => {
  const { header, records } = everything();
  const path = join(folder, 'everything.pcap');
  for (const order of [records, [...records, ...records], shuffled(records)]) {
    writeFileSync(path, Buffer.concat([header, ...order]));
    const report = JSON.parse(await expectSame(path, [...OTHERS, ...THREADED]));
    expect(report.summary.messages).toBeGreaterThan(1_000);
  }
}, 120_000);

/** A scan whose packets stand in the file twice: 1,000 packets and the same ones again. */
test('a packet that stands in the file twice is one, however many lie between', async () => {
  const path = join(folder, 'scan-twice.pcap');
  writeFileSync(path, gunzipSync(readFileSync(join(FIXTURES, 'duplicates/scan-twice.pcap.gz'))));
  const reports = [WAY, ...OTHERS, ...THREADED].map((way) => reportOfWay(path, way));
  for (const { summary, problems } of await Promise.all(reports)) {
    expect(summary).toMatchObject({ messages: 1000, unique: 1000, requests: 500, responses: 500 });
    expect(summary).toMatchObject({ retransmissions: 0, duplicates: 1000 });
    expect(problems).toEqual([]);
  }
});
