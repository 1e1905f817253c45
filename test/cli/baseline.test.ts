import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analyze } from '../../src/index.ts';
import { CAPTURES } from '../report/fixture.ts';
import { inFolder, linesOf } from './run.ts';
import { secondRun } from './second-run.ts';

/** Flows with something to find, over plain UDP. */
const FLOWS = [
  't02-blind-busy',
  't03-blind-404',
  't05-refer-accepted-no-notify',
  't10-refer-603',
  'r32-607-callee',
  'r34-603plus-network-blocked',
];

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'siptriage-baseline-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const capture = (name: string) => `${CAPTURES}${name}.pcap`;
const check = async (...args: string[]) => {
  const { status, stdout, stderr } = await inFolder(folder, ['check', ...args]);
  return { status, stdout, said: linesOf(stderr) };
};

function anotherRun(name: string): string {
  const path = join(folder, `${name}.second.pcap`);
  writeFileSync(path, secondRun(readFileSync(capture(name)), 86_400));
  return path;
}

describe('a baseline made from one run of a flow', () => {
  test.each(FLOWS)('%s: accepts another run, with new Call-IDs, tags, ports and times', async (flow) => {
    const second = anotherRun(flow);
    const [before, after] = [await analyze(capture(flow)), await analyze(second)];
    expect(after.summary).toEqual(before.summary);
    const callIds = before.calls.map(({ callId }) => callId);
    expect(after.calls.filter(({ callId }) => callIds.includes(callId))).toEqual([]);
    expect(after.calls[0]?.evidence[0]?.src).not.toBe(before.calls[0]?.evidence[0]?.src);
    expect(after.calls[0]?.start).not.toBe(before.calls[0]?.start);

    expect((await check(second, '--fail-on', 'info')).status).toBe(1);
    expect((await check(capture(flow), '--baseline', 'b.json', '--update-baseline', '--fail-on', 'info')).status).toBe(
      0,
    );
    expect(await check(second, '--baseline', 'b.json', '--fail-on', 'info')).toMatchObject({ status: 0, said: [] });
  });

  test('fails when one call fails newly', async () => {
    expect((await check(capture('t02-blind-busy'), '--baseline', 'b.json', '--update-baseline')).status).toBe(0);
    const { status, stdout } = await check(
      anotherRun('t02-blind-busy'),
      capture('t03-blind-404'),
      '--baseline',
      'b.json',
    );
    expect(status).toBe(1);
    expect(stdout).toContain('FAILED   1 error ');
    expect(stdout).toContain('transfer/target-not-found');
    expect(stdout).not.toContain('transfer/target-busy');
    expect(stdout).toContain('1 finding in the baseline');
  });

  test('fails when there is one more of the same kind', async () => {
    await check(capture('t02-blind-busy'), '--baseline', 'b.json', '--update-baseline');
    const { status, stdout } = await check(
      capture('t02-blind-busy'),
      anotherRun('t02-blind-busy'),
      '--baseline',
      'b.json',
    );
    expect(status).toBe(1);
    expect(stdout).toContain('FAILED   1 error ');
  });
});

describe('the file', () => {
  test('is the same for the same findings, in any order, with words for people', async () => {
    const both = [capture('t02-blind-busy'), capture('t03-blind-404')];
    const read = () => readFileSync(join(folder, 'b.json'), 'utf8');
    rmSync(join(folder, 'b.json'), { force: true });
    await check(...both, '--baseline', 'b.json', '--update-baseline');
    const first = read();
    await check(...both.toReversed(), '--baseline', 'b.json', '--update-baseline', '--lang', 'vi');
    expect(read()).toBe(first);
    expect(JSON.parse(first)).toMatchObject({
      schema: 'siptriage/baseline@1',
      findings: [
        {
          rule: 'transfer/target-busy',
          count: 1,
          what: 'the target, carol, rang for 0.3 s and did not take the call: refused at once (486 Busy Here)',
        },
        { rule: 'transfer/target-not-found', count: 1 },
      ],
    });
    expect(first).not.toMatch(/\d+\.\d+\.\d+\.\d+:\d|T\d\d:\d\d|@10\./);
  });

  test('loses what is gone, which a check tells before', async () => {
    await check(capture('t02-blind-busy'), '--baseline', 'b.json', '--update-baseline');
    const good = await check(capture('t01-blind-success'), '--baseline', 'b.json');
    expect(good).toMatchObject({
      status: 0,
      said: [expect.stringContaining('1 finding more of transfer/target-busy')],
    });
    await check(capture('t01-blind-success'), '--baseline', 'b.json', '--update-baseline');
    expect((await check(capture('t01-blind-success'), '--baseline', 'b.json')).said).toEqual([]);
    expect((await check(capture('t02-blind-busy'), '--baseline', 'b.json')).status).toBe(1);
  });

  test.each([
    ['is not there', null, 'siptriage: none.json: no such file'],
    ['is no JSON', '{ "schema": ', 'siptriage: none.json:1: not JSON: '],
    ['is another', '{ "schema": "siptriage/baseline@9" }', 'siptriage: none.json:1: schema is "siptriage/baseline@9"'],
    [
      'was edited',
      '{ "schema": "siptriage/baseline@1", "version": "1", "findings": [\n  { "rule": "a/b", "fingerprint": "x", "count": 1, "what": "" } ] }',
      'siptriage: none.json:2: findings[0].fingerprint is "x"; it has to be 16 hexadecimal digits',
    ],
  ])('that %s is a mistake, with its line', async (_, text, complaint) => {
    rmSync(join(folder, 'none.json'), { force: true });
    if (text !== null) {
      writeFileSync(join(folder, 'none.json'), text);
    }
    const { status, said } = await check(capture('t02-blind-busy'), '--baseline', 'none.json');
    expect(status).toBe(2);
    expect(said[0]).toContain(complaint);
  });

  test('is not made of a trace that could not be read as a whole, and has to be named', async () => {
    rmSync(join(folder, 'part.json'), { force: true });
    const { status } = await check(
      capture('t02-blind-busy'),
      'missing.pcap',
      '--baseline',
      'part.json',
      '--update-baseline',
    );
    expect(status).toBe(3);
    expect(() => readFileSync(join(folder, 'part.json'))).toThrow();
    expect(await check(capture('t02-blind-busy'), '--update-baseline')).toMatchObject({
      status: 2,
      said: ['siptriage: --update-baseline needs to know where: --baseline FILE, or `baseline` in the configuration'],
    });
  });

  test('does not excuse an expectation that is not met', async () => {
    writeFileSync(
      join(folder, 'e.yaml'),
      'expectations:\n  - { label: works, transfer: {}, is: { outcome: succeeded } }\nbaseline: b.json\n',
    );
    const run = () => check(capture('t02-blind-busy'), '--config', 'e.yaml', '--update-baseline');
    expect((await run()).status).toBe(1);
    expect((await run()).stdout).toContain('1 expectation not met');
  });
});
