import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Endpoint } from '../../src/model/index.ts';
import { Peers } from '../../src/session/request/peers.ts';
import type { PendingRequest } from '../../src/session/request/pending-requests.ts';

const SECOND_US = 1_000_000;
/** Pairs that are remembered. */
const MOST = 10_000;

function endpoint(id: number): Endpoint {
  return { id, mark: id, address: `192.0.2.${id}`, port: 5060, text: `192.0.2.${id}:5060` };
}

const [A, B] = [endpoint(1), endpoint(2)];

/** An OPTIONS from A to B that got no answer: so often sent, from then on. */
function silent(seconds: number, sent = 11): PendingRequest {
  const sentUs = seconds * SECOND_US;
  return {
    first: 0,
    second: seconds,
    callIdSecond: 0,
    cseq: 1,
    method: 'OPTIONS',
    sentUs,
    lastUs: sentUs + 0.5 * SECOND_US * (sent - 1),
    sent,
    hadProvisional: false,
    event: null,
    hasCredentials: false,
    serverMark: 0,
    proxyMark: 0,
    isEnding: false,
    isRejection: false,
    isRefresh: false,
    isAnsweredElsewhere: false,
    position: -1,
    length: 0,
    callId: `options-${seconds}`,
    from: '',
    to: '',
    src: A,
    dst: B,
    transport: 'udp',
    input: 0,
    frame: seconds,
    line: 0,
    isDone: false,
  };
}

const answered = (peers: Peers, ...seconds: readonly number[]): void => {
  for (const second of seconds) {
    peers.answered(A, B, second * SECOND_US);
  }
};
const told = (peers: Peers, seconds: number) =>
  peers.takeAll(seconds * SECOND_US).map(({ fate, count, sent, good, firstUs, backUs }) => ({
    fate,
    count,
    sent,
    good,
    from: firstUs / SECOND_US,
    back: backUs / SECOND_US,
  }));

afterEach(() => {
  vi.restoreAllMocks();
});

