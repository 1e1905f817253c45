import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { latin1, latin1Bytes } from '../../src/bytes/index.ts';
import { assemble } from '../../src/logs/assemble.ts';
import { TextLines } from '../../src/logs/lines.ts';
import { TextWindow } from '../../src/logs/text-window.ts';
import { endOfVerbatim } from '../../src/logs/verbatim.ts';
import { CALL, REFER, reports, targetRefuses } from '../builders/phrases.ts';
import { readScenario } from '../builders/scenario.ts';

const SDP = 'v=0\r\no=- 1 1 IN IP4 192.0.2.10\r\ns=-\r\nm=audio 4000 RTP/AVP 0\r\n';
const WITH_SDP = `SIP/2.0 200 OK\r\nVia: SIP/2.0/UDP 192.0.2.10\r\nCall-ID: a\r\nCSeq: 1 INVITE\r\nContent-Type: application/sdp\r\nContent-Length: ${SDP.length}\r\n\r\n${SDP}`;
const MESSAGES = [
  WITH_SDP,
  ...readScenario(CALL, REFER, targetRefuses('603 Decline'), reports('603 Decline')).map(({ text }) => text),
];

function windowOf(text: string): TextWindow {
  const window = new TextWindow();
  window.append(latin1Bytes(text), 0);
  window.isOver = true;
  return window;
}

/** The message at the start of a text: as it stands there, and as it is read line by line. */
function bothWays(text: string): { verbatim: number; text: string | null; end: number } {
  const window = windowOf(text);
  const firstEnd = text.indexOf('\n');
  const lines = new TextLines(window, 0, window.end);
  const read = assemble((lines.next() ?? '').trimEnd(), '', lines, null);
  const whole = read === 'more' ? null : (read?.text ?? null);
  return { verbatim: endOfVerbatim(window.bytes, 0, firstEnd), text: whole, end: lines.position };
}

describe('a message that stands in a log as it was sent', () => {
  test.each(MESSAGES.map((message) => [message.split('\r\n', 1)[0], message]))('%s', (startLine, message) => {
    const way = bothWays(`${message}\n\n[2026-11-22 06:10:00] VERBOSE[1] a.c: something else\n`);
    if (way.verbatim >= 0) {
      expect(way).toEqual({ verbatim: message.length, text: message, end: message.length });
    } else {
      expect(startLine).toMatch(/^NOTIFY/);
    }
  });

  test.each<[string, (message: string) => string]>([
    ['carriage returns were stripped', (m) => m.replaceAll('\r', '')],
    ['the body is cut', (m) => m.slice(0, -30)],
    ['Content-Length is too small', (m) => m.replace(/Content-Length: \d+/, 'Content-Length: 20')],
    ['Content-Length is missing', (m) => m.replace(/Content-Length: \d+\r\n/, '')],
    ['Content-Length stands twice', (m) => m.replace(/(Content-Length: \d+\r\n)/, '$1$1')],
    ['every line is indented', (m) => m.replaceAll('\r\n', '\r\n   ')],
    ['a header goes on in the next line', (m) => m.replace('Via: SIP/2.0/UDP ', 'Via: SIP/2.0/UDP\r\n')],
    ['carriage returns were written out', (m) => m.replaceAll('\r\n', '^M\r\n')],
    ['a carriage return was written out in the body', (m) => m.replace('AVP 0', 'AVP ^M')],
    ['there are colours in it', (m) => m.replace('OK', '\u001b[1mOK\u001b[0m')],
  ])('is not taken as it stands where %s', (_what, spoil) => {
    expect(bothWays(`${spoil(WITH_SDP)}\r\nx`).verbatim).toBe(-1);
  });

  test('comes to the same as reading it line by line, however it is spoiled', () => {
    const pieces = [
      '\r\n',
      '\n',
      '\r',
      ' ',
      '\t',
      ':',
      ';',
      ',',
      '=',
      'v=0',
      '^M',
      '&lt;',
      'SIP/2.0 200 OK',
      'l: 5\r\n',
      '0',
      '[1',
      '\u001b[0m',
    ];
    const spoiled = fc.tuple(
      fc.constantFrom(...MESSAGES),
      fc.array(fc.tuple(fc.nat(900), fc.nat(12), fc.constantFrom('', ...pieces)), { maxLength: 3 }),
      fc.constantFrom('', '\n', '\n\n', '\r\n', 'x=1\r\n', '[2026-11-22 06:10:00] x\n', ...MESSAGES),
    );
    let taken = 0;
    fc.assert(
      fc.property(spoiled, ([message, edits, behind]) => {
        const text =
          edits.reduce((t, [at, cut, piece]) => t.slice(0, at) + piece + t.slice(at + cut), message) + behind;
        fc.pre(text.includes('\n'));
        const { verbatim, ...read } = bothWays(text);
        if (verbatim >= 0) {
          taken++;
          expect(read).toEqual({ text: text.slice(0, verbatim), end: verbatim });
        }
      }),
      { numRuns: 2000 },
    );
    expect(taken).toBeGreaterThan(100);
  });

  test('keeps what is escaped in its body alone', () => {
    const text = WITH_SDP.replace('s=-', 's=&lt;');
    const message = text.replace(/Content-Length: \d+/, `Content-Length: ${SDP.length + 3}`);
    expect(bothWays(`${message}\n\n`)).toEqual({ verbatim: message.length, text: message, end: message.length });
  });

  test('is looked at without being copied', () => {
    const window = windowOf(`${WITH_SDP}\n\n`);
    expect(latin1(window.bytes, 0, endOfVerbatim(window.bytes, 0, WITH_SDP.indexOf('\n')))).toBe(WITH_SDP);
  });
});
