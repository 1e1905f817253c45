import { hashNumber, ipv4Number, RingIndex } from '../../bytes/index.ts';
import type { Arrival, Endpoint } from '../../model/index.ts';
import type { MessageDigest } from '../digest.ts';
import { APART_US } from './score.ts';

/** So many INVITEs are remembered: at a thousand calls a second four seconds, longer than one takes to go on. */
const SIZE = 4096;

/** Times that calls were passed on which are remembered: of each as many as elements may stand in a row. */
const PASSED_ON_SIZE = 8 * SIZE;

/** In a log without times so many INVITEs may lie between two sides of a call. */
const MOST_BETWEEN = 64;
const STEP_US = APART_US / MOST_BETWEEN;

/** An address: of IPv4 the signed number it is, of IPv6 its text. */
type AddressKey = number | string;

function keyOf(endpoint: Endpoint | null): AddressKey | null {
  return endpoint === null ? null : (ipv4Number(endpoint.address) ?? endpoint.address);
}

/** Stands for a number that is called and an address at one end of the call. */
function fileKey(tail: number, address: AddressKey | null): number {
  return hashNumber(tail, typeof address === 'string' ? hashText(address) : (address ?? 0));
}

function hashText(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) {
    hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  }
  return hash;
}

/** A Call-ID by the two halves of its hash. */
export type CallIdHash = { readonly first: number; readonly second: number };

/**
 * The latest calls of the trace by whom they call and between which addresses: where the other side of a refused call is
 * looked for. A few numbers for each, in a ring.
 */
export class RecentInvites {
  readonly #first = new Int32Array(SIZE);
  readonly #second = new Int32Array(SIZE);
  readonly #requestTail = new Int32Array(SIZE);
  readonly #toTail = new Int32Array(SIZE);
  readonly #timeUs = new Float64Array(SIZE).fill(Number.NaN);
  readonly #src: (AddressKey | null)[] = new Array(SIZE).fill(null);
  readonly #dst: (AddressKey | null)[] = new Array(SIZE).fill(null);
  readonly #byCallId = new RingIndex(SIZE);
  /** By the number that is called, as the Request-URI and as To have it, and the address at either end. */
  readonly #bySource = [new RingIndex(SIZE), new RingIndex(SIZE)] as const;
  readonly #byDestination = [new RingIndex(SIZE), new RingIndex(SIZE)] as const;
  /** The same for those that were passed on: a ring of their places. */
  readonly #passedOn = new Int32Array(PASSED_ON_SIZE);
  readonly #byLaterDestination = [new RingIndex(PASSED_ON_SIZE), new RingIndex(PASSED_ON_SIZE)] as const;
  #nextPassedOn = 0;
  #next = 0;
  /** By place: the visit that came by last. */
  readonly #visited = new Float64Array(SIZE);
  #turns = 0;

  /** Takes the first INVITE of a Call-ID in. */
  add(digest: MessageDigest, arrival: Arrival): void {
    const at = this.#next;
    this.#next = (at + 1) % SIZE;
    this.#first[at] = digest.callIdFirst;
    this.#second[at] = digest.callIdSecond;
    this.#requestTail[at] = digest.requestTail;
    this.#toTail[at] = digest.toTail;
    this.#timeUs[at] = arrival.timeUs;
    const { ipv4, src, dst } = arrival;
    this.#src[at] = ipv4 === null ? keyOf(src) : ipv4.source | 0;
    this.#dst[at] = ipv4 === null ? keyOf(dst) : ipv4.destination | 0;
    this.#byCallId.add(digest.callIdFirst);
    this.#file(this.#bySource, at, this.#src[at]!);
    this.#file(this.#byDestination, at, this.#dst[at]!);
  }

