import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, describe, expect, test } from 'vitest';
import { COLUMNS, FACTS_SCHEMA } from '../../src/facts/index.ts';
import { readSources } from '../../src/facts/made-of.ts';
import { inProcess } from '../cli/run.ts';
import { Folder, hasDuckDb } from './archive.ts';

const CAPTURE = fileURLToPath(new URL('../../fixtures/captures/t01-blind-success.pcap', import.meta.url));
const folder = new Folder();
afterAll(() => folder.remove());

const ONE_INPUT = { inputs: [{ path: 'a.pcap', format: 'pcap', records: 1, rows: 1, endUs: null, isLog: false }] };
const STORED = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  long: { type: 'INT64' },
  time: { type: 'INT64', logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: false, unit: 'MICROS' } },
  bytes: { type: 'BYTE_ARRAY' },
} as const;
const INVITE = new TextEncoder().encode(
  'INVITE sip:bob@example.com SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1\r\nFrom: <sip:a@b>;tag=1\r\nTo: <sip:bob@b>\r\nCall-ID: x\r\nCSeq: 1 INVITE\r\nContent-Length: 0\r\n\r\n',
);

/** The same numbers each time. */
function numbers(): () => number {
  let state = 7;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

type Values = Readonly<Record<string, unknown>>;

/** A facts file with one row of our making, without the columns that are left out. */
function fileOf(
  values: Values,
  sources: unknown = ONE_INPUT,
  schema = FACTS_SCHEMA,
  left: readonly string[] = [],
): Uint8Array {
  const columns = COLUMNS.filter(({ name }) => !left.includes(name));
  const elements = columns.map(({ name, type }) => ({ name, repetition_type: 'OPTIONAL' as const, ...STORED[type] }));
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: columns.map(({ name }) => ({ name, data: [values[name] ?? null] })),
      schema: [{ name: 'facts', num_children: elements.length }, ...elements],
      kvMetadata: [
        { key: 'siptriage.schema', value: schema },
        { key: 'siptriage.sources', value: typeof sources === 'string' ? sources : JSON.stringify(sources) },
      ],
    }),
  );
}

const ROW: Values = {
  kind: 'message',
  input_no: 0,
  input: 'a.pcap',
  frame: 1n,
  call_id: 'x',
  method: 'INVITE',
  raw: INVITE,
};

async function analyzed(bytes: Uint8Array, ...options: readonly string[]) {
  const path = folder.write('hostile.parquet', bytes);
  return inProcess(['analyze', path, '--format', 'json', ...options]);
}

