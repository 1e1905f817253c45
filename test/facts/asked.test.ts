import { describe, expect, test } from 'vitest';
import { keyOfUser } from '../../src/facts/index.ts';
import { CLOCKS_APART_US, sqlOf, sqlOfTime } from '../../src/facts/node/asked-sql.ts';
import { type Asked, messagesAbout, messagesUnder, parseFilter } from '../../src/filter/index.ts';

function asked(expression: string): Asked {
  const filter = parseFilter(expression);
  if (!('asked' in filter)) {
    throw new Error(filter.message);
  }
  return filter.asked;
}

const textOf = (expression: string) => sqlOf(asked(expression));

describe('what a filter asks of the columns', () => {
  test.each([
    ['code == 486', 'status = ?', [486]],
    ['code >= 400', 'status >= ?', [400]],
    ['code < 200', 'status < ?', [200]],
    ['code == 4xx', 'status // 100 = ?', [4]],
    ['method == refer', 'lower(method) = ?', ['refer']],
    ['transport == TLS', 'lower(transport) = ?', ['tls']],
    ['callid == "A@b"', '(contains(lower(call_id), ?))', ['a@b']],
    ['from ~ "10"', '(contains(lower(from_user), ?))', ['10']],
    ['src == 192.0.2.1', '(src_ip = ?)', ['192.0.2.1']],
    ['port == 5060', '(src_port = ? OR dst_port = ?)', [5060, 5060]],
    ['dstport > 1024', '(dst_port > ?)', [1024]],
    ['code == 486 and method == INVITE', '(status = ? AND lower(method) = ?)', [486, 'invite']],
    ['code == 486 or method == BYE', '(status = ? OR lower(method) = ?)', [486, 'bye']],
  ])('%s', (expression, text, values) => {
    expect(textOf(expression)).toEqual({ text, values });
  });

  test.each([
    'not code == 486',
    'code != 486',
    'header.x-a == b',
    'ip == 10.0.0.0/8',
    'ip == 2001:db8::1',
    'time > +3',
  ])('%s may mean any row', (expression) => {
    expect(textOf(expression)).toBeNull();
    expect(textOf(`${expression} or code == 486`)).toBeNull();
    expect(textOf(`${expression} and code == 486`)).toEqual({ text: '(status = ?)', values: [486] });
  });

  test('a number is asked for however it is written, and nothing of it stands in the question', () => {
    const sql = sqlOf(messagesAbout("+49 (30) 1234567'; DROP TABLE wanted").asked);
    expect(sql?.text).not.toContain('DROP');
    expect(sqlOf(messagesAbout('sip:+49-30-1234567@example.com').asked)?.values).toEqual([
      'sip:+49-30-1234567@example.com',
      '1234567',
      '1234567',
      '1234567',
      ' 1234567 ',
    ]);
  });

  test('a frame, a line and one of an input', () => {
    expect(sqlOf(messagesAbout('#12').asked)).toEqual({ text: 'frame = ?', values: [12] });
    expect(sqlOf(messagesAbout(':340').asked)).toEqual({ text: 'line = ?', values: [340] });
    const named = sqlOf(messagesAbout('a.pcap#7').asked);
    expect(named?.text).toMatch(/^\(\(frame = \? AND \(input = \? OR ends_with\(input, \?\)\)\) OR \(call_id = \? OR/);
    expect(named?.values.slice(0, 4)).toEqual([7, 'a.pcap', '/a.pcap', 'a.pcap#7']);
  });

  test('Call-IDs that were found before', () => {
    expect(sqlOf(messagesUnder(new Set(['a', 'b'])).asked)?.values).toEqual(['a\nb']);
  });

  test('a time leaves room for clocks, and for what has none', () => {
    expect(sqlOfTime(null, null)).toBeNull();
    const range = sqlOfTime(7_200e6, 9_000e6);
    expect(range?.values).toEqual([7_200e6 - CLOCKS_APART_US, 9_000e6 + CLOCKS_APART_US]);
    expect(range?.text).toMatch(/^\(time IS NULL OR \(time >= .* AND time <= .*\)\)$/);
  });
});

describe('the key of a user', () => {
  test.each([
    ['+49 30 1234567', '1234567'],
    ['0301234567', '1234567'],
    ['0049301234567', '1234567'],
    ['(030) 123.45-67', '1234567'],
    ['1002', '1002'],
    ['+1002', '1002'],
    ['Alice', 'alice'],
    ['a b', 'a_b'],
    ['12a', '12a'],
  ])('%s', (user, key) => {
    expect(keyOfUser(user)).toBe(key);
  });
});
