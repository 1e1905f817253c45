import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { REPORT_SCHEMA, type Report } from '../../src/report/index.ts';
import { inProcess, linesOf } from '../cli/run.ts';
import { CAPTURES, captureNames } from './fixture.ts';

type Line = Record<string, unknown> & { readonly type: string };

/** Where a JSON report has what lines of each type hold. */
const LISTS = {
  input: 'inputs',
  call: 'calls',
  transfer: 'transfers',
  rejection: 'rejections',
  registration: 'registrations',
  finding: 'findings',
  response: 'responses',
  problem: 'problems',
} as const satisfies Record<string, keyof Report>;

const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
const { properties, $defs } = REPORT_SCHEMA as {
  properties: Record<string, { items: object }>;
  $defs: object;
};
const validators = new Map(
  [...Object.entries(LISTS), ['summary', 'summary'] as const, ['causes', 'causes'] as const].map(([type, field]) => {
    const schema = type in LISTS ? properties[field]?.items : properties[field];
    return [type, ajv.compile({ ...schema, $defs })] as const;
  }),
);

async function linesFor(args: readonly string[]): Promise<Line[]> {
  const { stdout } = await inProcess([...args, '--format', 'ndjson']);
  return linesOf(stdout).map((line) => JSON.parse(line));
}

async function reportFor(args: readonly string[]): Promise<Report> {
  return JSON.parse((await inProcess([...args, '--format', 'json'])).stdout);
}

/** The values of a list, whatever their order. */
function asSet(values: readonly unknown[]): string[] {
  return values.map((value) => JSON.stringify(value)).sort();
}

async function expectSameContent(args: readonly string[]): Promise<Line[]> {
  const lines = await linesFor(args);
  const report = await reportFor(args);
  const ofType = (type: string) => lines.filter((line) => line.type === type).map(({ type: _, ...value }) => value);
  for (const [type, list] of Object.entries(LISTS)) {
    expect(asSet(ofType(type)), type).toEqual(asSet(report[list]));
  }
  const { schema, tool, summary } = report;
  expect(ofType('causes')).toEqual([{ causes: report.causes }]);
  expect(ofType('summary')).toEqual([{ schema, tool, ...summary }]);
  expect(lines.at(-1)?.type).toBe('summary');
  return lines;
}

describe('the lines hold what the report holds', () => {
  test.each(captureNames())('%s', async (name) => {
    const lines = await expectSameContent([CAPTURES + name]);
    for (const { type, ...value } of lines) {
      const { schema: _schema, tool: _tool, ...plain } = value;
      const validate = validators.get(type);
      expect(
        validate?.(type === 'causes' ? value['causes'] : plain),
        `${type}: ${JSON.stringify(validate?.errors)}`,
      ).toBe(true);
    }
  });

  test('of several inputs', async () => {
    await expectSameContent(['t02-blind-busy.pcap', 't01-blind-success.pcap'].map((name) => CAPTURES + name));
  });

  test.each(['method == REFER', 'method == BYE', 'code == 486', 'method == PUBLISH'])(
    'of what a filter asks for: %s',
    async (filter) => {
      await expectSameContent([`${CAPTURES}t02-blind-busy.pcap`, '--filter', filter]);
    },
  );

  test('in Vietnamese', async () => {
    await expectSameContent([`${CAPTURES}t02-blind-busy.pcap`, '--lang', 'vi']);
  });
});

test('a finding stands behind its story', async () => {
  const lines = await linesFor([`${CAPTURES}t02-blind-busy.pcap`]);
  const types = lines.map(({ type }) => type);
  expect(types[types.indexOf('finding') - 1]).toBe('transfer');
});

test('a trace without SIP still has its summary, and is no success', async () => {
  const { status, stdout } = await inProcess([CAPTURES, '--time-from', '2100-01-01', '--format', 'ndjson']);
  expect(status).toBe(3);
  expect(JSON.parse(linesOf(stdout).at(-1) ?? '')).toMatchObject({ type: 'summary', messages: 0 });
});

describe('writing', () => {
  test('waits for whoever reads', async () => {
    let atOnce = 0;
    let most = 0;
    let stdout = '';
    const out = async (text: string): Promise<void> => {
      most = Math.max(most, ++atOnce);
      await new Promise((resolve) => setTimeout(resolve, 2));
      stdout += text;
      atOnce--;
    };
    await inProcess([`${CAPTURES}t02-blind-busy.pcap`, '--format', 'ndjson'], { out });
    expect(most).toBe(1);
    expect(linesOf(stdout)).toHaveLength(12);
  });

  test('goes to a file with -o', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'siptriage-ndjson-'));
    const file = join(folder, 'out.ndjson');
    const args = [`${CAPTURES}t02-blind-busy.pcap`, '--format', 'ndjson'];
    expect(await inProcess([...args, '-o', file])).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(file, 'utf8')).toBe((await inProcess(args)).stdout);
    rmSync(folder, { recursive: true, force: true });
  });
});
