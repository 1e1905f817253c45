import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  clip,
  clipMiddle,
  clipStart,
  flow,
  labelled,
  loadWidths,
  padEnd,
  padStart,
  withRight,
  wrap,
} from '../../src/page/index.ts';
import { isoTime } from '../../src/report/time.ts';

beforeAll(loadWidths);

describe('clipStart', () => {
  test.each([
    ['night/a.pcap', 12, 'night/a.pcap'],
    ['night/a.pcap', 11, '…ght/a.pcap'],
    ['漢漢漢漢', 5, '…漢漢'],
    ['漢漢漢漢', 4, '…漢'],
  ])('%s in %d columns', (text, width, cut) => expect(clipStart(text, width)).toBe(cut));
});

test('padStart moves numbers to the right, and nothing that is wide enough', () => {
  expect([padStart('7', 3), padStart('漢', 3), padStart('1234', 3)]).toEqual(['  7', ' 漢', '1234']);
});

describe('clip', () => {
  test('leaves what fits', () => {
    expect(clip('busy', 4)).toBe('busy');
  });

  test('marks what it cut, within the width', () => {
    expect(clip('busy here', 5)).toBe('busy…');
  });

  test('counts columns, not characters', () => {
    expect(clip('漢漢漢漢', 5)).toBe('漢漢…');
  });

  test('never cuts a character in two', () => {
    expect(clip('👩👩👩', 4)).toBe('👩…');
  });
});

describe('clipMiddle', () => {
  test.each([
    ['twelve-lines', 12, 'twelve-lines'],
    ['thirteen-long', 12, 'thirt..-long'],
    ['t02-blind-busy.transferor-view', 12, 't02-b..-view'],
    ['abcdefghij', 7, 'abc..ij'],
    ['漢漢漢漢漢', 9, '漢漢..漢'],
    ['abcdef', 2, '..'],
  ])('of %s in %d columns is %s', (text, width, kept) => {
    expect(clipMiddle(text, width)).toBe(kept);
  });
});

describe('wrap', () => {
  test('breaks at blanks', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
  });

  test('cuts a word that is longer than a line', () => {
    expect(wrap('a verylongword b', 6)).toEqual(['a', 'veryl…', 'b']);
  });

  test('makes no line of nothing', () => {
    expect(wrap('  ', 10)).toEqual([]);
  });
});

describe('flow', () => {
  test('keeps parts apart by their gap, on one line where they fit', () => {
    expect(flow(['one', 'two'], 9)).toEqual(['one   two']);
  });

  test('begins a line where they do not', () => {
    expect(flow(['one', 'two', 'six'], 8, 2)).toEqual(['one  two', 'six']);
  });

  test('wraps a part that is longer than a line', () => {
    expect(flow(['one', 'two three four'], 9)).toEqual(['one', 'two three', 'four']);
  });
});

test('a label stands beside the first line of its text only', () => {
  expect(labelled('Why', `${'word '.repeat(20)}end`, { indent: 2, column: 6 })).toEqual([
    `  Why   ${'word '.repeat(18).trimEnd()}`,
    '        word word end',
  ]);
});

test('a word at the right edge ends in the last column', () => {
  expect(withRight('left', 'right', 100)).toBe(`left${' '.repeat(91)}right`);
});

test('padding counts columns', () => {
  expect(padEnd('漢', 4)).toBe('漢  ');
});

describe('times', () => {
  test('are ISO 8601 in UTC with microseconds', () => {
    expect(isoTime(1_795_327_832_123_456)).toBe('2026-11-22T06:10:32.123456Z');
  });

  test('before 1970 keep their microseconds', () => {
    expect(isoTime(-1)).toBe('1969-12-31T23:59:59.999999Z');
  });

  /** The years 1700 to 1899 stand for days that nobody said (src/bytes/undated.ts). */
  const UNDATED_US = { first: Date.UTC(1700, 0, 1) * 1000, last: Date.UTC(1900, 0, 1) * 1000 - 1 };

  test.each([
    ['since 1900', { min: UNDATED_US.last + 1, max: 9e15 }],
    ['before 1700', { min: -9e15, max: UNDATED_US.first - 1 }],
  ])('are those of the calendar, one after the other, however far apart: %s', (_, range) => {
    fc.assert(
      fc.property(fc.array(fc.integer(range), { minLength: 1 }), (times) => {
        for (const timeUs of times) {
          const micros = ((timeUs % 1000) + 1000) % 1000;
          const calendar = new Date((timeUs - micros) / 1000).toISOString();
          expect(isoTime(timeUs)).toBe(calendar.replace('Z', `${String(micros).padStart(3, '0')}Z`));
        }
      }),
    );
  });

  test('of an unknown day are null, from the first to the last', () => {
    expect(isoTime(UNDATED_US.first - 1)).toBe('1699-12-31T23:59:59.999999Z');
    expect([UNDATED_US.first, UNDATED_US.last].map(isoTime)).toEqual([null, null]);
    expect(isoTime(UNDATED_US.last + 1)).toBe('1900-01-01T00:00:00.000000Z');
    fc.assert(
      fc.property(fc.integer({ min: UNDATED_US.first, max: UNDATED_US.last }), (timeUs) => {
        expect(isoTime(timeUs)).toBeNull();
      }),
    );
  });

  test('that no calendar knows are null', () => {
    expect(isoTime(Number.NaN)).toBeNull();
    expect(isoTime(9e18)).toBeNull();
    expect(isoTime(1.795e18)).toBeNull();
  });
});
