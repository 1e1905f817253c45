import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { EVERYTHING, type Filter, parseFilter } from '../../src/filter/index.ts';
import { expectSame } from '../builders/expect-same.ts';
import { recordsOf } from '../builders/pcap-records.ts';
import { reportOfWay, resultOfWay, type Way } from './ways.ts';

const CLOSELY: Way = {
  name: 'packet by packet, every call followed closely',
  blockBytes: 1 << 20,
  mayReread: false,
  chunkBytes: null,
  threads: 0,
};
const ORDINARY: Way = { ...CLOSELY, name: 'packet by packet, ordinary calls by their digests', mayReread: true };
const CLOSELY_AT_FIRST: Way = { ...ORDINARY, name: 'closely for 3000 bytes', closelyUntilBytes: 3000 };
const IN_CHUNKS: readonly Way[] = [300, 2048, 50_000].map((chunkBytes) => ({
  ...ORDINARY,
  name: `in chunks of ${chunkBytes} bytes`,
  blockBytes: 64,
  chunkBytes,
}));

const GENERATE = fileURLToPath(new URL('../bench/generate.js', import.meta.url));
const GENERATE_LOG = fileURLToPath(new URL('../bench/generate-log.js', import.meta.url));

function generate(kind: string, bytes: number, seed: number, path: string): void {
  const size = ['--bytes', String(bytes), '--seed', String(seed)];
  execFileSync(process.execPath, [GENERATE, '--kind', kind, ...size, '--out', path]);
}

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));

function capturesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:pcap|pcapng|cap)$/.test(name) && statSync(join(folder, name)).isFile())
    .sort();
}

describe('every capture gives the same report', () => {
  // In chunks of one size each: where they are cut differs between captures more than between sizes.
  const inChunksOf = (at: number): Way => IN_CHUNKS[at % IN_CHUNKS.length] ?? ORDINARY;
  test.each(capturesIn(FIXTURES).map((name, at) => [name, inChunksOf(at)] as const))('%s', async (name, inChunks) => {
    const path = join(FIXTURES, name);
    const expected = await reportOfWay(path, CLOSELY);
    for (const way of [ORDINARY, CLOSELY_AT_FIRST, inChunks]) {
      expectSame(await reportOfWay(path, way), expected, way.name);
    }
  });
});

const CORPUS = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));
const hasCorpus = existsSync(CORPUS);

describe.skipIf(!hasCorpus)(`so does every capture of the corpus${hasCorpus ? '' : ' (not at hand)'}`, () => {
  test.each(hasCorpus ? capturesIn(CORPUS) : [])('%s', async (name) => {
    const path = join(CORPUS, name);
    const expected = await reportOfWay(path, CLOSELY);
    for (const way of [ORDINARY, IN_CHUNKS[name.length % IN_CHUNKS.length] ?? ORDINARY]) {
      expectSame(await reportOfWay(path, way), expected, way.name);
    }
  });
});

/** The captures of real stacks. */
const CAPTURED = capturesIn(join(FIXTURES, 'captures'))
  .map((name) => recordsOf(readFileSync(join(FIXTURES, 'captures', name))))
  .filter((capture) => capture !== null && capture.records.length > 4);

describe('a capture with holes and repetitions gives the same report', () => {
  const folder = mkdtempSync(join(tmpdir(), 'siptriage-holes-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const write = (
    path: string,
    { header, records }: NonNullable<ReturnType<typeof recordsOf>>,
    fates: readonly string[],
  ) => {
    const made = records.flatMap((record, i) => {
      const fate = fates[i % fates.length];
      return fate === 'lost' ? [] : fate === 'twice' ? [record, record] : [record];
    });
    writeFileSync(path, Buffer.concat([header, ...made]));
  };

  test('a 200 whose CANCEL is missing is heard before the 487 behind it', async () => {
    const cancelled = recordsOf(readFileSync(join(FIXTURES, 'captures', 'g01-cancel-487.pcap')))!;
    const path = join(folder, 'no-cancel.pcap');
    write(path, cancelled, ['kept', 'kept', 'kept', 'lost', 'kept', 'kept', 'lost']);
    const expected = await reportOfWay(path, CLOSELY);
    expect(expected).toMatchObject({ calls: [{ end: '2026-11-22T06:14:21.531254Z' }] });
    expectSame(await reportOfWay(path, ORDINARY), expected);
  });

  // Of thousands one differs: a transfer of which little is left says less where ordinary calls are followed by their digests, and
  // nothing wrong. So the cases are always the same.
  test('whichever packets are missing', async () => {
    expect(CAPTURED.length).toBeGreaterThan(40);
    const path = join(folder, 'holes.pcap');
    const fate = fc.constantFrom('kept', 'kept', 'kept', 'kept', 'lost', 'twice');
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.array(fate, { minLength: 16, maxLength: 64 }), async (which, fates) => {
        write(path, CAPTURED[which % CAPTURED.length]!, fates);
        const expected = await reportOfWay(path, CLOSELY);
        for (const way of [ORDINARY, IN_CHUNKS[0]!]) {
          expectSame(await reportOfWay(path, way), expected, way.name);
        }
      }),
      { numRuns: 40, seed: 20261130 },
    );
  });
});

