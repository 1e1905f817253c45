import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Metrics } from '../../src/cli/commands/listen/metrics.ts';
import { watching } from '../../src/cli/input/watching.ts';
import { whyNotTaken } from '../../src/cli/output/why-not-taken.ts';
import type { IntakeFigures } from '../../src/intake/index.ts';
import type { TraceEvent } from '../../src/report/index.ts';
import { AlertRate, type Carrier, type PlaceFigures, type Verdict, VerdictQueue } from '../../src/verdicts/index.ts';
import {
  NoNatsClient,
  NoPostgresClient,
  natsVerdictPlace,
  postgresPlace,
  storable,
  webhookPlace,
} from '../../src/verdicts/node.ts';
import '../builders/languages.ts';
import { inProcess } from '../cli/run.ts';
import { CAPTURES } from '../report/fixture.ts';
import { until, verdictsOf } from './verdict-parts.ts';

const BUSY = `${CAPTURES}t02-blind-busy.pcap`;

describe('a verdict', () => {
  test('says of a story what a table asks, and has its lines of NDJSON', async () => {
    const verdicts = await verdictsOf(readFileSync(BUSY));
    const transfer = verdicts.find(({ facts }) => facts.type === 'transfer');
    expect(transfer?.facts).toEqual({
      type: 'transfer',
      startedAt: '2026-11-22T06:10:33.554116Z',
      endedAt: '2026-11-22T06:10:34.545389Z',
      outcome: 'failed',
      severity: 'error',
      isFailure: true,
      rule: 'transfer/target-busy',
      cause: 'Target did not take the call',
      harm: 'person',
      atFault: 'target',
      confidence: 'certain',
      code: 486,
      phrase: 'Busy Here',
      place: '10.55.0.13',
      caller: 'sip:alice@10.55.0.11',
      callee: 'sip:carol@10.55.0.13',
      callId: transfer?.facts.callId,
      callIds: [transfer?.facts.callId, transfer?.facts.targetCallId],
      fartherLegs: [],
      targetCallId: verdicts.filter(({ facts }) => facts.type === 'call').at(-1)?.facts.callId,
      isAttempt: false,
      isAnswered: false,
      isEffective: false,
      postDialSeconds: null,
      durationSeconds: null,
      source: 'trace',
    });
    const { stdout } = await inProcess([BUSY, '--format', 'ndjson']);
    const line = (type: string) =>
      stdout
        .split('\n')
        .filter((each) => each.startsWith(`{"type":"${type}"`))
        .map((each) => JSON.parse(each));
    const unplaced = (value: unknown) => JSON.parse(JSON.stringify(value).replaceAll('"trace"', JSON.stringify(BUSY)));
    expect([unplaced(transfer?.story)]).toEqual(line('transfer'));
    expect(transfer?.findings.map((found) => unplaced(found.line))).toEqual(line('finding'));
    expect(transfer?.findings.map(({ title }) => title)).toEqual(['Target did not take the call']);
    const calls = verdicts.filter(({ facts }) => facts.type === 'call').map(({ facts }) => facts);
    expect(calls.map(({ isAttempt, isAnswered, isEffective }) => [isAttempt, isAnswered, isEffective])).toEqual([
      [true, true, true],
      [true, false, true],
    ]);
    expect(calls.map(({ isFailure, severity }) => [isFailure, severity])).toEqual([
      [false, 'none'],
      [false, 'none'],
    ]);
  });

  test('is the same from another copy of the messages, and in another language another revision of the same story', async () => {
    const [first, again, vietnamese, log] = await Promise.all([
      verdictsOf(readFileSync(BUSY)),
      verdictsOf(readFileSync(BUSY), 'en', 'other'),
      verdictsOf(readFileSync(BUSY), 'vi'),
      verdictsOf(readFileSync(`${CAPTURES}t01-blind-success.pcap`)),
    ]);
    const [ids, revisions] = [first.map(({ id }) => id), first.map(({ revision }) => revision)];
    expect(ids.length).toBe(3);
    expect(new Set([...ids, ...log.map(({ id }) => id)]).size).toBe(3 + log.length);
    expect(again.map(({ id }) => id)).toEqual(ids);
    expect(again.map(({ revision }) => revision)).toEqual(revisions);
    expect(vietnamese.map(({ id }) => id)).toEqual(ids);
    expect(vietnamese.map(({ revision }, at) => revision === revisions[at])).toEqual(
      first.map(({ findings }) => findings.length === 0),
    );
    expect(ids.every((id) => /^[0-9a-f]{32}$/.test(id))).toBe(true);
    expect(revisions.every((revision) => /^[0-9a-f]{16}$/.test(revision))).toBe(true);
  });
});

