import type { Arrival } from '../../model/index.ts';
import type { NextTry } from '../../records/index.ts';
import { endingOf } from '../call/call.ts';
import type { MessageDigest } from '../digest.ts';
import type { Leg } from '../leg/leg.ts';
import type { JoinedLeg, LegIdentity } from './joined-leg.ts';
import { knownIdentity } from './known-identity.ts';
import { PassedOn } from './passed-on.ts';
import { type CallIdHash, RecentInvites } from './recent-invites.ts';
import { isNextDoor, JOINED_FROM, scoreLegs } from './score.ts';
import { StrongKeys } from './strong-keys.ts';

/** Another try so soon after a 6xx is a redial, and no new call. */
const REDIAL_US = 10_000_000;

/** A leg that got a refusal, and who may be its other side. */
type Refused = {
  readonly callId: CallIdHash;
  readonly candidates: readonly CallIdHash[];
  /** It was compared with them: a second look would take the second best for the best. */
  isJoined: boolean;
};

const NOBODY: readonly Leg[] = [];
/** Where more calls may be the other side of one, none is waited for: nothing would tell them apart. */
const FEW_CANDIDATES = 2;
/** Legs compared with one that was refused. */
const MOST_CANDIDATES = 8;
/** Back-to-back user agents in a row. */
const MOST_IN_A_ROW = 4;
/** Other legs kept of one call. */
const MOST_JOINED = 8;

/**
 * Finds the other legs of calls that were refused. Every first INVITE costs a row in a ring; only a refusal looks into it,
 * and only then messages are read again. How others use it: `refused` when a leg gets its refusal, `join` when the leg is
 * told, both with the hash of its Call-ID; what was found stands in `leg.joined`, with score and signals, on both legs.
 * A transfer whose REFER and target leg lie on two sides of an element can ask the same of its legs: `scoreLegs` compares
 * any two `identityOf` gives, and JOINED_FROM is the bound below which nothing may be claimed.
 */
export class LegJoiner {
  readonly #recent = new RecentInvites();
  readonly #passedOn = new PassedOn();
  readonly #strong = new StrongKeys();
  readonly #refused = new Map<Leg, Refused>();
  /** Refused legs that are not joined yet, by half of the hash of each call that may be their other side. */
  readonly #waiting = new Map<number, readonly Leg[]>();
  readonly #legOf: (callId: CallIdHash) => Leg | null;

  /** @param legOf the leg of a Call-ID that is still followed, made of its messages where it was ordinary until now. */
  constructor(legOf: (callId: CallIdHash) => Leg | null) {
    this.#legOf = legOf;
  }

  /** The first message of a Call-ID, an INVITE. */
  begin(digest: MessageDigest, arrival: Arrival): void {
    this.#recent.add(digest, arrival);
    this.#passedOn.add(digest, arrival);
  }

  /** Whether an element is known by now to have made this leg of another one, healthy ones too. */
  isFarther(callId: CallIdHash): boolean {
    return this.#passedOn.nearerOf(callId) !== null;
  }

