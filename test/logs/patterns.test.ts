import { describe, expect, test } from 'vitest';
import { readFlat } from '../../src/logs/flat.ts';
import { LOG_FORMATS } from '../../src/logs/formats/index.ts';
import { guessGroups } from '../../src/logs/guess.ts';
import { readStamp } from '../../src/logs/stamp.ts';

const readFlatOf = (text: string) => readFlat((from, to) => text.slice(from, to), text.length, 10);

const LENGTH = 20_000;
/** Beginnings of what the patterns look for, over and over: what makes a pattern with two open ends slow. */
const PIECES = [
  ['a', ' ', '\n', '\t', '-', '.', ':', '[', '"', '1', '1:', 'a: ', '\\', '#012'],
  ['{"a":"', '"src":"', '}, {', '<message ', 'from="a" ', '<![CDATA', '<field name="sip.Request-Line" '],
  ['<--- ', 'recv 1 bytes from udp/[1', "'udp:1' sending 1 bytes ", '---- Incoming SIP Message from ', '//-1/'],
  [
    '06:10:24.537 ',
    '2026-11-22 06:10:24.537 ',
    'U 1.1.1.1:1 -> ',
    'sent to ',
    'Peer: x\n',
    'INFO: <script>: from ',
    'x.js:',
  ],
].flat();
const TEXTS = PIECES.map((piece) => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH));
/** A pattern that looks at each character a few times takes a few milliseconds; one that goes back takes seconds. */
const LIMIT_MS = 500;

function slowest(look: (text: string) => unknown): number {
  return Math.max(
    ...TEXTS.map((text) => {
      const { user } = process.cpuUsage();
      look(text);
      return (process.cpuUsage().user - user) / 1000;
    }),
  );
}

describe('patterns on text made to be slow', () => {
  test.each(LOG_FORMATS.map((format) => [format.name, format] as const))('%s', (_, format) => {
    const { banner, ends, joins, opens, goesOn, continues, bodyMark } = format;
    for (const pattern of [banner, ends, joins, opens, goesOn, continues, bodyMark]) {
      expect(slowest((text) => pattern?.exec(text))).toBeLessThan(LIMIT_MS);
    }
  });

  test('what no format claims', () => {
    expect(slowest(guessGroups)).toBeLessThan(LIMIT_MS);
    expect(slowest((text) => readStamp(text))).toBeLessThan(LIMIT_MS);
    expect(slowest((text) => readFlatOf(`INVITE sip:a SIP/2.0 Call-ID: 1 CSeq: 1 ${text}`))).toBeLessThan(LIMIT_MS);
  });
});
