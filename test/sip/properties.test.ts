import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as sip from '../../src/sip/index.ts';
import { arrival, framerWithLog, scan, torture } from './support.ts';

/** Fragments that steer random input into the scanner's branches. */
const FRAGMENTS = [
  'INVITE sip:a@b SIP/2.0\r\n',
  'SIP/2.0 200 OK\r\n',
  'Via: SIP/2.0/UDP h;branch=z9hG4bK',
  'v:',
  'From: "',
  'To: <sip:x;tag=',
  'Call-ID: x',
  'CSeq: 1 ',
  'Content-Length: 9',
  'l:-',
  'Refer-To: <sip:a?Replaces=',
  'Reason: SIP;cause=',
  'Contact: *',
  '\r\n',
  '\n',
  '\r',
  ' ',
  ';',
  ',',
  '<',
  '>',
  '"',
  '\\',
  '%',
  '\u0000',
  '\u00e9',
  ' SIP/2.0',
  '\u0001',
];
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc
    .array(fc.oneof(fc.constantFrom(...FRAGMENTS), fc.string({ maxLength: 8 })), { maxLength: 30 })
    .map((pieces) => Uint8Array.from(Buffer.from(pieces.join('')))),
);

const PARSERS: Record<string, (value: string) => unknown> = {
  parseUri: sip.parseUri,
  parseNameAddr: sip.parseNameAddr,
  parseReferTo: sip.parseReferTo,
  parseReplaces: sip.parseReplaces,
  parseReasons: (value) => sip.parseReasons([value]),
  parse603PlusText: sip.parse603PlusText,
  parseEvent: sip.parseEvent,
  parseSubscriptionState: sip.parseSubscriptionState,
  parseCallInfos: (value) => sip.parseCallInfos([value]),
  parseVia: sip.parseVia,
  parseWarning: sip.parseWarning,
  parseRetryAfter: sip.parseRetryAfter,
  parseCseq: sip.parseCseq,
  parseChallenge: sip.parseChallenge,
  parseContentType: sip.parseContentType,
  parseMultipart: (value) => sip.parseMultipart(value, `multipart/mixed;boundary=${value.slice(0, 3)}`),
  parseSipfrag: sip.parseSipfrag,
  readCard: (value) => sip.readCard(`data:,${value}`),
};

function everyPositionIsInside(message: sip.SipMessage, length: number): void {
  const pairs: [number, number][] = [
    [message.start, message.end],
    [message.bodyStart, message.bodyEnd],
    [message.callIdStart, message.callIdEnd],
    [message.fromTagStart, message.fromTagEnd],
    [message.toTagStart, message.toTagEnd],
    [message.branchStart, message.branchEnd],
    [message.sentByStart, message.sentByEnd],
  ];
  for (const [start, end] of pairs) {
    expect(start).toBeGreaterThanOrEqual(-1);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(length);
  }
}

describe('any bytes', () => {
  test('never make the scanner or the inspection throw, and every position lies inside', () => {
    fc.assert(
      fc.property(bytes, fc.boolean(), (input, stream) => {
        const { message, result } = scan(input);
        if (result === sip.SCAN.notSip) {
          return;
        }
        expect(sip.looksLikeSip(input, 0, input.length)).toBe(true);
        everyPositionIsInside(message, input.length);
        for (const fault of sip.inspectMessage(message, { stream })) {
          expect(fault.at).toBeLessThanOrEqual(input.length);
        }
        expect(message.headerRows).toBe([...message.allHeaders()].length);
        sip.parseSipfrag(message);
      }),
      { numRuns: 1500 },
    );
  });

  test('go through the framer in any pieces without a throw, and a message it delivers scans', () => {
    fc.assert(
      fc.property(bytes, fc.array(fc.nat({ max: 40 }), { maxLength: 10 }), fc.boolean(), (input, cuts, hasGap) => {
        const { framer, messages } = framerWithLog();
        let at = 0;
        for (const cut of [...cuts, input.length]) {
          const end = Math.min(input.length, at + cut);
          framer.data(input, at, end, arrival());
          at = end;
        }
        if (hasGap) {
          framer.gap(5);
        }
        framer.end();
        for (const { text } of messages) {
          expect(scan(Buffer.from(text, 'latin1')).result).not.toBe(sip.SCAN.notSip);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a message with any one byte changed is still read or refused, never more', () => {
    const original = torture('wsinv');
    fc.assert(
      fc.property(fc.nat({ max: original.length - 1 }), fc.nat({ max: 255 }), (at, byte) => {
        const input = Uint8Array.from(original);
        input[at] = byte;
        const { message, result } = scan(input);
        if (result !== sip.SCAN.notSip) {
          everyPositionIsInside(message, input.length);
          sip.inspectMessage(message, { stream: false });
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('header parsers', () => {
  test.each(Object.entries(PARSERS))('%s never throws', (_name, parse) => {
    const value = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc
        .array(fc.constantFrom(...FRAGMENTS, '=', '?', '&', '@', '[', ']', ':', '.', '--', 'sip:'), { maxLength: 20 })
        .map((p) => p.join('')),
    );
    fc.assert(
      fc.property(value, (text) => {
        parse(text);
      }),
      { numRuns: 200 },
    );
  });

  const LONG = 60 * 1024;
  const HOSTILE = [
    '<',
    '"',
    ';',
    '\\',
    '=',
    '?',
    '&',
    '@',
    ',',
    '%',
    ' ',
    ':',
    '/',
    '\n',
    '(',
    'a=;',
    '<"',
    '";',
    'x=Replaces=',
    '\n--',
  ];
  test.each(Object.entries(PARSERS))('%s takes 60 KiB of anything in linear time', (_name, parse) => {
    for (const piece of HOSTILE) {
      for (const prefix of ['', 'sip:', '<sip:a?']) {
        const value = prefix + piece.repeat(LONG / piece.length);
        expect(
          leastMs(() => parse(value), 150),
          JSON.stringify(prefix + piece),
        ).toBeLessThan(150);
      }
    }
  });

  test('scan and inspection take 60 KiB header values in linear time', () => {
    for (const piece of HOSTILE) {
      for (const name of ['Via', 'From', 'Contact', 'Refer-To', 'Warning', 'Date']) {
        const input = Buffer.from(`BYE sip:a SIP/2.0\r\n${name}: ${piece.repeat(LONG / piece.length)}\r\n\r\n`);
        expect(
          leastMs(() => scan(input), 50),
          name + piece,
        ).toBeLessThan(50);
        const { message } = scan(input);
        expect(
          leastMs(() => sip.inspectMessage(message, { stream: false }), 350),
          name + piece,
        ).toBeLessThan(350);
      }
    }
  });
});

/** Time of this process alone: what else the machine does must not count. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** What `work` takes; where that is over `bound` it may try twice more, for the compiler works at times of its own. */
function leastMs(work: () => void, bound: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 3 && least >= bound; tries++) {
    const started = cpuMs();
    work();
    least = Math.min(least, cpuMs() - started);
  }
  return least;
}
