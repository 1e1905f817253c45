import { HashIndex, hashNumber, RecentMap } from '../../bytes/index.ts';
import type { Arrival, Endpoint, Limits } from '../../model/index.ts';
import type { RegistrationAtCall } from '../../records/index.ts';
import { addressOf, type SipMessage } from '../../sip/index.ts';
import type { Origin } from '../attack/origin.ts';
import type { Attempt } from '../attack/source.ts';
import type { MessageDigest } from '../digest.ts';
import { isFindable, Journal } from '../journal.ts';
import type { CallIdHash } from '../legs/recent-invites.ts';
import { FollowedRegistration } from './followed-registration.ts';
import type { Follow } from './plain-recall.ts';
import type { PlainRegistration } from './plain-registration.ts';
import type { PlainRegistrations } from './plain-registrations.ts';
import type { RegisterReader } from './register-reader.ts';
import { RegisterTexts } from './register-texts.ts';
import { type UserAt, userAt } from './register-words.ts';
import { attemptsIn, isDoubtful } from './registration-attempts.ts';
import { type ToldRegistration, toldOf } from './registration-record.ts';
import { type MissedCall, UserBook } from './user-book.ts';

/** Messages of most first rounds: with a challenge. */
const ROWS_OF_ROUND = 4;
/** Addresses that are taken apart once. */
const MOST_ASKED = 8192;
/** Registrars of which is known that they speak. */
const MOST_SPEAKERS = 10_000;

/**
 * Follows registrations: one for each address of record, registrar and Call-ID. They are told when the trace is over, since
 * what comes later says what became of them: none is let go before, and where there are too many the further ones are counted.
 * One that goes as registrations go is a few numbers; it is looked at closely when something else comes, and when somebody asks
 * for its user.
 */
export class Registrations {
  /** Messages of registrations that are not followed because there are as many as the limit allows. */
  dropped = 0;
  readonly #limit: number;
  readonly #evidence: number;
  readonly #reader: RegisterReader;
  readonly #index = new HashIndex();
  readonly #followed: (FollowedRegistration | PlainRegistration)[] = [];
  /** Null where all are followed closely. */
  readonly #plain: PlainRegistrations | null;
  /** Of what was asked of several registrars, by the number of the first: those at the others. */
  readonly #others = new Map<number, Map<Endpoint | null, number>>();
  readonly #users = new UserBook();
  /** Addresses of which was asked of late: those who call are mostly the same. */
  readonly #asked = new RecentMap<string, UserAt>(MOST_ASKED);
  readonly #speakers = new Set<Endpoint>();
  #latestSpeaker: Endpoint | null = null;

  constructor(
    { openRegistrations, evidencePerStory }: Limits,
    reader: Omit<RegisterReader, 'texts'>,
    plainRegistrations: typeof PlainRegistrations | null,
  ) {
    this.#limit = openRegistrations;
    this.#evidence = evidencePerStory;
    this.#reader = { texts: new RegisterTexts(), ...reader };
    const follow: Follow = (callIdHash, registrar) => new FollowedRegistration(callIdHash, registrar);
    this.#plain =
      plainRegistrations === null ? null : new plainRegistrations(this.#reader, new Journal(ROWS_OF_ROUND), follow);
  }

  /**
   * Takes a REGISTER or a response to one; the ends of its arrival must have names.
   *
   * @returns false for a response that may wait, and answers nothing yet: it is not taken.
   */
  accept(digest: MessageDigest, arrival: Arrival, message: SipMessage | null, mayWait: boolean): boolean {
    const registrar = digest.isRequest ? arrival.dst : arrival.src;
    if (!digest.isRequest && registrar !== this.#latestSpeaker && registrar !== null) {
      this.#noteSpeaker(registrar);
    }
    const at = this.#find(digest, registrar);
    if (mayWait && at < 0) {
      return this.#isTooMany(digest);
    }
    if (mayWait && this.#followed[at]!.isEarly(digest)) {
      return false;
    }
    const slot = at < 0 ? this.#open(digest, arrival, message, registrar) : at;
    if (slot >= 0) {
      this.#take(slot, digest, arrival, message);
    }
    return true;
  }

  #take(slot: number, digest: MessageDigest, arrival: Arrival, message: SipMessage | null): void {
    const known = this.#followed[slot]!;
    const isClose = known instanceof FollowedRegistration;
    if (!isClose && isFindable(arrival) && this.#plain?.takes(known, digest, arrival) === true) {
      return;
    }
    const followed = isClose ? known : this.#closely(known);
    if (digest.isRequest) {
      followed.request(digest, arrival, message, this.#reader);
    } else {
      followed.response(digest, arrival, message, this.#reader);
    }
    this.#file(followed);
  }

  /** Looks closely at one, and at all of its user: what one says of another is asked of those. */
  #closely(plain: PlainRegistration): FollowedRegistration {
    this.#closeUser(plain.user);
    return this.#followed[plain.slot] as FollowedRegistration;
  }

  #closeUser(user: number): void {
    for (const { plain, followed } of this.#plain?.takeUser(user) ?? []) {
      this.#followed[plain.slot] = followed;
      this.#users.file(followed);
    }
  }