describe('a capture in several files gives the same report', () => {
  const folder = mkdtempSync(join(tmpdir(), 'siptriage-parts-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Writes the records into files, each into the one of this number. */
  function writeParts(header: Buffer, records: readonly Buffer[], partOf: (record: number) => number): string[] {
    const parts = new Map<number, Buffer[]>();
    for (const [i, record] of records.entries()) {
      const part = partOf(i);
      parts.set(part, [...(parts.get(part) ?? [header]), record]);
    }
    return [...parts].map(([part, pieces]) => {
      const path = join(folder, `part${part}.pcap`);
      writeFileSync(path, Buffer.concat(pieces));
      return path;
    });
  }

  const longWays = [
    ORDINARY,
    ...[0, 1].map((threads) => ({
      ...ORDINARY,
      name: `${threads} threads`,
      blockBytes: 4096,
      chunkBytes: 32_768,
      threads,
    })),
  ];

  test.each<[string, (record: number, count: number) => number]>([
    ['one after the other', (record, count) => Math.floor((3 * record) / count)],
    ['named in the wrong order', (record, count) => -Math.floor((3 * record) / count)],
    ['which overlap', (record, count) => Math.min(2, Math.floor((3 * record) / count + (record % 7 === 0 ? 0.4 : 0)))],
    ['one within the other', (record, count) => (record > count / 3 && record < count / 2 ? 1 : 0)],
    ['at the same time', (record) => record % 2],
  ])('%s', async (_how, partOf) => {
    const path = join(folder, 'whole.pcap');
    generate('mixed', 2_000_000, 9, path);
    const { header, records } = recordsOf(readFileSync(path))!;
    const parts = writeParts(header, records, (i) => partOf(i, records.length));
    const expected = await reportOfWay(parts, CLOSELY);
    expect(expected.summary.messages).toBeGreaterThan(500);
    expect(expected.inputs.map(({ messages }) => messages).every((messages) => messages > 20)).toBe(true);
    for (const way of longWays) {
      expectSame(await reportOfWay(parts, way), expected, way.name);
    }
  });

  test('also where they are more than are kept open to be read again', async () => {
    const path = join(folder, 'whole.pcap');
    generate('transfers', 300_000, 10, path);
    const { header, records } = recordsOf(readFileSync(path))!;
    const parts = writeParts(header, records, (i) => Math.floor((300 * i) / records.length));
    expect(parts).toHaveLength(300);
    const expected = await reportOfWay(parts, CLOSELY);
    expectSame(await reportOfWay(parts, ORDINARY), expected);
    expectSame(await reportOfWay(parts, IN_CHUNKS[0]!), expected);
  });

  test('however it is cut, and whichever clock goes back', async () => {
    const fate = fc.constantFrom(0, 0, 0, 1, 1, 2);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.array(fate, { minLength: 4, maxLength: 40 }),
        fc.boolean(),
        async (which, fates, isBack) => {
          const { header, records } = CAPTURED[which % CAPTURED.length]!;
          const shuffled = isBack ? [...records.slice(3, 6), ...records.slice(0, 3), ...records.slice(6)] : records;
          const parts = writeParts(header, shuffled, (i) => fates[Math.floor((i * fates.length) / shuffled.length)]!);
          const expected = await reportOfWay(parts, CLOSELY);
          for (const way of [ORDINARY, IN_CHUNKS[0]!]) {
            expectSame(await reportOfWay(parts, way), expected, way.name);
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('a filter and labels choose the same stories', () => {
  const folder = mkdtempSync(join(tmpdir(), 'siptriage-filtered-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  function filterOf(expression: string): Filter {
    const filter = parseFilter(expression);
    if (!('matches' in filter)) {
      throw new Error(`${expression}: ${filter.message}`);
    }
    return filter;
  }

  test.each(['mixed', 'transfers', 'tcp'] as const)('of %s, however it is read', async (kind) => {
    const path = join(folder, `${kind}.pcap`);
    generate(kind, kind === 'mixed' ? 800_000 : 400_000, 11, path);
    const { transfers, calls } = await reportOfWay(path, CLOSELY);
    const user = /sip:([^@]+)@/.exec(transfers[0]?.transferor ?? '')?.[1] ?? '';
    const address = transfers[0]?.evidence[0]?.src?.split(':')[0] ?? '';
    const expressions = [
      `user == ${user}`,
      `user ~ ${user.slice(-5)}`,
      `ip == ${address}`,
      `user == ${user} or ip == ${address}`,
      `not user == ${user}`,
      'code >= 400 and code < 700',
      'method == REFER',
      'time >= +2',
      `callid == "${calls[0]?.callId}"`,
      'user == nobody',
    ];
    let told = 0;
    for (const expression of expressions) {
      const labels = new Map([['failed', filterOf('code >= 400')]]);
      const select = { ...EVERYTHING, filter: filterOf(expression), labels };
      const expected = await resultOfWay(path, CLOSELY, null, select);
      told += expected.report.calls.length + expected.report.transfers.length > 0 ? 1 : 0;
      for (const way of [ORDINARY, { ...IN_CHUNKS[1]!, threads: 1 }]) {
        const { report, labelsOf } = await resultOfWay(path, way, null, select);
        expectSame(report, expected.report, `${expression}, ${way.name}`);
        for (const { callId } of report.calls) {
          expect(labelsOf(callId)).toEqual(expected.labelsOf(callId));
        }
      }
    }
    expect(told).toBeGreaterThan(6);
  });
});

describe('a log gives the same report', () => {
  const folder = mkdtempSync(join(tmpdir(), 'siptriage-log-ways-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(['0.1', '1'])('whether its messages may be read again or not (SIP share %s)', async (share) => {
    const path = join(folder, `${share}.log`);
    const size = ['--bytes', '1500000', '--sip-share', share, '--kind', 'transfers'];
    execFileSync(process.execPath, [GENERATE_LOG, ...size, '--out', path]);
    const expected = await reportOfWay(path, CLOSELY);
    expect(expected.summary.messages).toBeGreaterThan(200);
    expect(expected.summary.transfers).toBeGreaterThan(10);
    for (const way of [ORDINARY, { ...ORDINARY, name: 'small blocks', blockBytes: 333 }]) {
      expectSame(await reportOfWay(path, way), expected, way.name);
    }
  });
});

describe('a long capture gives the same report', () => {
  const folder = mkdtempSync(join(tmpdir(), 'siptriage-ways-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(['sip', 'mixed', 'transfers', 'registrations'] as const)(
    'of %s, whatever the number of threads',
    async (kind) => {
      const path = join(folder, `${kind}.pcap`);
      generate(kind, 2_000_000, 7, path);
      const expected = await reportOfWay(path, CLOSELY);
      expect(expected.summary.messages).toBeGreaterThan(500);
      const ways: Way[] = [
        ORDINARY,
        ...[0, 1, 2, 3].map((threads) => ({
          ...ORDINARY,
          name: `${threads} threads`,
          blockBytes: 4096,
          chunkBytes: 32_768,
          threads,
        })),
      ];
      for (const way of ways) {
        expectSame(await reportOfWay(path, way), expected, way.name);
      }
    },
  );

  test('also where records are damaged in the middle, and where the end is missing', async () => {
    const path = join(folder, 'damaged.pcap');
    generate('sip', 400_000, 8, path);
    const whole = readFileSync(path);
    const damaged = Buffer.from(whole);
    damaged.fill(0xff, 200_000, 202_000);
    for (const bytes of [damaged, whole.subarray(0, whole.length - 7)]) {
      writeFileSync(path, bytes);
      const expected = await reportOfWay(path, CLOSELY);
      expect(expected.problems.length).toBeGreaterThan(0);
      for (const way of IN_CHUNKS) {
        expectSame(await reportOfWay(path, way), expected, way.name);
      }
    }
  });
});