test.each([
  ['postgres://u@db/voip', 'postgres://db:5432/voip', 'verified', 'siptriage'],
  ['postgresql://u:p%40@db:6000/voip?sslmode=require', 'postgres://db:6000/voip', 'unverified', 'siptriage'],
  ['postgres://127.0.0.1/voip?schema=eu_1', 'postgres://127.0.0.1:5432/voip', 'none', 'eu_1'],
  ['postgres://[::1]/voip', 'postgres://[::1]:5432/voip', 'none', 'siptriage'],
  ['postgres://localhost/voip?sslmode=verify-full', 'postgres://localhost:5432/voip', 'verified', 'siptriage'],
  ['postgres://u@x/voip?host=/run/postgresql', 'postgres:///voip?host=/run/postgresql', 'none', 'siptriage'],
])('%s is a database', (text, told, tls, schema) => {
  expect(postgresPlace(text)).toMatchObject({ text: told, tls, schema });
});

test.each([
  'postgres://db',
  'postgres://db/',
  'postgres:///voip',
  'postgres://db/voip?sslmode=maybe',
  'postgres://db/voip?schema=a"b',
  'postgres://db/voip?options=x',
  'postgres://u:%zz@db/voip',
  'mysql://db/voip',
])('%s is none', (text) => {
  expect(postgresPlace(text)).toBeNull();
});

test('a user and a password are read, and a broker and a receiver are places', () => {
  expect(postgresPlace('postgres://al%20ice:p%40ss%2F@db/voip')).toMatchObject({ user: 'al ice', password: 'p@ss/' });
  expect(natsVerdictPlace('nats://u:p@h')?.text).toBe('nats://h:4222/VERDICTS');
  const place = webhookPlace('https://u:p%C3%A9@h:8443/services/T/secret?x=1#y');
  expect([place?.text, place?.url.href]).toEqual(['https://h:8443/…', 'https://h:8443/services/T/secret?x=1']);
  expect(place?.authorization).toBe(`Basic ${Buffer.from('u:pé').toString('base64')}`);
  expect(webhookPlace('ftp://h/')).toBeNull();
});

test('so many alerts in any minute', () => {
  const rate = new AlertRate(2);
  expect([0, 10, 59_999, 60_000, 60_001, 60_010].map((ms) => rate.allows(ms))).toEqual([
    ...[true, true, false],
    ...[true, false, true],
  ]);
});

test.each([
  [new NoPostgresClient(), '--to postgres:// takes the PostgreSQL client, which is not installed: npm install pg'],
  [
    new NoNatsClient(),
    '--to nats:// takes the NATS client, which is not installed: npm install @nats-io/transport-node @nats-io/jetstream',
  ],
])('a client that is not there is named', (error, line) => {
  const { said, isWhole } = whyNotTaken(error);
  expect([said('en'), isWhole]).toEqual([line, true]);
});

test('what PostgreSQL has no place for is written otherwise', () => {
  expect(storable({ a: 'x\u0000\\u0000\ud800y', b: [null, 1, '😀'] })).toBe('{"a":"x␀\\\\u0000�y","b":[null,1,"😀"]}');
});

