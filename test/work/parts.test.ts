import { describe, expect, test } from 'vitest';
import {
  FORM,
  type JudgedRecord,
  type Row,
  RowMaker,
  type RowPlace,
  RowWriter,
  readBatch,
} from '../../src/analysis/in-parts.ts';
import { PARTITIONS, partitionOf, recordOf } from '../../src/intake/index.ts';
import {
  differenceOf,
  fromJson,
  ownerOf,
  partsOf,
  RowSequence,
  TextStore,
  toJson,
  VerdictOrder,
  worldAfter,
  worldIn,
  worldOf,
} from '../../src/work/index.ts';
import { partOfSubject } from '../../src/work/node/leg-work.ts';

const PLACE: RowPlace = {
  seq: 7,
  storedMs: 1_764_000_000_123,
  source: 'sbc1',
  id: 'id-7',
  timeUs: 1_764_000_000_123_456,
  number: 42,
  packet: 'packet-7',
  kind: 'message',
};

function line(message: string, more: object = {}): Uint8Array {
  const row = {
    schema: 'siptriage/message@1',
    time: '2026-11-24T10:00:00.000001Z',
    src: '10.0.0.1:5060',
    dst: '10.0.0.2:5062',
    transport: 'udp',
    frame: 3,
    text: message,
    ...more,
  };
  return Buffer.from(JSON.stringify(row));
}

function message(callId: string, startLine = 'INVITE sip:bob@example.com SIP/2.0', cseq = '1 INVITE'): string {
  const rows = [
    'Via: SIP/2.0/UDP 10.0.0.1;branch=z9hG4bK1',
    'From: <sip:a@x>;tag=1',
    'To: <sip:b@x>',
    `Call-ID: ${callId}`,
  ];
  return [startLine, ...rows, `CSeq: ${cseq}`, 'Content-Length: 0', '', ''].join('\r\n');
}

function made(lines: readonly Uint8Array[], tellsAll = false) {
  const writer = new RowWriter();
  const maker = new RowMaker(writer, 1, tellsAll);
  lines.forEach((each, index) => {
    maker.take({ ...PLACE, seq: index + 1 }, each, each.length > 0);
  });
  return readBatch(writer.take());
}

describe('a batch of rows', () => {
  test('has of each record where it stands, and of a message that goes as calls go no text', () => {
    const batch = made([line(message('one'))]);
    expect(batch?.texts).toEqual([]);
    expect(batch?.rows).toMatchObject([{ ...PLACE, seq: 1, form: FORM.digest, length: message('one').length }]);
  });

  test('has all messages of a call from its first where one is refused, and of that call alone', () => {
    const refusal = message('one', 'SIP/2.0 486 Busy Here');
    const batch = made([
      line(message('one')),
      line(message('two')),
      line(refusal),
      line(message('one', 'ACK sip:b@x SIP/2.0', '1 ACK')),
    ]);
    expect(batch?.texts.map(({ seq }) => seq)).toEqual([1, 3, 4]);
    expect(Buffer.from(batch?.texts[1]?.bytes ?? []).toString()).toBe(refusal);
  });

  test('has every message where calls that went well are told', () => {
    expect(made([line(message('one')), line(message('two'))], true)?.texts.map(({ seq }) => seq)).toEqual([1, 2]);
  });

  test.each([
    ['no JSON', Buffer.from('x')],
    ['a message without a Call-ID', line(message('one').replace(/Call-ID: one\r\n/, ''))],
    ['no SIP', line('hello')],
    ['a cut message', line(message('one'), { cutBytes: 3 })],
    ['one without a time', line(message('one'), { time: null })],
    ['one without an address', line(message('one'), { src: null })],
    ['one without a place', line(message('one'), { frame: 0 })],
    ['a field that is none', line(message('one'), { transport: 'pigeon' })],
    ['addresses of two families', line(message('one'), { dst: '[2001:db8::1]:5060' })],
    ['copies that were dropped', line(message('one'), { duplicates: 1 })],
  ])('goes as its line: %s', (_, record) => {
    const batch = made([record]);
    expect(batch?.rows[0]?.form).toBe(FORM.line);
    expect(batch?.texts).toEqual([{ seq: 1, bytes: new Uint8Array(record) }]);
  });

  test('has a place for what is nothing', () => {
    expect(made([new Uint8Array(0)])?.rows).toMatchObject([{ seq: 1, form: FORM.none, kind: 'message' }]);
  });

  test('is none where it was cut, or is something else', () => {
    const writer = new RowWriter();
    new RowMaker(writer, 1, true).take(PLACE, line(message('one')), true);
    const bytes = writer.take();
    expect(readBatch(bytes)?.rows).toHaveLength(1);
    for (let length = 0; length < bytes.length; length += 7) {
      expect(() => readBatch(bytes.subarray(0, length))).not.toThrow();
    }
    expect(readBatch(bytes.subarray(0, 60))).toBeNull();
    expect(readBatch(Buffer.from('no batch at all, but long enough'))).toBeNull();
  });

  test('is full where more would be too long for a broker, and leaves out a text that is', () => {
    const writer = new RowWriter(1_000);
    writer.addText(1, new Uint8Array(501));
    expect(writer.isFull).toBe(false);
    writer.addText(2, new Uint8Array(500));
    writer.addText(3, new Uint8Array(500));
    expect(writer.isFull).toBe(true);
    expect(readBatch(writer.take())?.texts.map(({ seq }) => seq)).toEqual([2, 3]);
    expect(writer.isFull).toBe(false);
  });
});