describe.skipIf(!hasDuckDb)('what is no facts file is said (skipped without @duckdb/node-api)', () => {
  test.each([
    ['only the first bytes', new TextEncoder().encode('PAR1'), /cut off or damaged, or no Parquet file/],
    [
      'the first bytes and anything',
      new TextEncoder().encode(`PAR1${'x'.repeat(5000)}`),
      /cut off or damaged, or no Parquet file/,
    ],
    ['another schema', () => fileOf(ROW, ONE_INPUT, 'siptriage/facts@2'), /no facts file of this version/],
    ['no column for the message', () => fileOf(ROW, ONE_INPUT, FACTS_SCHEMA, ['raw']), /without all its columns/],
    ['sources that are no JSON', () => fileOf(ROW, '{'), /does not say what it was made of/],
    ['sources without an input', () => fileOf(ROW, { inputs: [] }), /does not say what it was made of/],
  ])('%s', async (_, made, said) => {
    const { status, stderr } = await analyzed(typeof made === 'function' ? made() : made);
    expect(status).toBe(3);
    expect(stderr).toMatch(said);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('in the language of the report, and by the name that it was given', async () => {
    const { status, stderr } = await analyzed(new TextEncoder().encode('PAR1'), '--lang', 'vi');
    expect(status).toBe(3);
    expect(stderr).toMatch(
      /tệp facts bị cắt hoặc hỏng, hoặc không phải tệp Parquet: DuckDB báo "[^"/]*too small[^"/]*"/,
    );
  });

  test('what is cut off anywhere, or has a byte changed, is told and never thrown', async () => {
    const whole = readFileSync(await folder.facts('whole.parquet', [CAPTURE]));
    const random = numbers();
    for (let i = 0; i < 12; i++) {
      const { status, stderr } = await analyzed(whole.subarray(0, Math.floor(random() * whole.length)));
      expect({ status, isInternal: stderr.includes('internal') }).toEqual({ status: 3, isInternal: false });
    }
    for (let i = 0; i < 20; i++) {
      const damaged = Uint8Array.from(whole);
      damaged[4 + Math.floor(random() * (whole.length - 4))]! ^= 1 + Math.floor(random() * 255);
      const { status, stderr } = await analyzed(damaged, ...(i % 2 === 0 ? ['--filter', 'user == alice'] : []));
      expect([0, 3]).toContain(status);
      expect(stderr).not.toContain('internal');
    }
  }, 120_000);
});

describe.skipIf(!hasDuckDb)(
  'whatever a row holds is a value of its kind, or none (skipped without @duckdb/node-api)',
  () => {
    const first = async (values: Values) => {
      const { status, stdout } = await analyzed(fileOf({ ...ROW, ...values }));
      const report = JSON.parse(stdout) as {
        calls: { callId: string; start: string | null; evidence: Values[] }[];
        problems: { code: string }[];
      };
      return {
        status,
        call: report.calls[0],
        evidence: report.calls[0]?.evidence[0] ?? {},
        codes: report.problems.map(({ code }) => code),
      };
    };

    test('an address is one, with its port', async () => {
      const ends = { src_ip: '192.0.2.1', src_port: 5060, dst_ip: '2001:db8::1', dst_port: 5062 };
      expect((await first(ends)).evidence).toMatchObject({ src: '192.0.2.1:5060', dst: '[2001:db8::1]:5062' });
      expect((await first({ ...ends, src_port: -1, dst_port: 70_000 })).evidence).toMatchObject({
        src: null,
        dst: null,
      });
      expect((await first({ ...ends, src_ip: "'; DROP TABLE x; --", dst_ip: 'localhost' })).evidence).toMatchObject({
        src: null,
        dst: null,
      });
    });

    test('a time lies in the calendar', async () => {
      const us = BigInt(Date.UTC(2026, 10, 29, 9)) * 1000n;
      expect((await first({ time: us })).evidence).toMatchObject({ time: '2026-11-29T09:00:00.000000Z' });
      expect((await first({ time: 2n ** 62n })).evidence).toMatchObject({ time: null });
      expect((await first({ undated_us: -(2n ** 62n) })).evidence).toMatchObject({ time: null });
    });

    test('a number of a frame is one', async () => {
      expect((await first({ frame: 7n })).evidence).toMatchObject({ frame: 7 });
      expect((await first({ frame: -7n, line: 9n })).evidence).toMatchObject({ line: 9 });
    });

    test('a message may be none, or too long', async () => {
      expect((await first({ raw: null })).call).toBeUndefined();
      expect((await first({ raw: new Uint8Array(9) })).codes).toEqual(['message-line-not-sip']);
      const long = new Uint8Array(70 * 1024 * 1024);
      long.set(INVITE);
      const { call, codes } = await first({ raw: long });
      expect({ call, codes }).toEqual({ call: undefined, codes: ['facts-row-too-long'] });
    }, 60_000);

    test('texts are values, also where they look like a question', async () => {
      for (const text of ["x' OR 1=1 --", 'a\u0000b', '"quoted" ?', '$1', '[*]']) {
        const path = folder.write(
          "it's [a] file*?.parquet",
          fileOf({ ...ROW, call_id: text, from_user: text, from_key: text }),
        );
        const { status, stderr } = await inProcess(['call', text, path, '--format', 'json']);
        expect({ status, isInternal: stderr.includes('internal') }).toEqual({ status: 0, isInternal: false });
      }
    });
  },
);

describe('what a file says it was made of', () => {
  test('is taken as it is', () => {
    expect(readSources(JSON.stringify(ONE_INPUT))).toEqual({
      ...ONE_INPUT,
      untilUs: null,
      hadMedia: false,
      problems: [],
    });
  });

  test.each([
    ['no path', { inputs: [{ records: 1, rows: 1 }] }],
    ['a path too long', { inputs: [{ ...ONE_INPUT.inputs[0], path: 'x'.repeat(1001) }] }],
    ['a count that is none', { inputs: [{ ...ONE_INPUT.inputs[0], rows: -1 }] }],
    ['too many inputs', { inputs: Array.from({ length: 100_001 }, () => ONE_INPUT.inputs[0]) }],
    ['a list', []],
  ])('is refused with %s', (_, value) => {
    expect(readSources(JSON.stringify(value))).toBeNull();
  });

  test('keeps of its problems those that are some', () => {
    const good = { code: 'pcap-cut-off', message: 'The capture ends', input: 0, record: 3, offset: 40 };
    const bad = [{ ...good, code: 'Not A Code' }, { ...good, message: 1 }, 'x', { ...good, input: 5 }];
    expect(readSources(JSON.stringify({ ...ONE_INPUT, problems: [good, ...bad] }))?.problems).toEqual([
      good,
      { ...good, input: null },
    ]);
  });
});