describe('on the way', () => {
  const verdict = (id: string) => ({ id, bytes: 1 }) as unknown as Verdict;

  /** A place that is away until it is opened, and refuses one for good. */
  class Door implements Carrier {
    readonly text = 'door';
    isOpen = false;
    tries = 0;
    isClosed = false;
    readonly got: string[][] = [];
    wants({ id }: Verdict): boolean {
      return id !== 'unwanted';
    }
    async send(verdicts: readonly Verdict[]): Promise<number> {
      this.tries++;
      if (!this.isOpen) {
        throw new Error('away');
      }
      this.got.push(verdicts.map(({ id }) => id));
      return verdicts.filter(({ id }) => id === 'bad').length;
    }
    async close(): Promise<void> {
      this.isClosed = true;
    }
  }

  function queueTo(door: Door, mayWait: boolean) {
    const news: string[] = [];
    const queue = new VerdictQueue(door, {
      mayWait,
      mostWaiting: 3,
      firstPauseMs: 1,
      onTrouble: (error) => news.push((error as Error).message),
      onRecovery: () => news.push('back'),
    });
    return { queue, news };
  }

  test('all wait in their order for a place that is away, and the reading with them', async () => {
    const door = new Door();
    const { queue, news } = queueTo(door, true);
    for (const id of ['a', 'unwanted', 'bad', 'c', 'd']) {
      queue.take(verdict(id));
    }
    expect(queue.figures).toEqual({ sent: 0, failed: 0, waiting: 4, heldBack: 0 });
    let hasRoom = false;
    const room = queue.room().then(() => {
      hasRoom = true;
    });
    await until(() => door.tries > 2);
    expect([hasRoom, news]).toEqual([false, ['away']]);
    door.isOpen = true;
    await room;
    expect(door.got).toEqual([['a', 'bad', 'c', 'd']]);
    queue.take(verdict('e'));
    await queue.end(1000);
    expect(door.got[1]).toEqual(['e']);
    expect([news, door.isClosed]).toEqual([['away', 'back'], true]);
    expect(queue.figures).toEqual({ sent: 4, failed: 1, waiting: 0, heldBack: 0 });
  });

  test('what is too much is dropped where the reading may not wait, and what does not arrive counts', async () => {
    const door = new Door();
    const { queue } = queueTo(door, false);
    for (const id of ['a', 'b', 'c', 'd', 'e']) {
      queue.take(verdict(id));
    }
    await queue.room();
    expect(queue.figures).toEqual({ sent: 0, failed: 2, waiting: 3, heldBack: 0 });
    await queue.end(5);
    expect(queue.figures).toEqual({ sent: 0, failed: 5, waiting: 0, heldBack: 0 });
    expect(door.isClosed).toBe(true);
  });
});

test('a scraper reads what became of them, by place', () => {
  const figures = { received: 0, dropped: {}, waiting: 0, waitingBytes: 0, sources: 0, lagMs: 0 } as IntakeFigures;
  const lines = (places: ReadonlyMap<string, PlaceFigures>) =>
    new Metrics(
      () => figures,
      () => places,
    )
      .text()
      .split('\n')
      .filter((line) => line.startsWith('siptriage_verdicts'));
  expect(lines(new Map())).toEqual([]);
  expect(lines(new Map([['a"b\\', { sent: 1, failed: 2, waiting: 3, heldBack: 4 }]]))).toEqual([
    'siptriage_verdicts_sent_total{place="a\\"b\\\\"} 1',
    'siptriage_verdicts_failed_total{place="a\\"b\\\\"} 2',
    'siptriage_verdicts_held_back_total{place="a\\"b\\\\"} 4',
    'siptriage_verdicts_waiting{place="a\\"b\\\\"} 3',
  ]);
});

