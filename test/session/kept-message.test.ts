import { expect, test, vi } from 'vitest';
import { latin1Bytes } from '../../src/bytes/index.ts';
import { DEFAULT_LIMITS, emptyArrival } from '../../src/model/index.ts';
import { isShortened, KeptPlace, keptOf, reread, textOf } from '../../src/session/leg/kept-message.ts';
import { SipMessage, scanMessage } from '../../src/sip/index.ts';

const TEXT = 'SIP/2.0 486 Busy Here\r\nCall-ID: a\r\nCSeq: 7 INVITE\r\nContent-Length: 0\r\n\r\n';

function messageOf(text: string): SipMessage {
  const bytes = latin1Bytes(text);
  const message = new SipMessage();
  scanMessage(bytes, 0, bytes.length, message, DEFAULT_LIMITS);
  return message;
}

test('a message is kept by its place where it can be read again', () => {
  const read = vi.fn(() => TEXT);
  const kept = keptOf(messageOf(TEXT), { ...emptyArrival(), input: 3, position: 1000, length: TEXT.length }, read);
  expect(kept).toBeInstanceOf(KeptPlace);
  expect(read).not.toHaveBeenCalled();
  expect(textOf(kept)).toBe(TEXT);
  expect(read).toHaveBeenCalledWith(3, 1000, TEXT.length);
  expect([reread(kept).status, reread(kept).cseq]).toEqual([486, 7]);
  expect(read).toHaveBeenCalledTimes(2);
});

test.each([
  ['nothing can be read again', 0, null],
  ['it lies nowhere', -1, () => ''],
] as const)('by its text where %s', (_, position, read) => {
  const arrival = { ...emptyArrival(), position, length: TEXT.length };
  expect(keptOf(messageOf(TEXT), arrival, read)).toBe(TEXT);
});

test('as far as the first 8192 bytes', () => {
  const read = vi.fn(() => '');
  const long = keptOf(messageOf(TEXT), { ...emptyArrival(), position: 0, length: 8192 }, read);
  const short = keptOf(messageOf(TEXT), { ...emptyArrival(), position: 0, length: 8191 }, read);
  const longer = keptOf(messageOf(TEXT), { ...emptyArrival(), position: 0, length: 9000 }, read);
  expect([long, short, longer].map(isShortened)).toEqual([true, false, true]);
  textOf(longer);
  expect(read).toHaveBeenCalledWith(0, 0, 8192);
});

test('what the input no longer has says nothing', () => {
  reread(TEXT);
  const gone = keptOf(messageOf(TEXT), { ...emptyArrival(), position: 0, length: TEXT.length }, () => '');
  expect([textOf(gone), reread(gone).status, reread(gone).callId()]).toEqual(['', 0, '']);
});
