import { describe, expect, test } from 'vitest';
import { reportOf } from '../builders/analyse.ts';

type Flood = {
  readonly calls: number;
  readonly everyMs?: number;
  readonly users?: number;
  readonly status?: string | null;
  /** Of so many the caller acknowledges one. */
  readonly acked?: number;
  readonly callers?: number;
  /** Seconds until each is refused. */
  readonly after?: (call: number) => number;
};

const OTHERS = '0.00 o > INVITE\n0.01 o < 486 Busy Here\n0.02 o > ACK';

function flood({
  calls,
  everyMs = 10,
  users = 1,
  status = '503 Service Unavailable',
  acked = 0,
  callers = 2,
  after = () => 0.002,
}: Flood): string {
  const lines = Array.from({ length: callers }, (_, i) => `party z${i} 203.0.113.66 sip:${100 + i}@a.example`);
  for (let i = 0; i < calls; i++) {
    const at = 1 + (i * everyMs) / 1000;
    lines.push(`party b${i} 192.0.2.50 sip:${4000 + (i % users)}@192.0.2.50`, `dialog y${i} z${i % callers} b${i}`);
    lines.push(`${at} y${i} > INVITE`);
    if (status !== null) {
      lines.push(`${at + after(i)} y${i} < ${status}`);
    }
    if (acked > 0 && i % acked === acked - 1) {
      lines.push(`${at + 0.003} y${i} > ACK`);
    }
  }
  return lines.join('\n');
}

/** What is said of attacks: rule, confidence. */
async function said(...parts: readonly string[]): Promise<string[]> {
  const { findings } = await reportOf(...parts);
  return findings
    .filter(({ rule }) => rule.startsWith('attack/'))
    .map(({ rule, confidence }) => `${rule} ${confidence}`);
}

describe('a flood of calls', () => {
  test.each<[string, Flood, string[]]>([
    ['a hundred in ten seconds', { calls: 100, everyMs: 100 }, ['attack/call-flood likely']],
    ['ninety-nine', { calls: 99, everyMs: 100 }, []],
    ['a little slower', { calls: 100, everyMs: 102 }, []],
    ['to ten numbers', { calls: 100, users: 10 }, ['attack/call-flood likely']],
    ['to more numbers goes through them', { calls: 105, users: 11 }, []],
    ['one in ten acknowledged', { calls: 200, acked: 10 }, ['attack/call-flood likely']],
    ['one in nine acknowledged', { calls: 200, acked: 9 }, []],
    ['unanswered', { calls: 100, status: null }, ['attack/call-flood likely']],
    ['only rung', { calls: 100, status: '180 Ringing' }, []],
    ['answered', { calls: 100, status: '200 OK' }, []],
  ])('%s', async (_, shape, told) => {
    expect(await said(OTHERS, flood(shape), 'later 60')).toEqual(told);
  });

  test('is unknown where no refusal is acknowledged in the whole trace: ACKs may have been left out', async () => {
    const answered = '0.00 o > INVITE\n0.01 o < 200 OK\n0.02 o > ACK\n0.50 o > BYE\n0.51 o < 200 OK';
    expect(await said(flood({ calls: 100 }), 'later 60')).toEqual([]);
    expect(await said(answered, flood({ calls: 100 }), 'later 60')).toEqual([]);
    expect(await said(flood({ calls: 100, status: null }), 'later 60')).toEqual([]);
  });

  test('is none to more numbers than are counted', async () => {
    expect(await said(OTHERS, flood({ calls: 10_000, everyMs: 5, users: 999 }), 'later 60')).toEqual([
      'attack/call-flood likely',
    ]);
    expect(await said(OTHERS, flood({ calls: 10_000, everyMs: 5, users: 1000 }), 'later 60')).toEqual([
      'attack/scan likely',
    ]);
  });

  test('is none while the callers may still acknowledge', async () => {
    expect(await said(OTHERS, flood({ calls: 100 }), 'later 3')).toEqual([]);
  });

  test('is proved by messages in the order of the trace, whichever call ends first', async () => {
    const { findings } = await reportOf(OTHERS, flood({ calls: 100, after: (i) => (i % 2 ? 0.002 : 0.5) }), 'later 60');
    const times = findings.find(({ rule }) => rule === 'attack/call-flood')?.evidence.map(({ time }) => time ?? '');
    expect(times?.length).toBeGreaterThan(4);
    expect(times).toEqual(times?.toSorted());
  });

  test('leaves the calls that failed where they are', async () => {
    const { findings } = await reportOf(OTHERS, flood({ calls: 100 }), 'later 60');
    expect(findings.filter(({ rule }) => rule.startsWith('call/')).length).toBeGreaterThan(99);
  });
});

describe('numbers that are gone through', () => {
  test.each<[string, Flood, string[]]>([
    ['twenty, one in two seconds', { calls: 20, users: 20, everyMs: 1990 }, ['attack/scan likely']],
    ['slower', { calls: 20, users: 20, everyMs: 2110 }, []],
    ['nineteen', { calls: 40, users: 19, everyMs: 500 }, []],
    ['by a caller that acknowledges', { calls: 20, users: 20, everyMs: 500, acked: 1 }, []],
  ])('%s', async (_, shape, told) => {
    expect(await said(OTHERS, flood({ status: '404 Not Found', ...shape }), 'later 90')).toEqual(told);
  });

  test('by a trunk in a trace without ACKs are its calls', async () => {
    const calls = flood({ calls: 60, users: 60, everyMs: 500, callers: 30, status: '486 Busy Here' });
    expect(await said(calls, 'later 90')).toEqual([]);
  });
});

describe('one caller who is alone at an address', () => {
  const busy = { calls: 100, status: '486 Busy Here', acked: 1, callers: 1 };
  test.each<[string, Flood, string[]]>([
    ['floods where none is answered', busy, ['attack/call-flood possible']],
    ['with ninety-nine does not', { ...busy, calls: 99 }, []],
    ['nor slower', { ...busy, everyMs: 102 }, []],
    ['nor to many numbers', { ...busy, users: 11 }, []],
    ['nor with another beside it', { ...busy, callers: 2 }, []],
  ])('%s', async (_, shape, told) => {
    expect(await said(OTHERS, flood(shape), 'later 60')).toEqual(told);
  });

  test('does not flood where one of its calls was answered', async () => {
    const one = 'party q 203.0.113.66 sip:100@a.example\ndialog q q p\n0.1 q > INVITE\n0.2 q < 200 OK\n0.3 q > ACK';
    const ended = '9.1 q > BYE\n9.2 q < 200 OK';
    expect(await said(OTHERS, one, flood(busy), ended, 'later 60')).toEqual([]);
  });

  test('is told once where it heeds nothing either', async () => {
    expect(await said(OTHERS, flood({ ...busy, acked: 0 }), 'later 60')).toEqual(['attack/call-flood likely']);
  });

  test('may be a system in a loop', async () => {
    const { findings } = await reportOf(OTHERS, flood(busy), 'later 60');
    const [told] = findings.filter(({ rule }) => rule === 'attack/call-flood');
    expect(told?.message).toContain('to 1 number and was answered none of them');
    expect(told?.remediation.join(' ')).toContain('in a loop');
  });
});