describe('who asks whom whether it is there', () => {
  test('is told nothing where each answers', () => {
    const peers = new Peers();
    answered(peers, 0, 30, 60);
    expect(told(peers, 90)).toEqual([]);
  });

  test('is no outage: one that was lost, and then good ones', () => {
    const peers = new Peers();
    answered(peers, 0);
    peers.unanswered(silent(30, 1), true);
    answered(peers, 60, 90);
    expect(told(peers, 120)).toEqual([]);
  });

  test('is no outage: one now and then, each with good ones behind it', () => {
    const peers = new Peers();
    answered(peers, 0);
    for (const second of [30, 90, 150]) {
      peers.unanswered(silent(second, 1), true);
      answered(peers, second + 30);
    }
    expect(told(peers, 300)).toEqual([]);
  });

  test('an outage lasts from the first that got nothing to the answer that ends it', () => {
    const peers = new Peers();
    answered(peers, 0);
    for (const second of [30, 60, 90]) {
      peers.unanswered(silent(second), true);
    }
    answered(peers, 130, 160);
    expect(told(peers, 200)).toEqual([{ fate: 'peer-back', count: 1, sent: 33, good: 1, from: 30, back: 130 }]);
  });

  test('is one outage where some are given up behind the answer that ended it', () => {
    const peers = new Peers();
    answered(peers, 0);
    peers.unanswered(silent(30), true);
    // Sent before the answer of 80 s, given up 32 s later.
    answered(peers, 80);
    peers.unanswered(silent(60), true);
    peers.unanswered(silent(70), true);
    peers.unanswered(silent(100), true);
    peers.unanswered(silent(130), true);
    expect(told(peers, 200)).toEqual([
      { fate: 'peer-back', count: 1, sent: 33, good: 1, from: 30, back: 80 },
      { fate: 'peer-lost', count: 2, sent: 22, good: 2, from: 100, back: Number.NaN },
    ]);
  });

  test('what came after the first that got nothing does not count as before it', () => {
    const peers = new Peers();
    answered(peers, 10, 20, 60);
    // Given up 32 s after they were sent, between the answers of others.
    peers.unanswered(silent(30, 1), true);
    answered(peers, 70);
    peers.unanswered(silent(40, 1), true);
    answered(peers, 80);
    peers.unanswered(silent(50, 1), true);
    answered(peers, 90);
    expect(told(peers, 120)).toEqual([{ fate: 'peer-back', count: 1, sent: 3, good: 2, from: 30, back: 60 }]);
  });

  test('an outage ends with the first answer behind it, however many follow', () => {
    const many = Array.from({ length: 100 }, (_, i) => 60 + 30 * i);
    const peers = new Peers();
    answered(peers, 0);
    for (const second of [30, 32]) {
      peers.unanswered(silent(second, 1), true);
    }
    answered(peers, ...many);
    expect(told(peers, 4000)).toEqual([{ fate: 'peer-back', count: 1, sent: 2, good: 1, from: 30, back: 60 }]);

    const never = new Peers();
    for (const second of [30, 32]) {
      never.unanswered(silent(second, 1), true);
    }
    answered(never, ...many);
    expect(told(never, 4000)).toEqual([]);
  });

  test('two that were lost with hundreds of answers between them are no outage', () => {
    const peers = new Peers();
    answered(peers, ...Array.from({ length: 40 }, (_, i) => i));
    peers.unanswered(silent(10, 1), true);
    answered(peers, ...Array.from({ length: 300 }, (_, i) => 42 + i));
    peers.unanswered(silent(310, 1), true);
    expect(told(peers, 400)).toEqual([]);
  });

  test('answers at the moment of the first do not count as before, nor as after it', () => {
    const peers = new Peers();
    answered(peers, 10, 30);
    peers.unanswered(silent(30), true);
    expect(told(peers, 120)).toMatchObject([{ fate: 'peer-lost', good: 1, from: 30 }]);
  });

  test('has answered again where others were, while one was repeated in vain', () => {
    const peers = new Peers();
    answered(peers, 0, 60);
    peers.unanswered(silent(50, 60), true);
    expect(told(peers, 120)).toEqual([{ fate: 'peer-back', count: 1, sent: 60, good: 1, from: 50, back: 60 }]);
  });

  test('tells of two outages the first, and how many there were', () => {
    const peers = new Peers();
    answered(peers, 0);
    peers.unanswered(silent(30), true);
    answered(peers, 70, 80);
    peers.unanswered(silent(90), true);
    answered(peers, 130);
    expect(told(peers, 200)).toEqual([{ fate: 'peer-back', count: 2, sent: 11, good: 1, from: 30, back: 70 }]);
  });

  test('counts how often it answered, of however many', () => {
    const peers = new Peers();
    answered(peers, ...Array.from({ length: 500 }, (_, i) => i));
    peers.unanswered(silent(490), true);
    peers.unanswered(silent(520), true);
    expect(told(peers, 600)).toMatchObject([
      { fate: 'peer-back', good: 490, back: 491 },
      { fate: 'peer-lost', good: 500 },
    ]);
  });

  test('without times an answer ends the silence that came before it', () => {
    const peers = new Peers();
    answered(peers, Number.NaN);
    peers.unanswered(silent(Number.NaN), true);
    answered(peers, Number.NaN, Number.NaN);
    expect(told(peers, Number.NaN)).toMatchObject([{ fate: 'peer-back', count: 1, good: 1 }]);
  });

  test.each([
    [4, 0],
    [5, 1],
  ])('one that was sent %i times, and then another that was answered', (sent, outages) => {
    const peers = new Peers();
    peers.unanswered(silent(30, sent), true);
    answered(peers, 60);
    expect(told(peers, 120)).toHaveLength(outages);
  });

  test('one that never answered before, and was sent once each, is no outage', () => {
    const peers = new Peers();
    peers.unanswered(silent(30, 1), true);
    peers.unanswered(silent(60, 1), true);
    answered(peers, 100, 130);
    expect(told(peers, 200)).toEqual([]);
  });

  test('that nobody answers to the end is a peer that is lost', () => {
    const peers = new Peers();
    answered(peers, 0);
    peers.unanswered(silent(30), true);
    peers.unanswered(silent(60), true);
    expect(told(peers, 100)).toMatchObject([{ fate: 'peer-lost', count: 2, from: 30 }]);
  });

  test('one at the end that has not had its time yet is pending', () => {
    const peers = new Peers();
    answered(peers, 0);
    peers.unanswered(silent(30, 3), false);
    expect(told(peers, 32)).toMatchObject([{ fate: 'peer-pending', count: 1 }]);
  });

  test('nothing is kept of further ones where there are too many', () => {
    const peers = new Peers();
    for (let id = 0; id < MOST; id++) {
      expect(peers.isNew(endpoint(id), B)).toBe(true);
    }
    const strangers = Array.from({ length: 100 }, (_, i) => endpoint(MOST + i));
    const set = vi.spyOn(Map.prototype, 'set');
    for (const stranger of strangers) {
      peers.isNew(stranger, B);
      peers.answered(stranger, B, 0);
    }
    const kept = set.mock.calls.length;
    set.mockRestore();
    expect(kept).toBe(0);
    expect(peers.isNew(strangers[0] ?? null, B)).toBe(false);
    expect(peers.isNew(A, B)).toBe(false);
  });
});