  /** The legs that an element is known by now to have made of this one, or it of, healthy ones too. */
  passedOn(callId: CallIdHash): CallIdHash[] {
    const [nearer, farther] = [this.#passedOn.nearerOf(callId), this.#passedOn.fartherOf(callId)];
    return [nearer, farther].filter((other) => other !== null);
  }

  /** A Call-ID is let go. */
  letGo(callId: CallIdHash): void {
    this.#passedOn.forget(callId);
  }

  /** The same INVITE on a later hop. */
  forwarded(digest: MessageDigest, arrival: Arrival): void {
    this.#recent.forwarded(digest, arrival);
  }

  /** A leg got a refusal: notes who may be its other side, while the latest INVITEs are remembered. */
  refused(leg: Leg, callId: CallIdHash): void {
    if (!this.#refused.has(leg)) {
      const candidates = this.#recent.alike(callId, MOST_CANDIDATES);
      this.#refused.set(leg, { callId, candidates, isJoined: false });
      for (const { first } of awaited(candidates)) {
        this.#waiting.set(first, (this.#waiting.get(first) ?? NOBODY).concat(leg));
      }
      this.#strong.add(leg, knownIdentity(leg));
    }
  }

  /** Whether a refused leg waits to be compared with this call. */
  isAwaited({ first }: CallIdHash): boolean {
    return this.#waiting.has(first);
  }

  /** A call that was answered is about to be let go: refused legs that it may be the other side of are compared while it is there. */
  joinBefore({ first }: CallIdHash): void {
    for (const leg of this.#waiting.get(first) ?? NOBODY) {
      this.join(leg);
    }
  }

  /**
   * A leg, or the transfer that led to it, is about to be told: compares it with the others, once. Where two are equally
   * alike, neither is taken. The others come first: of what they were made, this one was made too.
   */
  join(leg: Leg, most = MOST_IN_A_ROW): void {
    const refused = this.#refused.get(leg);
    if (refused === undefined || refused.isJoined) {
      return;
    }
    refused.isJoined = true;
    const others = this.#othersOf(leg, refused);
    for (const other of most > 0 ? others.keys() : []) {
      this.join(other, most - 1);
    }
    const own = endingOf(leg)?.outcome === 'answered' ? null : knownIdentity(leg);
    if (own !== null) {
      this.#take(leg, own, refused.callId, others);
      leg.nextTry = this.#nextTry(own, refused.callId);
    }
  }

  #othersOf(leg: Leg, refused: Refused): Map<Leg, CallIdHash | null> {
    const others = new Map<Leg, CallIdHash | null>();
    for (const other of this.#strong.alike(leg, MOST_CANDIDATES)) {
      others.set(other, this.#refused.get(other)?.callId ?? null);
    }
    for (const callId of refused.candidates) {
      const other = this.#legOf(callId);
      if (other !== null && other !== leg) {
        others.set(other, callId);
      }
    }
    return others;
  }

  /** The same for a leg that an element is known to have made of another, or another of it, whatever they have in common. */
  joinPassedOn(leg: Leg, callId: CallIdHash): void {
    this.#joinKnown(leg, this.#passedOn.nearerOf(callId), false);
    this.#joinKnown(leg, this.#passedOn.fartherOf(callId), true);
  }

  #joinKnown(leg: Leg, otherId: CallIdHash | null, isFarther: boolean): void {
    const other = otherId === null ? null : this.#legOf(otherId);
    if (other === null || joinedTo(leg, other.callId) !== null) {
      return;
    }
    const [own, identity] = [knownIdentity(leg), knownIdentity(other)];
    if (own !== null && identity !== null) {
      const [near, far] = isFarther ? [own, identity] : [identity, own];
      const { score, signals } = scoreLegs(near, far);
      const joined = {
        score: Math.max(score, JOINED_FROM),
        signals: [...signals, 'same-way' as const],
        isOnlyOne: false,
        at: near.destination,
      };
      addTo(leg, { other: identity, isFarther, ...joined });
      addTo(other, { other: own, isFarther: !isFarther, ...joined });
    }
  }

  forget(leg: Leg): void {
    const refused = this.#refused.get(leg);
    if (refused !== undefined) {
      this.#refused.delete(leg);
      this.#strong.delete(leg);
      for (const { first } of awaited(refused.candidates)) {
        const others = this.#waiting.get(first)?.filter((other) => other !== leg) ?? NOBODY;
        if (others.length === 0) {
          this.#waiting.delete(first);
        } else {
          this.#waiting.set(first, others);
        }
      }
    }
  }

