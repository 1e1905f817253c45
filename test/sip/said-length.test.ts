import { expect, test } from 'vitest';
import { saidBodyEnd } from '../../src/sip/index.ts';

/** How many bytes of the body count. */
function counted(row: string, body = '0123456789'): number {
  const headers = `SIP/2.0 200 OK\r\nContact: <sip:a@b>\r\n${row}\r\n\r\n`;
  const bytes = new TextEncoder().encode(headers + body);
  return saidBodyEnd(bytes, 0, headers.length, bytes.length) - headers.length;
}

test.each([
  ['Content-Length: 4', 4],
  ['content-LENGTH :4', 4],
  ['l:4', 4],
  ['L \t: \t4', 4],
  ['Content-Length: 0', 0],
  ['Content-Length: 10', 10],
  ['Content-Length: 11', 10],
  ['Content-Length: 99999999999999999999999', 10],
  ['Content-Length: many', 10],
  ['Content-Length:', 10],
  ['Content-Lengths: 4', 10],
  ['Content-Type: 4', 10],
  ['Language: 4', 10],
])('of a body of ten bytes below %s count %i', (row, bytes) => {
  expect(counted(row)).toBe(bytes);
});

test('what no Content-Length bounds goes to its end', () => {
  expect(counted('Via: x')).toBe(10);
});
