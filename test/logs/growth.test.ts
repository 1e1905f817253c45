import { describe, expect, test } from 'vitest';
import { processorMs } from '../builders/processor-time.ts';
import { readLog } from './read.ts';

/** Twice as much may take 2.5 times as long, so four times as much that squared. */
const MOST_GROWTH = 2.5 ** 2;
/** What takes less of the processor's time says nothing about growth. */
const LITTLE_MS = 400;
const SMALLEST = 48 * 1024;

const HEADERS =
  'Via: SIP/2.0/UDP a;branch=z9hG4bK1\nFrom: <sip:a@b>;tag=1\nTo: <sip:b@b>\nCall-ID: x\nCSeq: 1 INVITE\n';
const HEAD = `INVITE sip:a@b SIP/2.0\n${HEADERS}`;
const FLAT = HEAD.replaceAll('\n', ' ');
const WRITTEN = HEAD.replaceAll('\n', '\\r\\n');
const SDP = 'Content-Type: application/sdp\n';

function fill(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length));
}

/** Texts of about so many characters, each made so that something is looked through again and again. */
const SHAPES: Readonly<Record<string, (length: number) => string>> = {
  'a header of carriage returns written ^M': (n) => `${HEAD}X: ${fill('^M', n)} a\n\n`,
  'a header of carriage returns': (n) => `${HEAD}X: ${fill('\r', n)} a\n\n`,
  'a message in one line, and blanks': (n) => `${FLAT}${fill(' ', n)}x\n`,
  'messages in one line, each with its length': (n) => `${fill(`${FLAT}Content-Length: 0 `, n)}\n`,
  'a start line and blanks': (n) => `INVITE sip:a@b SIP/2.0${fill(' ', n)}x\n${HEADERS}\n`,
  'carriage returns written in JSON': (n) => `{"log":"${WRITTEN}X: ${fill('\\r', n)}x\\r\\n\\r\\n"}\n`,
  'objects of JSON in one line': (n) => `${fill(`{"src":"a","log":"${WRITTEN}`, n)}\n`,
  'a header that goes on in every line': (n) => `${HEAD}Contact: a,\n${fill('+abc,\n', n)}\n`,
  'a header that was folded by the terminal': (n) =>
    `${HEAD}X: ${'a'.repeat(77)}\n${fill(`+${'a'.repeat(79)}\n`, n)}\n`,
  'headers that were cut at the width of a page': (n) =>
    `${HEAD}${fill(`Contact: <sip:${'a'.repeat(85)}\n+abc>\n`, n)}\n`,
  'messages between the lines of each other': (n) =>
    fill(
      [1, 2, 3, 4, 5, 6, 7]
        .flatMap((pid) => HEAD.split('\n').map((line) => `Nov 22 06:10:24 gw sipd[${pid}]: ${line}`))
        .sort((one, other) => (one.slice(-9) < other.slice(-9) ? -1 : 1))
        .join('\n'),
      n,
    ),
  'a sequence number without end': (n) => `${HEAD}CSeq: ${'1'.repeat(74)}\n${fill(`${'1'.repeat(80)}\n`, n)}\n`,
  'a description whose lines end in a line feed alone': (n) =>
    `${HEAD.replaceAll('\n', '\r\n')}${SDP.replace('\n', '\r\n')}Content-Length: ${n}\r\n\r\nv=0\n${fill('a=b\n', 2 * n)}`,
};

const cost = (text: string): Promise<number> => processorMs(() => readLog(text, 65_536));

describe('four times as much takes about four times as long', () => {
  test.each(Object.entries(SHAPES))(
    '%s',
    async (_name, shape) => {
      const small = Math.min(await cost(shape(SMALLEST)), await cost(shape(SMALLEST)));
      const growth = async (): Promise<number> => {
        const large = await cost(shape(4 * SMALLEST));
        return large < LITTLE_MS ? 0 : large / small;
      };
      // Beside others a run may take longer than it has to; both sizes have a second one.
      const first = await growth();
      expect(first < MOST_GROWTH ? first : await growth()).toBeLessThan(MOST_GROWTH);
    },
    120_000,
  );
});
