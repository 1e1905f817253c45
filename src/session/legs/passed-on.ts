import { ipv4Number, RingIndex } from '../../bytes/index.ts';
import type { Arrival, Endpoint } from '../../model/index.ts';
import type { MessageDigest } from '../digest.ts';
import type { CallIdHash } from './recent-invites.ts';

/** So many INVITEs are remembered: at a thousand calls a second four seconds. */
const SIZE = 4096;
/** A back-to-back user agent sends a call on within this time. */
const PASSED_ON_US = 3_000_000;
/** It takes so many calls passed on to know that an element does so: once may be chance. */
const KNOWN_FROM = 3;
/** Pairs of addresses that are counted. */
const MOST_WAYS = 4096;
/** Legs that wait to be told. */
const MOST_LEGS = 200_000;
/** Calls with the same ends that are looked at for one INVITE: where more came in that time it may be any of them. */
const MOST_ALIKE = 64;

/** An address: of IPv4 the signed number it is, of IPv6 its text. */
type AddressKey = number | string;

/** How often calls that came to one address went on from another. */
type Way = { count: number };

type Partner = CallIdHash & { readonly way: Way };

/** A leg by the second half of the hash of its Call-ID, what it was made of, and what was made of it last. */
type Place = { readonly second: number; nearer: Partner | null; farther: Partner | null };

/**
 * Knows the legs that one element makes of one call, healthy ones too, by a few numbers of each INVITE: the ends of both
 * numbers are the same, and one leg goes to the element while the other comes from it moments later. An element is known
 * after it has passed on a few calls; until then nothing is claimed.
 */
export class PassedOn {
  readonly #first = new Int32Array(SIZE);
  readonly #second = new Int32Array(SIZE);
  readonly #timeUs = new Float64Array(SIZE).fill(Number.NaN);
  readonly #src: (AddressKey | null)[] = new Array(SIZE).fill(null);
  readonly #dst: (AddressKey | null)[] = new Array(SIZE).fill(null);
  /** Where it was passed on from; null while it was not. */
  readonly #onFrom: (AddressKey | null)[] = new Array(SIZE).fill(null);
  readonly #byEnds = new RingIndex(SIZE);
  readonly #ways = new Map<AddressKey, Map<AddressKey, Way>>();
  #wayCount = 0;
  /** By the first half of the hash of a Call-ID. */
  readonly #places = new Map<number, Place>();
  #next = 0;

  /** Takes the first INVITE of a Call-ID in. */
  add(digest: MessageDigest, arrival: Arrival): void {
    const { callEnds, callIdFirst: first, callIdSecond: second } = digest;
    if (callEnds === 0 || Number.isNaN(arrival.timeUs)) {
      return;
    }
    const { ipv4, src, dst, timeUs } = arrival;
    const from = ipv4 === null ? keyOf(src) : ipv4.source | 0;
    const to = ipv4 === null ? keyOf(dst) : ipv4.destination | 0;
    if (from === null || to === null) {
      return;
    }
    const nearer = this.#nearer(callEnds, from, timeUs);
    if (nearer >= 0) {
      this.#pair(nearer, { first, second }, from);
    }
    const at = this.#next;
    this.#next = (at + 1) % SIZE;
    this.#first[at] = first;
    this.#second[at] = second;
    this.#timeUs[at] = timeUs;
    this.#src[at] = from;
    this.#dst[at] = to;
    this.#onFrom[at] = null;
    this.#byEnds.add(callEnds);
  }

  /** The leg of which an element made this one; null where none is known by now. */
  nearerOf(callId: CallIdHash): CallIdHash | null {
    return ifKnown(this.#placeOf(callId)?.nearer);
  }

  /** The leg that an element made of this one, the latest of several; null where none is known by now. */
  fartherOf(callId: CallIdHash): CallIdHash | null {
    return ifKnown(this.#placeOf(callId)?.farther);
  }

  forget(callId: CallIdHash): void {
    if (this.#placeOf(callId) !== null) {
      this.#places.delete(callId.first);
    }
  }

  /** The leg of which one that comes from `from` now may be made; -1 for none, and where it may be any of several. */
  #nearer(callEnds: number, from: AddressKey, timeUs: number): number {
    let found = -1;
    let looks = 0;
    for (let at = this.#byEnds.latest(callEnds); at >= 0; at = this.#byEnds.older(at)) {
      const afterUs = timeUs - this.#timeUs[at]!;
      if (!(afterUs <= PASSED_ON_US)) {
        return found;
      }
      if (++looks > MOST_ALIKE) {
        return -1;
      }
      if (afterUs >= 0 && this.#src[at] !== from && (this.#onFrom[at] === null || this.#onFrom[at] === from)) {
        if (found >= 0) {
          return -1;
        }
        found = at;
      }
    }
    return found;
  }

  #pair(nearer: number, farther: CallIdHash, from: AddressKey): void {
    const way = this.#wayOf(this.#dst[nearer]!, from);
    if (way === null || this.#places.size >= MOST_LEGS) {
      return;
    }
    way.count++;
    this.#onFrom[nearer] = from;
    const near = { first: this.#first[nearer]!, second: this.#second[nearer]! };
    this.#placeFor(farther).nearer = { way, ...near };
    this.#placeFor(near).farther = { way, ...farther };
  }

  #placeOf({ first, second }: CallIdHash): Place | null {
    const place = this.#places.get(first);
    return place?.second === second ? place : null;
  }

  #placeFor(callId: CallIdHash): Place {
    const known = this.#placeOf(callId);
    if (known !== null) {
      return known;
    }
    const place = { second: callId.second, nearer: null, farther: null };
    this.#places.set(callId.first, place);
    return place;
  }

  #wayOf(to: AddressKey, from: AddressKey): Way | null {
    const ways = this.#ways.get(to) ?? new Map<AddressKey, Way>();
    const known = ways.get(from);
    if (known !== undefined || this.#wayCount >= MOST_WAYS) {
      return known ?? null;
    }
    const way: Way = { count: 0 };
    this.#wayCount++;
    this.#ways.set(to, ways.set(from, way));
    return way;
  }
}

function ifKnown(partner: Partner | null | undefined): CallIdHash | null {
  return partner != null && partner.way.count >= KNOWN_FROM ? partner : null;
}

function keyOf(endpoint: Endpoint | null): AddressKey | null {
  return endpoint === null ? null : (ipv4Number(endpoint.address) ?? endpoint.address);
}
