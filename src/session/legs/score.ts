import type { LegSignal } from '../../records/index.ts';
import { isRefusal, NIL_UUID } from '../../sip/index.ts';
import type { LegIdentity, LegScore } from './joined-leg.ts';

/** Two legs are joined from here on. */
export const JOINED_FROM = 60;

const SECOND_US = 1_000_000;
const SOON_US = 2 * SECOND_US;
/** A back-to-back user agent sends a call on within this time, also where it looks something up first. */
export const APART_US = 10 * SECOND_US;
/** What an element makes of an answer it makes at once. */
const AT_ONCE_US = SECOND_US / 4;
/** A shorter Call-ID stands in many by chance. */
const TELLING_CALL_ID = 8;

/** How much speaks for `far` being the call that an element made of `near`. Time alone joins nothing. */
export function scoreLegs(near: LegIdentity, far: LegIdentity): LegScore {
  const found: [LegSignal, number][] = [
    ['session-id', sessionScore(near, far)],
    ['charging-vector', near.icid !== null && near.icid === far.icid ? 80 : 0],
    ['vendor-id', near.vendorIds.some((id) => far.vendorIds.includes(id)) ? 70 : 0],
    ['call-id', isContained(near.callId, far.callId) ? 60 : 0],
    ['identity', near.tokens.some((token) => far.tokens.includes(token)) ? 60 : 0],
    ['sdp-origin', isEqual(near.offerOrigin, far.offerOrigin) ? 45 : 0],
    ['media-address', isEqual(near.offerMedia, far.offerMedia) ? 45 : 0],
    ['numbers', isEqual(near.called, far.called) && isEqual(near.calling, far.calling) ? 25 : 0],
    ['time-and-place', isNextDoor(near, far) && apartUs(near, far) <= SOON_US ? 20 : 0],
    ['same-end', endsAlike(near, far) ? 15 : 0],
    ['answered-at-once', !endsAlike(near, far) && isAnsweredAtOnce(near, far) ? 15 : 0],
    ['other-number', isOtherNumber(near, far) ? -40 : 0],
    ['too-far-apart', apartUs(near, far) > APART_US ? -40 : 0],
  ];
  const counted = found.filter(([, points]) => points !== 0);
  return {
    score: counted.reduce((sum, [, points]) => sum + points, 0),
    signals: counted.map(([signal]) => signal),
  };
}

/** The element between them: where one leg ends the other begins. */
export function isNextDoor(near: LegIdentity, far: LegIdentity): boolean {
  return near.destination !== null && near.destination === far.source;
}

function isEqual(a: string | null, b: string | null): boolean {
  return a !== null && a === b;
}

function apartUs(near: LegIdentity, far: LegIdentity): number {
  return Math.abs(near.startUs - far.startUs);
}

/** RFC 7989 §6: the two halves are equal as a set; in a first INVITE the other half is not known yet. */
function sessionScore({ sessionId: a }: LegIdentity, { sessionId: b }: LegIdentity): number {
  if (a === null || b === null) {
    return 0;
  }
  if (a.remote === null && b.remote === null) {
    return a.local === b.local ? 80 : 0;
  }
  const [remoteA, remoteB] = [a.remote ?? NIL_UUID, b.remote ?? NIL_UUID];
  const isKnown = remoteA !== NIL_UUID && remoteB !== NIL_UUID;
  if (isKnown && ((a.local === b.local && remoteA === remoteB) || (a.local === remoteB && remoteA === b.local))) {
    return 100;
  }
  return !isKnown && a.local === b.local ? 70 : 0;
}

/** `abc@host` and `abc@host-b2b`, `b2b_abc`: the part before the @ of one stands in the other. */
function isContained(a: string, b: string): boolean {
  const [coreA, coreB] = [a.split('@', 1)[0] ?? '', b.split('@', 1)[0] ?? ''];
  const [short, long] = coreA.length <= coreB.length ? [coreA, b] : [coreB, a];
  return short.length >= TELLING_CALL_ID && long.includes(short);
}

function endsAlike(near: LegIdentity, far: LegIdentity): boolean {
  const [a, b] = [near.farAnswer, far.nearAnswer];
  if (a === null || b === null) {
    return false;
  }
  const isSameReason = a.refusal?.reasonHeader != null && a.refusal.reasonHeader === b.refusal?.reasonHeader;
  return a.final.status === b.final.status || isSameReason;
}

/** One was refused while the other waited, and the other right after it: what an element makes of a refusal. */
function isAnsweredAtOnce(near: LegIdentity, far: LegIdentity): boolean {
  const [made, from] = [near.farAnswer?.final ?? null, far.nearAnswer?.final ?? null];
  if (made === null || from === null || !isRefusal(made.status) || !isRefusal(from.status)) {
    return false;
  }
  const afterUs = made.timeUs - from.timeUs;
  return near.startUs <= far.startUs && afterUs >= 0 && afterUs <= AT_ONCE_US;
}

function isOtherNumber(near: LegIdentity, far: LegIdentity): boolean {
  return (
    near.called !== null && far.called !== null && near.called !== far.called && !near.isDiverted && !far.isDiverted
  );
}