describe('a face with another beside it', () => {
  const call = (name: string, outcome: string, findings: readonly object[]) =>
    ({
      type: 'story',
      story: { type: 'call', call: { name, findings, record: { outcome } } },
    }) as unknown as TraceEvent;
  const EVENTS = [
    call('good', 'answered', []),
    call('odd', 'answered', [{}]),
    call('bad', 'failed', []),
    call('good too', 'cancelled', []),
  ];

  /** Whose calls each hears of, and what the face is asked. */
  function heard(wishes: boolean, takesGoodCalls: boolean | null, hasRoom: boolean) {
    const [toFace, toBeside, asked]: [string[], string[], boolean[]] = [[], [], []];
    const note = (names: string[]) => (event: TraceEvent) =>
      void (event.type === 'story' && event.story.type === 'call' && names.push((event.story.call as never)['name']));
    const face = {
      takesStories: true,
      takesCall: (isGood: boolean) => {
        asked.push(isGood);
        return hasRoom;
      },
      tell: note(toFace),
      flush: async () => {},
    };
    const beside = takesGoodCalls === null ? null : { takesGoodCalls, tell: note(toBeside), flush: async () => {} };
    const both = watching(face, { tellsGoodCalls: wishes, beside }, () => {});
    const taken = [true, false].map((isGood) => both.takesCall?.(isGood));
    const askedBefore = asked.splice(0);
    for (const event of EVENTS) {
      both.tell(event);
    }
    return { toFace, toBeside, taken, askedBefore, asked };
  }

  const ALL = ['good', 'odd', 'bad', 'good too'];

  test.each([
    // Nobody beside it, or one who takes what there is: it is asked as ever, and told what there is.
    [true, null, false, ALL, [], [false, false], [true, false], []],
    [true, false, true, ALL, ALL, [true, true], [true, false], []],
    // One who takes every call: of those that went well the face is asked when they are told, if it wants any.
    [false, true, true, ['odd', 'bad'], ALL, [true, true], [false], []],
    [true, true, true, ALL, ALL, [true, true], [false], [true, true]],
    [true, true, false, ['odd', 'bad'], ALL, [true, true], [false], [true, true]],
  ])('wishes %s, beside %s, room %s', (wishes, beside, hasRoom, toFace, toBeside, taken, askedBefore, asked) => {
    expect(heard(wishes, beside, hasRoom)).toEqual({ toFace, toBeside, taken, askedBefore, asked });
  });
});

test.each(['postgres://u@127.0.0.1:1/voip', 'nats://127.0.0.1:1'])(
  'why %s is not reached is said in the language',
  async (place) => {
    const { stderr } = await inProcess([BUSY, '--to', place, '--lang', 'vi']);
    expect(stderr).toMatch(/^siptriage: [^ ]+: không ai lắng nghe ở đó\n$/);
  },
);

test.each([
  [['--to', 'postgres://u:secret@'], '--to: postgres://… is no place such as '],
  [['--to', 'u:secret@h'], '--to: … is no place such as '],
  [['--to', 'https://h:secret/'], '--to: https://… is no place such as '],
  [['--to', 'nats://h/a.b'], '--to: nats://… is no place such as '],
  [['--to', 'voip'], '--to: voip is no place such as '],
  [['--to', 'postgres://u:secret@127.0.0.1:1/voip'], 'postgres://127.0.0.1:1/voip: nobody listens there'],
  [['--to', 'nats://u:secret@127.0.0.1:1'], 'nats://127.0.0.1:1/VERDICTS: nobody listens there'],
  [['--alert-on', 'warning'], '--alert-on is about --to https://'],
  [['--to', 'nats://h', '--alert-rate', '6/min'], '--alert-rate is about --to https://'],
  [['--to', 'https://h/', '--alert-rate', '0'], '--alert-rate: 0 is no number from 1 to 600'],
  [['--to', 'https://h/', '--alert-rate', '601'], '--alert-rate: 601 is no number from 1 to 600'],
])('%j is a mistake in one line, without what is secret', async (args, line) => {
  for (const lang of ['en', 'vi']) {
    const { status, stdout, stderr } = await inProcess([BUSY, ...args, '--lang', lang]);
    expect([status, stdout, stderr.split('\n').length]).toEqual([2, '', 2]);
    expect(stderr).not.toContain('secret');
    expect(stderr).toContain(lang === 'en' ? `siptriage: ${line}` : 'siptriage: ');
  }
});
