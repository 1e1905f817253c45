import { describe, expect, test } from 'vitest';
import { buildReport, type MessageRef, renderLadder } from '../../src/report/index.ts';
import { analyzeFixture } from './fixture.ts';

const ALICE = '10.0.0.1:5060';
const BOB = '10.0.0.2:5060';
const CAROL = '10.0.0.3:5060';

function ref(src: string | null, dst: string | null, label: string, frame = 1): MessageRef {
  return { input: 'a.pcap', frame, time: `2026-11-22T06:00:00.${String(frame).padStart(3, '0')}000Z`, src, dst, label };
}

function drawn(refs: readonly MessageRef[], uris: readonly string[] = []): string {
  return renderLadder(refs, { uris }).join('\n');
}

test('a transfer between three parties is drawn as it happened', async () => {
  const report = buildReport(await analyzeFixture('t02-blind-busy.pcap'), { version: '0', lang: 'en' });
  const { evidence, transferor, transferee, referTo } = report.transfers[0]!;
  expect(`\n${drawn(evidence, [transferor, transferee, referTo])}`).toBe(`
                 alice                              bob                 carol
              10.55.0.11                        10.55.0.12           10.55.0.13
+0.000  #6         |-REFER to sip:carol@10.55.0.13-->|                    |
+0.000  #7         |<----------202 Accepted----------|                    |
+0.001  #8         |<------NOTIFY (100 Trying)-------|                    |
+0.001  #9         |-------------200 OK------------->|                    |
+0.100  #10        |                                 |------INVITE------->|
+0.171  #12        |                                 |<----180 Ringing----|
+0.432  #13        |                                 |<---486 Busy Here---|
+0.480  #15        |<-----NOTIFY (486 Busy Here)-----|                    |
+0.480  #16        |-------------200 OK------------->|                    |
+0.991  #17        |--------------BYE--------------->|                    |`);
});

test('an arrow passes the lifelines between its ends, and points where the message goes', () => {
  const refs = [ref(ALICE, BOB, 'INVITE'), ref(BOB, CAROL, 'INVITE', 2), ref(CAROL, ALICE, 'BYE', 3)];
  expect(`\n${drawn(refs)}`).toBe(`
                10.0.0.1        10.0.0.2        10.0.0.3
+0.000  #1          |----INVITE---->|               |
+0.001  #2          |               |----INVITE---->|
+0.002  #3          |<-------------BYE--------------|`);
});

test('parties on one host are told apart by their ports', () => {
  const refs = [
    ref('127.0.0.1:5060', '127.0.0.1:5070', 'INVITE'),
    ref('127.0.0.1:5070', '127.0.0.1:5060', '200 OK', 3),
  ];
  expect(`\n${drawn(refs, ['sip:sipp@127.0.0.1:5060', 'sip:bob;x=y@127.0.0.1:5070'])}`).toBe(`
                  sipp            bob
             127.0.0.1:5060  127.0.0.1:5070
+0.000  #1          |----INVITE---->|
+0.002  #3          |<----200 OK----|`);
});

test('a host that two users share has no name', () => {
  const text = drawn([ref(ALICE, BOB, 'INVITE')], ['sip:a@10.0.0.1', 'sip:b@10.0.0.1', 'sip:bob@10.0.0.2']);
  expect(text.split('\n')[0]?.trim()).toBe('bob');
});

test('addresses of IPv6 lose their port and nothing else', () => {
  expect(drawn([ref('[fe80::1]:5060', 'fe80::2', 'INVITE')]).split('\n')[0]).toMatch(/^ +\[fe80::1\] +fe80::2$/);
});

describe('what a trace lacks', () => {
  test('both ends: the label stands beside the lifelines', () => {
    expect(drawn([ref(null, null, 'REFER')])).toBe('+0.000  #1   REFER');
    const lines = drawn([ref(ALICE, BOB, 'INVITE'), ref(null, null, 'BYE', 2)]).split('\n');
    expect(lines.at(-1)).toMatch(/\| +\| +BYE$/);
  });

  test('one end: a log often says only who else took part', () => {
    expect(`\n${drawn([ref(null, ALICE, 'INVITE'), ref(ALICE, null, '200 OK', 2)])}`).toBe(`
                   ?            10.0.0.1
+0.000  #1          |----INVITE---->|
+0.001  #2          |<----200 OK----|`);
  });

  test('times and frames: a line of a log stands in their place', () => {
    const { frame: _frame, ...line } = { ...ref(ALICE, BOB, 'INVITE'), time: null, line: 340 };
    expect(drawn([line]).split('\n').at(-1)).toBe('  :340          |----INVITE---->|');
  });

  test('anything', () => {
    expect(renderLadder([])).toEqual([]);
  });
});

test('of many messages the first and the last ones stay', () => {
  const refs = Array.from({ length: 100 }, (_, i) => ref(ALICE, BOB, 'INFO', i + 1));
  const lines = renderLadder(refs, { maxMessages: 6 });
  expect(lines.slice(1).map((line) => /#\d+|\.\.\..*/.exec(line)?.[0])).toEqual([
    '#1',
    '#2',
    '#3',
    '#4',
    '... 94 more messages ...',
    '#99',
    '#100',
  ]);
});

test('several inputs are named', () => {
  const text = drawn([ref(ALICE, BOB, 'INVITE'), { ...ref(BOB, ALICE, '200 OK', 2), input: 'x/b.pcap' }]);
  expect(text).toMatch(/ a\.pcap#1 .*\n.* b\.pcap#2 /);
});

test('what a trace holds draws no line of its own and reaches no terminal', () => {
  const evil = `INVITE \u001b[2J\r\n\u202e\u2028${'x'.repeat(10_000)}`;
  const lines = renderLadder([{ ...ref(ALICE, '\u001b]0;\n', evil), input: 'a\n\u001b.pcap' }, ref(BOB, CAROL, evil)], {
    uris: [`sip:\u001b[31m${'y'.repeat(9000)}@10.0.0.1`],
  });
  expect(lines).toHaveLength(4);
  expect(lines.join('')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e]/);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(160);
});

test('up to five parties fit a page', () => {
  const refs = [1, 2, 3, 4].map((i) => ref(`10.0.0.${i}:5060`, `10.0.0.${i + 1}:5060`, `INVITE ${'x'.repeat(50)}`, i));
  expect(Math.max(...renderLadder(refs).map((line) => line.length))).toBeLessThanOrEqual(100);
});