describe('rows in their order', () => {
  const row = (seq: number): Row => ({
    ...PLACE,
    seq,
    form: 0,
    length: 0,
    view: new DataView(new ArrayBuffer(0)),
    at: 0,
  });

  test('come out without a gap, each once', () => {
    const sequence = new RowSequence(3);
    for (const seq of [5, 3, 5, 2, 3]) {
      sequence.add(row(seq));
    }
    expect(sequence.take()?.seq).toBe(3);
    expect(sequence.take()).toBeNull();
    expect([sequence.isThere, sequence.waiting, sequence.repeated]).toEqual([false, 1, 3]);
    sequence.skip();
    expect(sequence.isThere).toBe(true);
    expect(sequence.take()?.seq).toBe(5);
    expect(sequence.next).toBe(6);
  });

  test('begin later where the beginning is gone, and pass over what is gone up to what has come', () => {
    const sequence = new RowSequence(3);
    for (const seq of [7, 9, 20]) {
      sequence.add(row(seq));
    }
    sequence.begin(8);
    expect([sequence.next, sequence.waiting]).toEqual([8, 2]);
    sequence.skip(30);
    expect(sequence.take()?.seq).toBe(9);
    sequence.skip(12);
    expect(sequence.next).toBe(12);
    sequence.skip();
    expect(sequence.next).toBe(13);
  });
});

describe('texts', () => {
  test('are forgotten from the first on where there are too many', () => {
    const texts = new TextStore(2 * 220);
    texts.add(1, new Uint8Array(100));
    texts.add(1, new Uint8Array(100));
    texts.add(2, new Uint8Array(100));
    expect(texts.get(1)).toHaveLength(100);
    texts.add(3, new Uint8Array(100));
    expect([texts.get(1), texts.get(2)?.length, texts.get(3)?.length]).toEqual([null, 100, 100]);
  });
});

describe('who does what', () => {
  const workers = ['a', 'b', 'c'];
  const parts = (worker: string, of: readonly string[]) => partsOf(worker, of, 64);

  test('every part has one worker, and each worker some', () => {
    const all = workers.flatMap((worker) => parts(worker, workers));
    expect(all.sort((a, b) => a - b)).toEqual(Array.from({ length: 64 }, (_, part) => part));
    expect(Math.min(...workers.map((worker) => parts(worker, workers).length))).toBeGreaterThan(8);
  });

  test('where one goes the others keep what they had', () => {
    for (const worker of ['a', 'c']) {
      expect(parts(worker, ['a', 'c'])).toEqual(expect.arrayContaining(parts(worker, workers)));
    }
    expect(ownerOf(1, [])).toBeNull();
  });

  test('a subject has a part, where it is one of a shipper', () => {
    const subjects = ['S.sbc1.0', 'S.sbc1.63', 'S.sbc1', 'S.sbc1.64', 'S.sbc1.x', 'S.sbc1.-1', 'S.sbc1.1.5', 'S.sbc1.'];
    expect(subjects.map(partOfSubject)).toEqual([0, 63, PARTITIONS, -1, -1, -1, -1, -1]);
    expect(recordOf('S.sbc1.7', () => '', new Uint8Array(0)).source).toBe('sbc1');
  });

  test('a Call-ID has one partition', () => {
    const partitions = new Set(Array.from({ length: 2_000 }, (_, index) => partitionOf(`call-${index}@10.0.0.1`)));
    expect(partitions.size).toBe(PARTITIONS);
    expect(partitionOf('a')).toBe(partitionOf('a'));
    expect(partitionOf('')).toBe(0x811c9dc5 % PARTITIONS);
  });
});

