import { HashIndex, hashNumber } from '../../bytes/index.ts';
import type { Arrival, Endpoint, Limits } from '../../model/index.ts';
import type { RegistrationAtCall, RegistrationRecord } from '../../records/index.ts';
import type { SipMessage } from '../../sip/index.ts';
import type { Attempt } from '../attack/sources.ts';
import type { MessageDigest } from '../digest.ts';
import type { CallIdHash } from '../legs/recent-invites.ts';
import { FollowedRegistration } from './followed-registration.ts';
import type { RegisterReader } from './register-reader.ts';
import { RegisterTexts } from './register-texts.ts';
import { recordsOf } from './registration-record.ts';
import { type MissedCall, UserBook } from './user-book.ts';

/** Registrars of which is known that they speak. */
const MOST_SPEAKERS = 10_000;

/**
 * Follows registrations: one for each address of record, registrar and Call-ID. They are told when the trace is over, since
 * what comes later says what became of them: none is let go before, and where there are too many the further ones are counted.
 */
export class Registrations {
  /** Messages of registrations that are not followed because there are as many as the limit allows. */
  dropped = 0;
  readonly #limit: number;
  readonly #evidence: number;
  readonly #reader: RegisterReader;
  readonly #index = new HashIndex();
  readonly #followed: FollowedRegistration[] = [];
  /** Of what was asked of several registrars, by the number of the first: those at the others. */
  readonly #others = new Map<number, Map<Endpoint | null, FollowedRegistration>>();
  readonly #users = new UserBook();
  readonly #speakers = new Set<Endpoint>();
  #latestSpeaker: Endpoint | null = null;

  constructor({ openRegistrations, evidencePerStory }: Limits, reader: Omit<RegisterReader, 'texts'>) {
    this.#limit = openRegistrations;
    this.#evidence = evidencePerStory;
    this.#reader = { ...reader, texts: new RegisterTexts() };
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
    const followed = this.#find(digest, registrar, !mayWait);
    if (mayWait && (followed === null ? !this.#isTooMany(digest) : followed.isEarly(digest))) {
      return false;
    }
    if (followed === null) {
      return true;
    }
    if (digest.isRequest) {
      followed.request(digest, arrival, message, this.#reader);
    } else {
      followed.response(digest, arrival, message, this.#reader);
    }
    this.#users.file(followed);
    return true;
  }

  #noteSpeaker(registrar: Endpoint): void {
    this.#latestSpeaker = registrar;
    if (this.#speakers.size < MOST_SPEAKERS) {
      this.#speakers.add(registrar);
    }
  }

  /** How the registrations of a user stood at a moment; null where the trace has none. */
  at(aor: string, timeUs: number): RegistrationAtCall | null {
    return this.#users.at(aor, timeUs);
  }

  /** A call to one of the users could not be delivered. */
  missed(call: MissedCall): void {
    this.#users.missed(call);
  }

  /** What each sender tried. */
  *attempts(): Generator<Attempt> {
    for (const followed of this.#followed) {
      if (followed.client !== null) {
        yield attemptIn(followed);
      }
    }
  }

  /**
   * What became of all of them, in the order of their beginning, each made when it is asked for; they are let go.
   *
   * @param nowUs trace time of the end.
   */
  *takeAll(nowUs: number, isAttacker: (client: Endpoint | null) => boolean): Generator<RegistrationRecord> {
    yield* recordsOf(this.#followed, {
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

  /** @param opens whether one that is not known begins to be followed. */
  #find(digest: MessageDigest, registrar: Endpoint | null, opens: boolean): FollowedRegistration | null {
    const first = digest.callIdFirst;
    const second = secondOf(digest);
    const at = this.#index.get(first, second);
    const known = at < 0 ? undefined : this.#followed[at];
    if (known === undefined) {
      return opens ? this.#open(digest, second, registrar) : null;
    }
    if (known.registrar === registrar) {
      return known;
    }
    const others = this.#others.get(at);
    const other = others?.get(registrar);
    if (other !== undefined) {
      return other;
    }
    // A registrar with several addresses may answer from another than it was asked at.
    const isItsAnswer = !digest.isRequest && others === undefined && known.attempt.cseq === digest.cseq;
    if (isItsAnswer) {
      return known;
    }
    return opens ? this.#openOther(at, digest, registrar) : null;
  }

  /** Whether a response belongs to a registration that is not followed, and will not be when its request comes: counts it. */
  #isTooMany(digest: MessageDigest): boolean {
    const isTooMany = this.#followed.length >= this.#limit && this.#index.get(digest.callIdFirst, secondOf(digest)) < 0;
    this.dropped += isTooMany ? 1 : 0;
    return isTooMany;
  }

  #open(digest: MessageDigest, second: number, registrar: Endpoint | null): FollowedRegistration | null {
    if (this.#followed.length >= this.#limit) {
      this.dropped++;
      return null;
    }
    const followed = new FollowedRegistration(hashIn(digest), registrar);
    this.#index.add(digest.callIdFirst, second, this.#followed.length);
    this.#followed.push(followed);
    return followed;
  }

  #openOther(at: number, digest: MessageDigest, registrar: Endpoint | null): FollowedRegistration | null {
    if (this.#followed.length >= this.#limit) {
      this.dropped++;
      return null;
    }
    const followed = new FollowedRegistration(hashIn(digest), registrar);
    const others = this.#others.get(at);
    if (others === undefined) {
      this.#others.set(at, new Map([[registrar, followed]]));
    } else {
      others.set(registrar, followed);
    }
    this.#followed.push(followed);
    return followed;
  }
}

/** With the first half of the hash of the Call-ID it tells an address of record under it from others. */
function secondOf({ toTail, callIdSecond }: MessageDigest): number {
  return hashNumber(toTail, callIdSecond);
}

function hashIn({ callIdFirst, callIdSecond }: MessageDigest): CallIdHash {
  return { first: callIdFirst, second: callIdSecond };
}

function attemptIn(followed: FollowedRegistration): Attempt {
  const { client, registrar, user, userAgent, firstUs, lastUs, attempts, wrongRounds, successes, callId } = followed;
  return {
    address: client?.address ?? '',
    port: client?.port ?? 0,
    method: 'REGISTER',
    target: registrar?.text ?? '',
    user,
    userAgent,
    firstUs,
    lastUs,
    requests: attempts,
    wrong: wrongRounds,
    isAccepted: successes > 0,
    isProbe: false,
    callId,
    evidence: followed.evidence,
  };
}
