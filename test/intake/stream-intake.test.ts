import { describe, expect, test } from 'vitest';
import { recordOf, StreamIntake, type StreamRecord } from '../../src/intake/index.ts';
import { natsPlace } from '../../src/intake/node.ts';

const T0 = 1_795_327_800_000_000;

function record(source: string, at: number, name: string, rest: Partial<StreamRecord> = {}): StreamRecord {
  const line = Buffer.from(JSON.stringify({ name, time: `T${at}` }));
  const id = `${source} ${name} ${at}`;
  return { source, id, timeUs: T0 + at, number: 0, packet: '', kind: 'message', line, ...rest };
}

/** The names of the lines of a block, with their times where these were changed. */
function namesIn(block: Uint8Array | null): string[] {
  const lines = block === null ? [] : Buffer.from(block).toString().trim().split('\n');
  return lines
    .map((line) => JSON.parse(line))
    .map(({ name, time }) => (time.startsWith('T') ? name : `${name} ${time}`));
}

function intakeOf(records: readonly StreamRecord[], options = {}): StreamIntake {
  const intake = new StreamIntake(options);
  for (const each of records) {
    intake.take(each, 0);
  }
  return intake;
}

function allOf(intake: StreamIntake): string[] {
  intake.end();
  return namesIn(intake.rest(0));
}

describe('records of several sources', () => {
  test('what is published again counts once; so does what two sources saw within 50 ms', () => {
    const packet = 'p';
    const intake = intakeOf([
      record('a', 0, 'a1', { packet }),
      record('a', 0, 'a1', { packet }),
      record('b', 50_000, 'b1', { packet }),
      record('a', 500_000, 'a2', { packet }),
      record('b', 550_001, 'b2', { packet }),
      record('a', 560_000, 'a3', { packet: 'q' }),
      record('a', 560_001, 'a4', { packet: 'q' }),
    ]);
    expect(allOf(intake)).toEqual(['a1', 'a2', 'b2', 'a3', 'a4']);
    expect(intake.counts.dropped).toMatchObject({ repeated: 1, copy: 1 });
  });

  test('equal times stand in the order of their numbers', () => {
    expect(allOf(intakeOf([record('a', 0, 'later', { number: 9 }), record('a', 0, 'first', { number: 2 })]))).toEqual([
      'first',
      'later',
    ]);
  });

  test('nothing goes on before so many sources were heard', () => {
    const intake = intakeOf([record('a', 0, 'a1'), record('a', 5_000_000, 'a2')], { leastSources: 2 });
    expect(intake.block(9_000, true)).toBe(null);
    intake.take(record('b', 5_000_000, 'b1'), 9_000);
    expect(namesIn(intake.block(9_000, false))).toEqual(['a1']);
    expect(intake.isOver).toBe(false);
  });

  test('it is over when each source has ended and nothing waits', () => {
    const end = (source: string) => record(source, 0, 'end', { kind: 'end' });
    const intake = intakeOf([record('a', 0, 'a1'), record('b', 0, 'b1'), end('a')]);
    intake.block(0, false);
    expect(intake.isOver).toBe(false);
    intake.take(end('b'), 0);
    expect(intake.isOver).toBe(false);
    expect(namesIn(intake.block(0, false))).toEqual(['a1', 'b1']);
    expect(intake.isOver).toBe(true);
    expect(new StreamIntake().isOver).toBe(false);
  });

  test('a time that is moved is written into the line; what is no object stays as it is', () => {
    const intake = intakeOf([record('a', 0, 'a1')]);
    expect(namesIn(intake.block(2_000, true))).toEqual(['a1']);
    intake.take(record('b', -3_000_000, 'b1'), 2_000);
    intake.take(record('b', -3_000_000, '', { line: Buffer.from('{"n\nn'), id: 'x' }), 2_000);
    expect(Buffer.from(intake.block(4_000, true) ?? []).toString()).toBe(
      '{"name":"b1","time":"2026-11-22T06:10:00.000000Z"}\n{"n n\n',
    );
  });

  test('a source that says that it is there is not silent', () => {
    const intake = intakeOf([record('a', 0, 'a1'), record('b', 0, 'b1')]);
    intake.take(record('a', 0, '', { kind: 'alive' }), 59_000);
    intake.take(record('b', 60_000_000, 'b2'), 60_000);
    intake.block(60_000, true);
    expect(intake.counts.take()).toEqual([]);
    expect(intake.figures(60_000)).toMatchObject({ received: 3, sources: 2 });
  });

  test('what is empty or longer than a message can be is passed over, and told once', () => {
    const intake = intakeOf([
      record('a', 0, 'e', { line: new Uint8Array(0) }),
      record('a', 0, 'l', { line: new Uint8Array(1024 * 1024 + 1) }),
      record('a', 0, 'a1'),
    ]);
    expect(allOf(intake)).toEqual(['a1']);
    expect(intake.counts.dropped.malformed).toBe(2);
    expect(intake.counts.take()).toEqual([
      { code: 'record-malformed', message: 'A record of a is empty or too long; it is passed over' },
    ]);
  });

  test('headers that say nothing are none', () => {
    const said: Record<string, string> = { 'Siptriage-Time': '-1', 'Siptriage-Number': '1e3', 'Siptriage-Kind': 'x' };
    expect(recordOf('S.sbc1', (name) => said[name] ?? '', new Uint8Array(0))).toMatchObject({
      source: 'sbc1',
      timeUs: Number.NaN,
      number: 0,
      kind: 'message',
      id: '',
    });
  });
});

test.each([
  ['nats://h', 'nats://h:4222/SIPTRIAGE'],
  ['nats://u:p%40@10.0.0.1:5222/EU', 'nats://10.0.0.1:5222/EU'],
  ['tls://h/a-b', 'tls://h:4222/a-b'],
  ['http://h', undefined],
  ['nats://', undefined],
  ['nats://h/a.b', undefined],
  ['nats://h/a?x=1', undefined],
])('%s is %s, without what is secret', (text, place) => {
  expect(natsPlace(text)?.text).toBe(place);
});
