import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyArrival } from '../../../src/model/index.ts';
import { MessageDigest } from '../../../src/session/digest.ts';
import { RecentInvites } from '../../../src/session/legs/recent-invites.ts';

type Invite = {
  readonly request: number;
  readonly to: number;
  readonly seconds: number;
  readonly src: number;
  readonly dst: number;
};

const APART_US = 10_000_000;

function remembered(invites: readonly Invite[]): RecentInvites {
  const recent = new RecentInvites();
  for (const [index, { request, to, seconds, src, dst }] of invites.entries()) {
    const digest = Object.assign(new MessageDigest(), {
      callIdFirst: index % 3,
      callIdSecond: index,
      requestTail: request,
      toTail: to,
    });
    const ipv4 = { source: src, sourcePort: 5060, destination: dst, destinationPort: 5060 };
    recent.add(digest, { ...emptyArrival(), timeUs: seconds * 1e6, ipv4 });
  }
  return recent;
}

/** The same asked of every other invite, in plain words. */
function othersOf(invites: readonly Invite[], own: number): { invite: Invite; index: number; apart: number }[] {
  const { request, to, seconds } = invites[own]!;
  const numbers = [request, to];
  return invites
    .map((invite, index) => ({ invite, index, apart: Math.abs(invite.seconds - seconds) }))
    .filter(({ invite, index }) => index !== own && (numbers.includes(invite.request) || numbers.includes(invite.to)));
}

const few = fc.integer({ min: 1, max: 3 });
const invite = fc.record({ request: few, to: few, seconds: fc.integer({ min: 0, max: 30 }), src: few, dst: few });
const invites = fc.array(invite, { minLength: 1, maxLength: 40 });
const callId = (index: number) => ({ first: index % 3, second: index });

describe('the latest INVITEs, asked for one of them,', () => {
  const forwarded = (index: number, source: number, destination: number): Parameters<RecentInvites['forwarded']> => [
    Object.assign(new MessageDigest(), { callIdFirst: index % 3, callIdSecond: index }),
    { ...emptyArrival(), ipv4: { source, sourcePort: 5060, destination, destinationPort: 5060 } },
  ];
  const alike = { request: 1, to: 1, seconds: 0 };

  test('give the one that begins where a proxy passed it on to', () => {
    const recent = remembered([
      { ...alike, src: 1, dst: 2 },
      { ...alike, src: 3, dst: 4 },
    ]);
    expect(recent.alike(callId(0), 8)).toEqual([]);
    recent.forwarded(...forwarded(0, 2, 3));
    expect(recent.alike(callId(0), 8)).toEqual([callId(1)]);
    expect(recent.alike(callId(1), 8)).toEqual([callId(0)]);
    expect(recent.behind(callId(0))).toBe(1);
  });

  test('but not where somebody else passed it on to, or one that is not remembered', () => {
    const recent = remembered([
      { ...alike, src: 1, dst: 2 },
      { ...alike, src: 3, dst: 4 },
    ]);
    recent.forwarded(...forwarded(0, 9, 3));
    recent.forwarded(...forwarded(7, 2, 3));
    expect(recent.alike(callId(0), 8)).toEqual([]);
  });

  test('also one that was passed on while thousands of others were, by several in a row', () => {
    const others = Array.from({ length: 2000 }, (_, i) => ({
      request: 5 + i,
      to: 5 + i,
      seconds: 1,
      src: 90,
      dst: 91,
    }));
    const all = [{ ...alike, src: 1, dst: 2 }, ...others, { ...alike, seconds: 2, src: 3, dst: 4 }];
    const recent = remembered(all.slice(0, -1));
    recent.forwarded(...forwarded(0, 2, 3));
    for (let index = 1; index <= others.length; index++) {
      for (const hop of [91, 92, 93]) {
        recent.forwarded(...forwarded(index, hop, hop + 1));
      }
    }
    const last = all.length - 1;
    const digest = { callIdFirst: last % 3, callIdSecond: last, requestTail: 1, toTail: 1 };
    const ipv4 = { source: 3, sourcePort: 5060, destination: 4, destinationPort: 5060 };
    recent.add(Object.assign(new MessageDigest(), digest), { ...emptyArrival(), timeUs: 2e6, ipv4 });
    expect(recent.alike(callId(last), 8)).toEqual([callId(0)]);
    expect(recent.behind(callId(0))).toBe(1);
  });

  test('without times give those that stand near it', () => {
    const timeless = { request: 1, to: 1, seconds: Number.NaN };
    const between = Array.from({ length: 70 }, () => ({ ...timeless, request: 3, to: 3, src: 8, dst: 9 }));
    const [first, near, far] = [
      { ...timeless, src: 1, dst: 2 },
      { ...timeless, src: 2, dst: 3 },
      { ...timeless, src: 2, dst: 4 },
    ];
    const recent = remembered([first, near, ...between, far]);
    expect(recent.alike(callId(0), 8)).toEqual([callId(1)]);
    expect(recent.behind(callId(0))).toBe(1);
    expect(remembered([first, { ...near, seconds: 0 }]).alike(callId(0), 8)).toEqual([]);
  });

  test('give those to its number, near in time, that it meets: the nearest first', () => {
    fc.assert(
      fc.property(invites, few, (all, most) => {
        const recent = remembered(all);
        for (const [own, { src, dst }] of all.entries()) {
          const expected = othersOf(all, own)
            .filter(({ invite: other, apart }) => apart * 1e6 <= APART_US && (other.src === dst || other.dst === src))
            .sort((a, b) => a.apart - b.apart || a.index - b.index)
            .slice(0, most);
          expect(recent.alike(callId(own), most)).toEqual(expected.map(({ index }) => callId(index)));
        }
      }),
    );
  });

  test('count those that come from where it goes', () => {
    fc.assert(
      fc.property(invites, (all) => {
        const recent = remembered(all);
        for (const [own, { dst }] of all.entries()) {
          const behind = othersOf(all, own).filter(({ invite: other, apart }) => apart <= 10 && other.src === dst);
          expect(recent.behind(callId(own))).toBe(behind.length);
        }
      }),
    );
  });

  test('give the first to its number from its address behind a moment', () => {
    fc.assert(
      fc.property(invites, fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 10 }), (all, from, span) => {
        const recent = remembered(all);
        for (const [own, { src }] of all.entries()) {
          const [next] = othersOf(all, own)
            .filter(
              ({ invite: { seconds, ...other } }) => other.src === src && seconds > from && seconds <= from + span,
            )
            .sort((a, b) => a.invite.seconds - b.invite.seconds || a.index - b.index);
          const found = recent.nextFrom(callId(own), from * 1e6, (from + span) * 1e6);
          expect(found).toEqual(next === undefined ? null : callId(next.index));
        }
      }),
    );
  });
});