describe('verdicts in their order', () => {
  const named = (name: string): JudgedRecord =>
    ({ type: 'problem', problem: { code: name, message: '', input: null, record: null, offset: null } }) as const;
  const codes = (order: VerdictOrder) => order.take().map((judged) => judged.type === 'problem' && judged.problem.code);
  const add = (order: VerdictOrder, generation: number, toldBefore: number, numbers: readonly number[]) => {
    for (const number of numbers) {
      const name = `${generation}.${number}`;
      order.add({ generation, toldBefore, number, judged: named(name) }, name);
    }
  };

  test('each goes out once, when its turn comes', () => {
    const order = new VerdictOrder();
    add(order, 1, 0, [2, 3, 2]);
    expect(codes(order)).toEqual([]);
    add(order, 1, 0, [1, 3]);
    expect(codes(order)).toEqual(['1.1', '1.2', '1.3']);
    add(order, 1, 0, [2]);
    expect(codes(order)).toEqual([]);
  });

  test('a later generation replaces what was told behind where it began, and nothing before', () => {
    const order = new VerdictOrder();
    add(order, 1, 0, [2, 4, 5]);
    add(order, 2, 3, [4]);
    add(order, 1, 0, [6, 3, 1]);
    expect(codes(order)).toEqual(['1.1', '1.2', '1.3', '2.4']);
    add(order, 1, 0, [5]);
    add(order, 2, 3, [5]);
    expect(codes(order)).toEqual(['2.5']);
  });

  test('it is told from there on also where more of the earlier one was told, but the same story is not told again', () => {
    const order = new VerdictOrder();
    add(order, 1, 0, [1, 2, 3]);
    codes(order);
    order.add({ generation: 2, toldBefore: 1, number: 2, judged: named('again') }, '1.2');
    order.add({ generation: 2, toldBefore: 1, number: 3, judged: named('other') }, '2.3');
    expect(codes(order)).toEqual(['other']);
  });

  test('the latest of three counts', () => {
    const order = new VerdictOrder();
    add(order, 3, 2, [3]);
    add(order, 1, 0, [1, 2, 3]);
    add(order, 2, 1, [2, 3]);
    expect(codes(order)).toEqual(['1.1', '2.2', '3.3']);
  });
});

describe('plain data', () => {
  test('comes back as it was', () => {
    const data = {
      numbers: [1.5, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
      texts: ['', 'NaN', '\u0000NaN', '\u0000\u0000', 'a\u0000'],
      map: new Map<string, unknown>([['a', new Map([['b', Number.NaN]])]]),
      set: new Set(['x']),
      bytes: Uint8Array.of(0, 255, 7),
      nothing: null,
      is: false,
    };
    expect(fromJson(toJson(data))).toEqual(data);
  });

  test.each(['', '{', '{"\\u0000Map": 5}'])('%j is none', (text) => {
    expect(fromJson(text)).toBeNull();
  });
});

describe('what all agree on', () => {
  const wish = { untilEnd: true, sources: 3, tellsAll: false, lang: 'en' } as const;

  test.each([
    [{}, null],
    [{ untilEnd: false }, 'untilEnd'],
    [{ sources: 4 }, 'sources'],
    [{ tellsAll: true }, 'tellsAll'],
    [{ lang: 'vi' as const }, 'lang'],
  ])('%j', (other, what) => {
    expect(differenceOf(worldOf(wish, 5, 9), { ...wish, ...other })).toBe(what);
  });

  test('ends for one generation where it was written down, less what the next tells again', () => {
    const world = worldOf(wish, 5, 9);
    expect([world.after, world.toldBefore]).toEqual([8, 0]);
    const next = worldAfter(world, 500, { seq: 250_000, told: 70 });
    expect(next).toEqual({ ...world, origin: 500, generation: 2, after: 150_000, toldBefore: 70 });
    expect(worldAfter(world, 500, { seq: 600, told: 7 }).after).toBe(499);
  });

  test('is read back, and nothing else is', () => {
    const world = worldOf(wish, 5, 9);
    expect(worldIn(JSON.stringify(world))).toEqual(world);
    expect([worldIn(''), worldIn('{}'), worldIn('null')]).toEqual([null, null, null]);
    expect(differenceOf({ ...world, version: 'x' }, wish)).toBe('version');
  });
});
