import { datingOf } from '../bytes/index.ts';
import type { Arrival, Endpoint } from '../model/index.ts';
import type { SipMessage } from '../sip/index.ts';

/** Messages remembered in each of two generations. */
const MOST_MESSAGES = 100_000;
/** Sightings of one message in one transaction; a request is repeated up to ten times (RFC 3261 §17.1.2.2). */
const MOST_SIGHTINGS = 16;
/** Two clocks that were brought together differ by less; the shortest retransmission comes half a second later. */
const APART_US = 400_000;
const SECOND_US = 1_000_000;

/** All captures are one source: which of their packets are copies was decided packet by packet. */
const CAPTURES = -1;

type Seen = {
  readonly timeUs: number;
  readonly sources: Set<number>;
  readonly src: Endpoint | null;
  readonly dst: Endpoint | null;
  /** Index of the input that showed it first. */
  readonly input: number;
};

/**
 * Knows the messages that a log and a capture, or two logs, both show. A log changes what it prints (blanks, line ends) and
 * often does not name both addresses, so a message is known by what cannot be another's on the same hop: Call-ID, CSeq,
 * status, To tag and the branch of its topmost Via (RFC 3261 §17.1.3, §17.2.3). Each sighting in one source is held against
 * one of each other source, near in time where both have one, so that a retransmission stays one.
 */
export class CrossCopies {
  found = 0;
  /** Whose log it is towards whom, by input and remote endpoint; null where it spoke from several addresses. */
  readonly #locals = new Map<string, Endpoint | null>();
  #young = new Map<string, Seen[]>();
  #old = new Map<string, Seen[]>();

  /** Whether another source has shown this message. @param isLog whether its input is a log. */
  isCopy(message: SipMessage, arrival: Arrival, isLog: boolean): boolean {
    const { input, timeUs } = arrival;
    const branch = message.branch();
    if (branch === null) {
      return false;
    }
    const source = isLog ? input : CAPTURES;
    const key = `${message.cseq} ${message.method} ${message.status} ${branch} ${message.toTag() ?? ''} ${message.callId()}`;
    const sightings = this.#at(key);
    const other = sightings.find((seen) => !seen.sources.has(source) && isNear(seen.timeUs, timeUs));
    if (other !== undefined) {
      other.sources.add(source);
      this.#learn(other, arrival);
      this.#learn(arrival, other);
      this.found++;
      return true;
    }
    if (sightings.length < MOST_SIGHTINGS) {
      const { src, dst } = arrival;
      sightings.push({ timeUs, sources: new Set([source]), src, dst, input });
    }
    return false;
  }

  /** Puts in the address that a log does not name, where another source has shown it in the same conversation. */
  complete(arrival: Arrival): void {
    const { src, dst, input } = arrival;
    if (src === null && dst !== null) {
      arrival.src = this.#locals.get(`${input} ${dst.id}`) ?? null;
    } else if (dst === null && src !== null) {
      arrival.dst = this.#locals.get(`${input} ${src.id}`) ?? null;
    }
  }

  /** What one source does not name of a message, and the other does, is where the one was written. */
  #learn({ src, dst, input }: Pick<Seen, 'src' | 'dst' | 'input'>, other: Pick<Seen, 'src' | 'dst'>): void {
    const local = src === null ? other.src : dst === null ? other.dst : null;
    const remote = src ?? dst;
    if (local !== null && remote !== null && (src === null || dst === null)) {
      const key = `${input} ${remote.id}`;
      const known = this.#locals.get(key);
      if (known !== undefined || this.#locals.size < MOST_MESSAGES) {
        this.#locals.set(key, known === undefined || known === local ? local : null);
      }
    }
  }

  #at(key: string): Seen[] {
    const known = this.#young.get(key) ?? this.#old.get(key);
    if (known !== undefined) {
      return known;
    }
    if (this.#young.size >= MOST_MESSAGES) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    const sightings: Seen[] = [];
    this.#young.set(key, sightings);
    return sightings;
  }
}

/** A log that prints whole seconds may be a second late. */
function isNear(one: number, other: number): boolean {
  if (Number.isNaN(one) || Number.isNaN(other) || datingOf(one) !== datingOf(other)) {
    return true;
  }
  const isCoarse = one % SECOND_US === 0 || other % SECOND_US === 0;
  return Math.abs(one - other) <= APART_US + (isCoarse ? SECOND_US : 0);
}