  /** The same caller calls the same number again from the same address, soon after a 6xx. */
  #nextTry(own: LegIdentity, callId: CallIdHash): NextTry | null {
    const final = own.nearAnswer?.final ?? null;
    if (final === null || final.status < 600 || own.called === null || own.calling === null) {
      return null;
    }
    const next = this.#recent.nextFrom(callId, final.timeUs, final.timeUs + REDIAL_US);
    const leg = next === null ? null : this.#legOf(next);
    const again = leg === null ? null : knownIdentity(leg);
    if (again === null || again.called !== own.called || again.calling !== own.calling) {
      return null;
    }
    const { source, destination, startUs } = again;
    const afterUs = startUs - final.timeUs;
    return { by: source, to: destination, isByCaller: true, afterUs, callId: again.callId };
  }

  #take(leg: Leg, own: LegIdentity, callId: CallIdHash, others: ReadonlyMap<Leg, CallIdHash | null>): void {
    const nearer: [Leg, JoinedLeg][] = [];
    const farther: [Leg, JoinedLeg][] = [];
    for (const [other, otherId] of others) {
      const joined = joinedTo(leg, other.callId) ?? this.#compared(own, callId, other, otherId);
      if (joined !== null) {
        (joined.isFarther ? farther : nearer).push([other, joined]);
      }
    }
    // A call comes from one leg; it may have gone to several, one after another.
    for (const [other, joined] of [...alone(nearer), ...clear(farther)]) {
      addTo(leg, joined);
      addTo(other, { ...joined, other: own, isFarther: !joined.isFarther });
    }
  }

  #compared(own: LegIdentity, callId: CallIdHash, other: Leg, otherId: CallIdHash | null): JoinedLeg | null {
    const identity = knownIdentity(other);
    const joined = identity === null ? null : compare(own, identity);
    if (joined === null) {
      return null;
    }
    const near = joined.isFarther ? callId : otherId;
    return { isOnlyOne: near !== null && this.#recent.behind(near) === 1, ...joined };
  }
}

function awaited(candidates: readonly CallIdHash[]): readonly CallIdHash[] {
  return candidates.length > FEW_CANDIDATES ? [] : candidates;
}

function joinedTo(leg: Leg, callId: string): JoinedLeg | null {
  return leg.joined.find(({ other }) => other.callId === callId) ?? null;
}

function addTo(leg: Leg, joined: JoinedLeg): void {
  if (joinedTo(leg, joined.other.callId) === null) {
    leg.joined = [...leg.joined, joined].slice(0, MOST_JOINED);
  }
}

/** Null where they are not one call: too little in common, or both sent by one and the same. */
function compare(own: LegIdentity, other: LegIdentity): Omit<JoinedLeg, 'isOnlyOne'> | null {
  if (own.sourceEndpoint !== null && own.sourceEndpoint === other.sourceEndpoint) {
    return null;
  }
  const [isAfter, isBefore] = [isNextDoor(own, other), isNextDoor(other, own)];
  // Without times only the places say which of them came of the other.
  if (!isAfter && !isBefore && Number.isNaN(other.startUs - own.startUs)) {
    return null;
  }
  const isFarther = isAfter || (!isBefore && other.startUs >= own.startUs);
  const [near, far] = isFarther ? [own, other] : [other, own];
  // What comes before cannot be made of what comes after.
  if (far.startUs < near.startUs) {
    return null;
  }
  const { score, signals } = scoreLegs(near, far);
  return score < JOINED_FROM ? null : { score, signals, other, isFarther, at: near.destination ?? far.source };
}

function best(found: readonly [Leg, JoinedLeg][]): number {
  return Math.max(0, ...found.map(([, { score }]) => score));
}

/** The best where it is alone. */
function alone(found: readonly [Leg, JoinedLeg][]): readonly [Leg, JoinedLeg][] {
  const top = found.filter(([, { score }]) => score === best(found));
  return top.length === 1 ? top : [];
}

/** All of them where something unmistakable joins each; else the best where it is alone. */
function clear(found: readonly [Leg, JoinedLeg][]): readonly [Leg, JoinedLeg][] {
  const isUnmistakable = ({ score }: JoinedLeg): boolean => score > JOINED_FROM + 10;
  return found.length > 0 && found.every(([, joined]) => isUnmistakable(joined)) ? found : alone(found);
}
