import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { StreamFramer } from '../../src/sip/index.ts';
import { processorMs } from '../builders/processor-time.ts';
import { arrival, bytesOf, framerWithLog, LIMITS } from './support.ts';

const BODY = 'SIP/2.0 200 OK\r\n';
const NOTIFY = `NOTIFY sip:a@b SIP/2.0\r\nVia: SIP/2.0/TCP h;branch=z9hG4bK1\r\nCall-ID: n\r\nCSeq: 2 NOTIFY\r\nContent-Length: ${BODY.length}\r\n\r\n${BODY}`;
const BYE = 'BYE sip:a@b SIP/2.0\r\nCall-ID: y\r\nCSeq: 3 BYE\r\nl: 0\r\n\r\n';
const OK = 'SIP/2.0 200 OK\r\nCall-ID: y\r\nCSeq: 3 BYE\r\nContent-Length:0\n\n';

/** Feeds the text in pieces of the given lengths (the last one takes the rest), one frame each. */
function feed(text: string, pieces: readonly number[] = []): ReturnType<typeof framerWithLog> {
  const log = framerWithLog();
  const bytes = bytesOf(text);
  let at = 0;
  for (const [index, piece] of [...pieces, bytes.length].entries()) {
    const end = Math.min(bytes.length, at + piece);
    log.framer.data(bytes, at, end, arrival(index + 1));
    at = end;
  }
  return log;
}