  #file([byRequest, byTo]: readonly [RingIndex, RingIndex], at: number, address: AddressKey | null): void {
    byRequest.add(fileKey(this.#requestTail[at]!, address));
    byTo.add(fileKey(this.#toTail[at]!, address));
  }

  /** Takes a first INVITE in that somebody passed on: where it went last, the element is that makes another call of it. */
  forwarded(digest: MessageDigest, { ipv4, src, dst }: Arrival): void {
    const at = this.#find({ first: digest.callIdFirst, second: digest.callIdSecond });
    const source = ipv4 === null ? keyOf(src) : ipv4.source | 0;
    if (at >= 0 && source !== null && this.#dst[at] === source) {
      this.#dst[at] = ipv4 === null ? keyOf(dst) : ipv4.destination | 0;
      this.#passedOn[this.#nextPassedOn] = at;
      this.#nextPassedOn = (this.#nextPassedOn + 1) % PASSED_ON_SIZE;
      this.#file(this.#byLaterDestination, at, this.#dst[at]!);
    }
  }

  /**
   * The calls that may be another side of this one: to the same number, at about the same time, and one of them goes to the
   * address that the other comes from. The nearest in time first, at most `most`.
   */
  alike(callId: CallIdHash, most: number): CallIdHash[] {
    const own = this.#find(callId);
    if (own < 0) {
      return [];
    }
    const nearest: number[] = [];
    this.#visitMeeting(own, (at) => {
      const last = nearest[most - 1];
      if (this.#apart(own, at) <= APART_US && (last === undefined || this.#isNearer(own, at, last))) {
        const place = nearest.findIndex((other) => this.#isNearer(own, at, other));
        nearest.splice(place < 0 ? nearest.length : place, 0, at);
        nearest.length = Math.min(nearest.length, most);
      }
    });
    return nearest.map((at) => this.#callIdAt(at));
  }

  /** How many calls like this one come from where it goes; -1 where it is forgotten by now. */
  behind(callId: CallIdHash): number {
    const own = this.#find(callId);
    if (own < 0 || this.#dst[own] === null) {
      return -1;
    }
    let count = 0;
    this.#begin(own);
    this.#visitFrom(own, this.#dst[own]!, (at) => {
      count += this.#apart(own, at) <= APART_US ? 1 : 0;
    });
    return count;
  }

  /** The first call to the same number from the same address that began between two moments. */
  nextFrom(callId: CallIdHash, fromUs: number, toUs: number): CallIdHash | null {
    const own = this.#find(callId);
    if (own < 0 || this.#src[own] === null) {
      return null;
    }
    let next = -1;
    this.#begin(own);
    this.#visitFrom(own, this.#src[own]!, (at) => {
      const timeUs = this.#timeUs[at]!;
      const isBetween = timeUs > fromUs && timeUs <= toUs;
      const nextUs = next < 0 ? Number.POSITIVE_INFINITY : this.#timeUs[next]!;
      if (isBetween && (timeUs < nextUs || (timeUs === nextUs && at < next))) {
        next = at;
      }
    });
    return next < 0 ? null : this.#callIdAt(next);
  }

  #callIdAt(at: number): CallIdHash {
    return { first: this.#first[at]!, second: this.#second[at]! };
  }

  #find({ first, second }: CallIdHash): number {
    let at = this.#byCallId.latest(first);
    while (at >= 0 && this.#second[at] !== second) {
      at = this.#byCallId.older(at);
    }
    return at;
  }

  /** Microseconds between two of them; where neither has a time, their order stands for it. */
  #apart(own: number, at: number): number {
    const [ownUs, otherUs] = [this.#timeUs[own]!, this.#timeUs[at]!];
    if (Number.isNaN(ownUs) && Number.isNaN(otherUs)) {
      return Math.abs(this.#age(own) - this.#age(at)) * STEP_US;
    }
    return Math.abs(otherUs - ownUs);
  }

  /** How many INVITEs came after it. */
  #age(at: number): number {
    return (this.#next - 1 - at + SIZE) % SIZE;
  }

  /** Nearer in time; of two that are equally near the one that stands first in the ring. */
  #isNearer(own: number, at: number, other: number): boolean {
    const difference = this.#apart(own, at) - this.#apart(own, other);
    return difference < 0 || (difference === 0 && at < other);
  }

  /** The other calls to the same number that come from where this one goes, or go to where it comes from, each once. */
  #visitMeeting(own: number, visit: (at: number) => void): void {
    this.#begin(own);
    const [source, destination] = [this.#src[own]!, this.#dst[own]!];
    if (destination !== null) {
      this.#visitFrom(own, destination, visit);
    }
    if (source !== null) {
      this.#visitTo(own, source, visit);
    }
  }

  #begin(own: number): void {
    this.#visited[own] = ++this.#turns;
  }

  /** The calls to the same number, by Request-URI or To, from an address. */
  #visitFrom(own: number, address: AddressKey, visit: (at: number) => void): void {
    for (const index of this.#bySource) {
      for (const tail of this.#tailsOf(own)) {
        for (let at = index.latest(fileKey(tail, address)); at >= 0; at = index.older(at)) {
          this.#visitOnce(own, at, this.#src[at] === address, visit);
        }
      }
    }
  }

  /** The same of those that go to an address, those included that went elsewhere first. */
  #visitTo(own: number, address: AddressKey, visit: (at: number) => void): void {
    for (const tail of this.#tailsOf(own)) {
      const key = fileKey(tail, address);
      for (const index of this.#byDestination) {
        for (let at = index.latest(key); at >= 0; at = index.older(at)) {
          this.#visitOnce(own, at, this.#dst[at] === address, visit);
        }
      }
      for (const index of this.#byLaterDestination) {
        for (let place = index.latest(key); place >= 0; place = index.older(place)) {
          const at = this.#passedOn[place]!;
          this.#visitOnce(own, at, this.#dst[at] === address, visit);
        }
      }
    }
  }

  #tailsOf(own: number): readonly number[] {
    const [request, to] = [this.#requestTail[own]!, this.#toTail[own]!];
    return request === to ? [to] : [request, to];
  }

  /** @param isThere whether the address is the one that was looked for, and no other with the same hash. */
  #visitOnce(own: number, at: number, isThere: boolean, visit: (at: number) => void): void {
    const [request, to] = [this.#requestTail[own]!, this.#toTail[own]!];
    const [otherRequest, otherTo] = [this.#requestTail[at]!, this.#toTail[at]!];
    const isSame = request === otherRequest || request === otherTo || to === otherRequest || to === otherTo;
    if (isThere && isSame && this.#visited[at] !== this.#turns) {
      this.#visited[at] = this.#turns;
      visit(at);
    }
  }
}