  /** Takes it in as one of its user, behind those that came before it. */
  #file(followed: FollowedRegistration): void {
    if (!followed.isFiled && followed.user !== '') {
      this.#closeNamed(followed.user);
      this.#users.file(followed);
    }
  }

  #noteSpeaker(registrar: Endpoint): void {
    this.#latestSpeaker = registrar;
    if (this.#speakers.size < MOST_SPEAKERS) {
      this.#speakers.add(registrar);
    }
  }

  /** How the registrations of a user stood at a moment; null where the trace has none. */
  at(aor: string, timeUs: number): RegistrationAtCall | null {
    // Where nobody registers no address is taken apart: this is asked of each call.
    return this.isEmpty ? null : this.#users.at(this.#closeAt(aor), timeUs);
  }

  /** Nobody has registered so far: then there is nobody of whom a call was missed. */
  get isEmpty(): boolean {
    return this.#users.isEmpty && this.#plain?.hasUsers !== true;
  }

  /** A call to one of the users could not be delivered. */
  missed(call: MissedCall): void {
    this.#users.missed(this.#closeAt(call.address), call);
  }

  /** The user that an address names, who is looked at closely from now on. */
  #closeAt(address: string): UserAt {
    const user = this.#userAt(address);
    if (this.#plain?.hasUsers === true) {
      this.#closeNamed(user.name);
    }
    return user;
  }

  #userAt(address: string): UserAt {
    const known = this.#asked.get(address);
    if (known !== undefined) {
      return known;
    }
    const user = userAt(addressOf(address));
    this.#asked.set(address, user);
    return user;
  }

  #closeNamed(user: string): void {
    this.#closeUser(this.#plain?.markOf(user) ?? 0);
  }

  /**
   * What each sender tried, in the order of the beginnings: all but those from whose address all went plainly.
   *
   * @param nowUs trace time of the end.
   * @param isWatched whether something else was tried from an address.
   */
  *attempts(nowUs: number, isWatched: (address: string) => boolean): Generator<Attempt> {
    this.#closeOpen(nowUs);
    this.#closeBeside(isWatched);
    yield* attemptsIn(this.#followed.filter((known) => known instanceof FollowedRegistration));
  }

  /** Looks closely at what has not gone plainly to the end. */
  #closeOpen(nowUs: number): void {
    for (const known of this.#followed) {
      if (!(known instanceof FollowedRegistration) && known.isOpenAt(nowUs)) {
        this.#closeUser(known.user);
      }
    }
  }

  /** Looks closely at what stands beside something that went wrong: from the same address, or under the same Call-ID. */
  #closeBeside(isWatched: (address: string) => boolean): void {
    const closely = this.#followed.filter((known) => known instanceof FollowedRegistration);
    const addresses = new Set(closely.filter(isDoubtful).map(({ client }) => client?.address));
    const callIds = new Set(closely.map(({ callIdHash }) => callIdHash.first));
    for (const known of this.#followed) {
      if (!(known instanceof FollowedRegistration)) {
        const address = known.client?.address ?? '';
        if (addresses.has(address) || isWatched(address) || callIds.has(known.callIdFirst)) {
          this.#closeUser(known.user);
        }
      }
    }
  }

  /**
   * What became of all of them, in the order of their beginning, each made when it is asked for; they are let go. After
   * {@link attempts}.
   *
   * @param nowUs trace time of the end.
   */
  *takeAll(nowUs: number, isAttacker: (client: Origin | null) => boolean): Generator<ToldRegistration> {
    yield* toldOf(this.#followed, this.#plain, {
      nowUs,
      speakers: this.#speakers,
      mostEvidence: this.#evidence,
      isAttacker,
      missedBy: (followed) => this.#users.missedBy(followed),
      undelivered: this.#reader.undelivered,
    });
    this.#followed.length = 0;
    this.#others.clear();
  }

  /** The number of the registration that a message is of; -1 where it is not known. */
  #find(digest: MessageDigest, registrar: Endpoint | null): number {
    const at = this.#index.get(digest.callIdFirst, secondOf(digest));
    const known = at < 0 ? undefined : this.#followed[at];
    if (known === undefined || known.registrar === registrar) {
      return at;
    }
    const others = this.#others.get(at);
    const other = others?.get(registrar);
    if (other !== undefined) {
      return other;
    }
    // A registrar with several addresses may answer from another than it was asked at.
    const isItsAnswer = !digest.isRequest && others === undefined && cseqOf(known) === digest.cseq;
    return isItsAnswer ? at : -1;
  }

  /** Whether a response belongs to a registration that is not followed, and will not be when its request comes: counts it. */
  #isTooMany(digest: MessageDigest): boolean {
    const isTooMany = this.#followed.length >= this.#limit && this.#index.get(digest.callIdFirst, secondOf(digest)) < 0;
    this.dropped += isTooMany ? 1 : 0;
    return isTooMany;
  }

  /** Begins to follow what a message is of; -1 where there are too many. */
  #open(digest: MessageDigest, arrival: Arrival, message: SipMessage | null, registrar: Endpoint | null): number {
    const slot = this.#followed.length;
    if (slot >= this.#limit) {
      this.dropped++;
      return -1;
    }
    const first = this.#index.get(digest.callIdFirst, secondOf(digest));
    if (first < 0) {
      this.#index.add(digest.callIdFirst, secondOf(digest), slot);
    } else {
      const others = this.#others.get(first) ?? new Map<Endpoint | null, number>();
      this.#others.set(first, others.set(registrar, slot));
    }
    const plain =
      this.#reader.isClose(message) || !isFindable(arrival)
        ? undefined
        : this.#plain?.begin(digest, arrival, registrar, slot);
    this.#followed.push(plain ?? new FollowedRegistration(hashIn(digest), registrar));
    return slot;
  }
}

/** With the first half of the hash of the Call-ID it tells an address of record under it from others. */
function secondOf({ toTail, callIdSecond }: MessageDigest): number {
  return hashNumber(toTail, callIdSecond);
}

function hashIn({ callIdFirst, callIdSecond }: MessageDigest): CallIdHash {
  return { first: callIdFirst, second: callIdSecond };
}

function cseqOf(known: FollowedRegistration | PlainRegistration): number {
  return known instanceof FollowedRegistration ? known.attempt.cseq : known.cseq;
}