describe('StreamFramer', () => {
  test('finds several messages in one segment and skips keep-alives between them', () => {
    const { messages, seen, problems } = feed(`\r\n\r\n${NOTIFY}\r\n\r\n\r\n${BYE}${OK}\r\n`);
    expect(seen.heads).toBe(3);
    expect(messages.map(({ text }) => text)).toEqual([NOTIFY, BYE, OK]);
    expect(problems).toEqual([]);
  });

  test('a message has the arrival of the segment that completed it', () => {
    const { messages } = feed(NOTIFY + BYE, [10, NOTIFY.length - 11, 2]);
    expect(messages.map(({ frame }) => frame)).toEqual([3, 4]);
  });

  test('hands on the segment itself, not a copy, when the message lies in it', () => {
    const bytes = bytesOf(NOTIFY + BYE);
    const seen: Uint8Array[] = [];
    const framer = new StreamFramer({
      limits: LIMITS,
      onMessage: (b) => seen.push(b),
      onProblem: () => {},
    });
    expect(framer.data(bytes, 0, bytes.length, arrival())).toBe('mine');
    expect(seen).toHaveLength(2);
    expect(seen.every((each) => each === bytes)).toBe(true);
  });

  test('any split, single bytes included, gives the same messages', () => {
    const text = `${NOTIFY}\r\n\r\n${BYE}${OK}${NOTIFY}`;
    expect(
      feed(
        text,
        Array.from({ length: text.length }, () => 1),
      ).messages.map((m) => m.text),
    ).toEqual([NOTIFY, BYE, OK, NOTIFY]);
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 90 }), { maxLength: 12 }), (pieces) => {
        const { messages, problems } = feed(text, pieces);
        expect(messages.map((m) => m.text)).toEqual([NOTIFY, BYE, OK, NOTIFY]);
        expect(problems).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('a capture that begins inside a message starts at the next one, whatever the split', () => {
    const tail = NOTIFY.slice(30);
    for (let cut = 0; cut < tail.length + BYE.length; cut += 3) {
      const { messages, problems } = feed(tail + BYE, [cut]);
      expect(messages.map((m) => m.text)).toEqual([BYE]);
      expect(problems).toEqual(['sip-stream-garbage']);
    }
  });

  test('a body longer than Content-Length is passed over', () => {
    const { messages, problems } = feed(`${BYE}v=0\r\no=x\r\n${OK}`);
    expect(messages.map((m) => m.text)).toEqual([BYE, OK]);
    expect(problems).toEqual(['sip-stream-garbage']);
  });

  test.each(['', 'Content-Length: -1\r\n', 'Content-Length: x\r\n', 'l: 1\r\nl: 2\r\n'])(
    'without a readable Content-Length (%j) the body ends at the next start line',
    (row) => {
      const open = `INVITE sip:a SIP/2.0\r\nCall-ID: o\r\n${row}\r\nv=0\r\ns=-\r\n`;
      for (const pieces of [[], [40], Array.from({ length: 90 }, () => 1)]) {
        const { messages, problems } = feed(open + BYE, pieces);
        expect(messages.map((m) => m.text)).toEqual([open, BYE]);
        expect(problems).toEqual(['sip-stream-no-content-length']);
      }
    },
  );

  test('such a message at the end of the stream is delivered then', () => {
    const open = 'INVITE sip:a SIP/2.0\r\nCall-ID: o\r\n\r\nv=0\r\n';
    const { framer, messages } = feed(open);
    expect(messages).toEqual([]);
    framer.end();
    expect(messages.map((m) => m.text)).toEqual([open]);
  });

  test('a gap inside a body delivers what there is, and a short one keeps the stream in step', () => {
    const { framer, messages, problems } = feed(NOTIFY.slice(0, -10));
    framer.gap(4);
    expect(messages).toEqual([{ text: NOTIFY.slice(0, -10), frame: 1, cutBytes: 10 }]);
    const rest = bytesOf(NOTIFY.slice(-6) + BYE);
    framer.data(rest, 0, rest.length, arrival(9));
    expect(messages[1]).toEqual({ text: BYE, frame: 9, cutBytes: 0 });
    expect(problems).toEqual([]);
  });

  test('a gap longer than the message makes it look for the next start line', () => {
    const { framer, messages, problems } = feed(NOTIFY.slice(0, -10));
    framer.gap(100);
    const rest = bytesOf(`ranch=1\r\nCall-ID: lost\r\n\r\n${BYE}`);
    framer.data(rest, 0, rest.length, arrival(2));
    expect(messages.map((m) => m.text)).toEqual([NOTIFY.slice(0, -10), BYE]);
    expect(problems).toEqual(['sip-stream-garbage']);
  });

  test('a gap inside a header block loses the message, with a problem', () => {
    const { framer, messages, problems } = feed(BYE + NOTIFY.slice(0, 60));
    framer.gap(10);
    expect(messages.map((m) => m.text)).toEqual([BYE]);
    expect(problems).toEqual(['sip-stream-header-cut']);
  });

  test('the end of the stream inside a body delivers what there is', () => {
    const { framer, messages } = feed(NOTIFY.slice(0, -3), [5]);
    framer.end();
    expect(messages).toEqual([{ text: NOTIFY.slice(0, -3), frame: 2, cutBytes: 3 }]);
  });

  test('cutBytes of the segment do not become those of a whole message, and are restored', () => {
    const { framer, messages } = framerWithLog();
    const bytes = bytesOf(BYE);
    const segment = { ...arrival(), cutBytes: 7 };
    framer.data(bytes, 0, bytes.length, segment);
    expect(messages[0]?.cutBytes).toBe(0);
    expect(segment.cutBytes).toBe(7);
  });

  test('a header block or a body beyond its limit is reported, and the stream goes on', () => {
    const limits = { ...LIMITS, sipHeaderBytes: 200, sipBodyBytes: 8 };
    const long = `BYE sip:a SIP/2.0\r\nX: ${'x'.repeat(300)}\r\n\r\n`;
    const { framer, messages, problems } = framerWithLog(limits);
    const bytes = bytesOf(long + NOTIFY + BYE);
    framer.data(bytes, 0, bytes.length, arrival());
    expect(problems).toEqual(['sip-stream-header-too-long', 'sip-stream-body-too-long']);
    expect(messages.map((m) => [m.text, m.cutBytes])).toEqual([
      [NOTIFY.slice(0, -8), 8],
      [BYE, 0],
    ]);
  });

  test('another protocol is given up after 16 KiB without a problem, and only then', () => {
    const { framer, problems } = framerWithLog();
    const noise = new Uint8Array(1000).fill(0x16);
    const verdicts = Array.from({ length: 17 }, () => framer.data(noise, 0, noise.length, arrival()));
    expect(verdicts[15]).toBe('undecided');
    expect(verdicts[16]).toBe('other');
    framer.end();
    expect(problems).toEqual([]);
  });

  test('SIP that comes before the limit is mine from its first start line on', () => {
    const { framer } = framerWithLog();
    expect(framer.data(bytesOf('garbage\r\n'), 0, 9, arrival())).toBe('undecided');
    const begin = bytesOf(BYE.slice(0, 40));
    expect(framer.data(begin, 0, begin.length, arrival())).toBe('mine');
  });

  test('fifty thousand single bytes without a line end stays linear', async () => {
    const { framer } = framerWithLog();
    const text = bytesOf(`${BYE}INVITE sip:${'a'.repeat(50_000)}`);
    const tookMs = await processorMs(() => {
      for (let at = 0; at < text.length; at++) {
        framer.data(text, at, at + 1, arrival());
      }
    });
    expect(tookMs).toBeLessThan(1500);
  });
});
