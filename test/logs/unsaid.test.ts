import { describe, expect, test } from 'vitest';
import { LogClock } from '../../src/logs/clock.ts';
import { faultOfFacts } from '../../src/logs/given-facts.ts';
import { readStamp } from '../../src/logs/stamp.ts';

function timesOf(date: string | null, timezone: string | null, ...texts: string[]): (string | null)[] {
  const clock = new LogClock(date, timezone);
  return texts.map((text) => {
    const us = clock.resolve(readStamp(text)!);
    return Number.isNaN(us) ? null : new Date(us / 1000).toISOString();
  });
}

describe('the time of a log', () => {
  test('without a date lies on a day of its own, in whatever zone, and goes on over midnight', () => {
    const said = ['23:59:59.500', '00:00:01.250', '23:59:59.900', '2026-11-22 06:10:00'];
    for (const zone of [null, 'Europe/Prague']) {
      expect(timesOf(null, zone, ...said)).toEqual([
        '1700-01-01T23:59:59.500Z',
        '1700-01-02T00:00:01.250Z',
        '1700-01-01T23:59:59.900Z',
        '1700-01-02T06:10:00.000Z',
      ]);
    }
  });

  test('without a year lies in a year of its own, which goes on behind December; what says less has no time', () => {
    expect(timesOf(null, null, 'Feb 29 06:10:00', 'Dec 31 23:59:59', 'Jan  1 00:00:01', '00:00:02')).toEqual([
      '1740-02-29T06:10:00.000Z',
      '1740-12-31T23:59:59.000Z',
      '1741-01-01T00:00:01.000Z',
      null,
    ]);
    expect(timesOf(null, null, 'Jan  1 00:00:01', 'Jan  1 00:00:00')).toEqual([
      '1740-01-01T00:00:01.000Z',
      '1740-01-01T00:00:00.000Z',
    ]);
  });

  test('behind one with a date has none, unless it has a date as well', () => {
    expect(timesOf(null, null, '2026-11-22 06:10:00', '06:10:01', 'Nov 22 06:10:02', '2026-11-22 06:10:03')).toEqual([
      '2026-11-22T06:10:00.000Z',
      null,
      null,
      '2026-11-22T06:10:03.000Z',
    ]);
  });

  test('that counts from the first packet measures; from the packet before, nothing does any more', () => {
    expect(timesOf(null, null, '00:00:00.000000', '00:00:00.500000', '00:00:32.000000')).toEqual([
      '1700-01-01T00:00:00.000Z',
      '1700-01-01T00:00:00.500Z',
      '1700-01-01T00:00:32.000Z',
    ]);
    expect(timesOf(null, null, '00:00:00.000000', '00:00:00.500000', '00:00:00.400000', '00:00:09.000000')).toEqual([
      '1700-01-01T00:00:00.000Z',
      '1700-01-01T00:00:00.500Z',
      null,
      null,
    ]);
    expect(timesOf(null, null, '00:00:00.001000', '00:00:00.000000')).toEqual([
      '1700-01-01T00:00:00.001Z',
      '1700-01-01T00:00:00.000Z',
    ]);
  });

  test('takes the date it was told, and what it says itself counts more', () => {
    expect(timesOf('2026-11-22', null, '06:10:00.125', '2025-01-02 06:10:00')).toEqual([
      '2026-11-22T06:10:00.125Z',
      '2025-01-02T06:10:00.000Z',
    ]);
  });

  test('goes on over midnight, and a thread that is a little late stays before it', () => {
    expect(timesOf('2026-11-22', null, '23:59:59.9', '00:00:00.1', '23:59:59.95', '00:00:00.2', '12:00:00')).toEqual([
      '2026-11-22T23:59:59.900Z',
      '2026-11-23T00:00:00.100Z',
      '2026-11-22T23:59:59.950Z',
      '2026-11-23T00:00:00.200Z',
      '2026-11-23T12:00:00.000Z',
    ]);
  });

  test('of two threads that are out of step does not go on by a day', () => {
    expect(timesOf('2026-11-22', null, '12:00:00.5', '12:00:00.4')).toEqual([
      '2026-11-22T12:00:00.500Z',
      '2026-11-22T12:00:00.400Z',
    ]);
  });

  test('without a year takes the one nearest to the date it was told', () => {
    expect(timesOf('2026-01-01', null, 'Dec 31 23:59:59', 'Jan  1 00:00:01')).toEqual([
      '2025-12-31T23:59:59.000Z',
      '2026-01-01T00:00:01.000Z',
    ]);
  });

  test('is of the zone it was told, summer time and offsets too, unless it names one', () => {
    expect(timesOf('2026-11-22', 'Europe/Prague', '06:10:00')).toEqual(['2026-11-22T05:10:00.000Z']);
    expect(timesOf('2026-07-22', 'Europe/Prague', '06:10:00')).toEqual(['2026-07-22T04:10:00.000Z']);
    expect(timesOf('2026-11-22', '-03:30', '06:10:00')).toEqual(['2026-11-22T09:40:00.000Z']);
    expect(timesOf(null, 'Europe/Prague', '2026-11-22T06:10:00+09:00')).toEqual(['2026-11-21T21:10:00.000Z']);
  });

  test('changes its offset when the clocks are changed', () => {
    expect(timesOf('2026-03-29', 'Europe/Prague', '01:59:59', '03:00:00')).toEqual([
      '2026-03-29T00:59:59.000Z',
      '2026-03-29T01:00:00.000Z',
    ]);
  });
});

describe('what is said of a log', () => {
  test.each([
    [{ date: '2026-02-29' }, 'date'],
    [{ date: '22.11.2026' }, 'date'],
    [{ date: '2026-11-22T06:10:00Z' }, 'date'],
    [{ timezone: 'Mars/Phobos' }, 'timezone'],
    [{ timezone: '+14:30' }, 'timezone'],
    [{ timezone: '' }, 'timezone'],
    [{ localAddress: 'pbx.example' }, 'localAddress'],
    [{ localAddress: '10.0.0.1:99999' }, 'localAddress'],
  ])('%j cannot be used', (facts, name) => {
    expect(faultOfFacts(facts)?.name).toBe(name);
  });

  test('can be a day, any zone and any address', () => {
    for (const timezone of ['UTC', 'Asia/Ho_Chi_Minh', '+07:00', '-0330']) {
      for (const localAddress of ['10.0.0.1', '10.0.0.1:5060', '2001:db8::1', '[2001:db8::1]:5060']) {
        expect(faultOfFacts({ date: '2028-02-29', timezone, localAddress })).toBe(null);
      }
    }
    expect(faultOfFacts({})).toBe(null);
  });
});
