import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS, emptyArrival } from '../../src/model/index.ts';
import { Digester, MessageDigest } from '../../src/session/digest.ts';
import { EarlyResponses } from '../../src/session/early-responses.ts';
import { SipMessage, scanMessage } from '../../src/sip/index.ts';

const digester = new Digester(1);

/** A message of the call of that name. */
function said(start: string, callId: string, cseq = '1 INVITE') {
  const text = [
    start,
    'Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1',
    'From: <sip:a@a.example>;tag=a',
    'To: <sip:b@b.example>;tag=b',
    `Call-ID: ${callId}`,
    `CSeq: ${cseq}`,
    'Content-Length: 0',
    '',
    '',
  ].join('\r\n');
  const bytes = new TextEncoder().encode(text);
  const message = new SipMessage();
  scanMessage(bytes, 0, bytes.length, message, DEFAULT_LIMITS);
  const digest = new MessageDigest();
  digester.digest(message, 0, digest);
  return { message, digest };
}

const at = (timeUs: number, cutBytes = 0) => ({ ...emptyArrival(), timeUs, cutBytes });

function holding(...held: readonly (readonly [start: string, callId: string, timeUs: number])[]): EarlyResponses {
  const early = new EarlyResponses();
  for (const [start, callId, timeUs] of held) {
    const { digest, message } = said(start, callId);
    expect(early.hold(digest, at(timeUs), message)).toBe(true);
  }
  return early;
}

const RINGING = 'SIP/2.0 180 Ringing';
const OK = 'SIP/2.0 200 OK';
const statuses = (responses: readonly { readonly message: SipMessage }[]) =>
  responses.map(({ message }) => message.status);

describe('responses that wait for their request', () => {
  test.each([
    ['the capture cut', 2, 10],
    ['has no time', Number.NaN, 0],
  ])('go before one of their call that %s', (_what, timeUs, cutBytes) => {
    const early = holding([RINGING, 'one', 0], [RINGING, 'two', 1]);
    const { digest, message } = said(OK, 'one');
    expect(statuses(early.takeDue(at(timeUs, cutBytes), digest))).toEqual([180]);
    expect(early.hold(digest, at(timeUs, cutBytes), message)).toBe(false);
    expect(statuses(early.takePast(Number.POSITIVE_INFINITY))).toEqual([180]);
  });

  test('stay where one of another call is cut, and where one of theirs is not', () => {
    const early = holding([RINGING, 'one', 0]);
    expect(early.takeDue(at(2, 10), said(OK, 'other').digest)).toEqual([]);
    expect(early.takeDue(at(2), said(OK, 'one').digest)).toEqual([]);
    expect(early.isEmpty).toBe(false);
  });

  test('go one by one, the first of them first, where too many are held', () => {
    const early = new EarlyResponses();
    const gone: string[] = [];
    for (let i = 0; i < 70; i++) {
      const { digest, message } = said(RINGING, `call-${i}`);
      early.hold(digest, at(i), message);
      gone.push(...early.takeExcess().map((each) => each.message.callId()));
    }
    expect(gone).toEqual(['call-0', 'call-1', 'call-2', 'call-3', 'call-4', 'call-5']);
    expect(early.takePast(Number.POSITIVE_INFINITY)).toHaveLength(64);
  });

  test('go by their time, also where times went back', () => {
    const early = holding([RINGING, 'one', 50_000], [OK, 'two', 10_000], [OK, 'three', 40_000]);
    const { digest } = said('INVITE sip:x@x.example SIP/2.0', 'other');
    expect(early.takeDue(at(30_000), digest)).toEqual([]);
    expect(statuses(early.takeDue(at(30_001), digest))).toEqual([200]);
    expect(early.takeDue(at(60_000), digest)).toEqual([]);
    expect(statuses(early.takeDue(at(60_001), digest))).toEqual([200]);
    expect(statuses(early.takeDue(at(70_001), digest))).toEqual([180]);
    expect(early.isEmpty).toBe(true);
  });

  test('make nothing of a message while none is due', () => {
    const early = holding([RINGING, 'one', 0], [RINGING, 'two', 1]);
    const { digest } = said('INVITE sip:x@x.example SIP/2.0', 'other');
    expect(early.takeDue(at(5), digest)).toBe(early.takeAnswersTo(digest));
  });
});
