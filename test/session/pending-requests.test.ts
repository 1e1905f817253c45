import { describe, expect, test } from 'vitest';
import { type PendingRequest, PendingRequests } from '../../src/session/request/pending-requests.ts';

function sent(first: number, sentUs: number): PendingRequest {
  return {
    first,
    second: 0,
    callIdSecond: 0,
    cseq: 1,
    method: 'INFO',
    sentUs,
    lastUs: sentUs,
    sent: 1,
    hadProvisional: false,
    event: null,
    callId: `${first}`,
    from: '',
    to: '',
    hasCredentials: false,
    serverMark: 0,
    proxyMark: 0,
    isEnding: false,
    isRejection: false,
    isRefresh: false,
    isAnsweredElsewhere: false,
    src: null,
    dst: null,
    transport: 'udp',
    input: 0,
    frame: first,
    line: 0,
    position: -1,
    length: 0,
    isDone: false,
  };
}

describe('requests that wait', () => {
  test('are not held up by one without a time, which waits until the end', () => {
    const pending = new PendingRequests();
    for (const request of [sent(1, Number.NaN), sent(2, 10), sent(3, 30)]) {
      expect(pending.add(request)).toBeNull();
    }
    expect(pending.find(1, 0)?.frame).toBe(1);
    expect(pending.takeBefore(20)?.frame).toBe(2);
    expect(pending.takeBefore(20)).toBeNull();
    expect([pending.takeAny()?.frame, pending.takeAny()?.frame, pending.takeAny()]).toEqual([3, 1, null]);
    expect(pending.find(1, 0)).toBeNull();
  });

  test('are forgotten when they are done, with a time and without', () => {
    const pending = new PendingRequests();
    for (const request of [sent(1, Number.NaN), sent(2, 10)]) {
      pending.add(request);
      pending.done(request);
      expect(pending.find(request.first, 0)).toBeNull();
    }
    expect(pending.takeAny()).toBeNull();
  });

  test('push the oldest out where too many wait', () => {
    const pending = new PendingRequests();
    const lost = Array.from({ length: 20_002 }, (_, i) => pending.add(sent(i, i))?.frame ?? null);
    expect(lost.filter((frame) => frame !== null)).toEqual([0, 1]);
  });
});
