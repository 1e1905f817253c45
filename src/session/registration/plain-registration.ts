import type { Arrival, Endpoint } from '../../model/index.ts';
import { isChallenge, isProvisional, isProxyChallenge, isSuccess } from '../../sip/index.ts';
import type { MessageDigest } from '../digest.ts';
import type { Journal } from '../journal.ts';
import { saidOf } from '../said.ts';
import { GRACE_US } from './grace.ts';

const SECOND_US = 1_000_000;
/** Messages of its first round; one with more is looked at closely. */
const MOST_ROWS = 16;
const NO_ROW = -1;

/**
 * One address of record at one registrar under one Call-ID as long as it goes as registrations go: asked for credentials, given
 * them, granted one plain Contact, and the same again in time. It is followed by its digests alone. The messages of the first
 * round stand in the journal, and the last REGISTER of the later ones: `PlainRecall` makes a `FollowedRegistration` of them when
 * something else comes.
 */
export class PlainRegistration {
  readonly callIdFirst: number;
  readonly callIdSecond: number;
  readonly registrar: Endpoint | null;
  /** Its number among all. */
  readonly slot: number;
  /** Stands for the user of the address of record. */
  readonly user: number;
  readonly #contact: number;
  /** What was asked for, and what was granted (see `digestRegister`). */
  readonly #requestShape: number;
  #answerShape = 0;
  #grantedUs = 0;
  /** In the journal: the last message of the first round, how many it has, and the last REGISTER of a later round. */
  lastRow = NO_ROW;
  laterRow = NO_ROW;
  #rows = 0;
  lastUs = Number.NaN;
  /** When it was granted last, and until when. */
  boundUs = Number.NaN;
  untilUs = Number.NaN;
  attempts = 0;
  successes = 0;
  /** The last REGISTER: who sent it, its credentials, 0 for none, and the final response, 0 before it. */
  client: Endpoint | null = null;
  cseq = -1;
  fromTag = 0;
  mark = 0;
  status = 0;
  isStale = false;
  hadProvisional = false;
  /** The nonce of the last challenge; 0 before any. */
  askedMark = 0;
  /** Since the last success, a proxy asked for credentials that were not sent, and a registrar did. */
  isAskedByProxy = false;
  isAskedByRegistrar = false;
  /** Since then, credentials for an older nonce were sent. */
  isRenewed = false;

  /** @param first the REGISTER it begins with, which {@link isPlain}. */
  constructor(first: MessageDigest, registrar: Endpoint | null, slot: number) {
    this.callIdFirst = first.callIdFirst;
    this.callIdSecond = first.callIdSecond;
    this.registrar = registrar;
    this.slot = slot;
    this.user = first.callEnds;
    this.#contact = first.audioPort;
    this.#requestShape = first.requestTail;
  }

  /** Whether one can begin with this message. */
  static isPlain({ isRequest, callEnds, audioPort }: MessageDigest): boolean {
    return isRequest && callEnds !== 0 && audioPort !== 0;
  }

  /** It was granted once: the first round is over. */
  get isSettled(): boolean {
    return this.successes > 0;
  }

  /** The last REGISTER was granted. */
  get isRegistered(): boolean {
    return isSuccess(this.status);
  }

  /** Whether there is more to say of it when the trace ends at `nowUs` than that it is registered. */
  isOpenAt(nowUs: number): boolean {
    return !this.isRegistered || nowUs > this.untilUs;
  }

  /** Whether a REGISTER of a later round than the first stands in the journal. */
  get isLater(): boolean {
    return this.laterRow !== NO_ROW;
  }

  /** Takes a REGISTER; false where it has to be looked at closely, and nothing was taken. */
  request(digest: MessageDigest, arrival: Arrival, journal: Journal): boolean {
    const isPlain = digest.audioPort === this.#contact && digest.requestTail === this.#requestShape;
    const isMoved = this.client !== null && this.client.address !== arrival.src?.address;
    if (!isPlain || isMoved || digest.cseq < this.cseq) {
      return false;
    }
    if (this.cseq === digest.cseq && this.fromTag === digest.fromTag) {
      // Sent again although it was granted: the answer may not have arrived.
      return !this.isRegistered && this.#writeOfFirst(digest, arrival, journal);
    }
    if (!this.#mayBegin(arrival)) {
      return false;
    }
    if (this.isSettled) {
      this.#writeLater(arrival, journal);
    } else if (!this.#writeOfFirst(digest, arrival, journal)) {
      return false;
    }
    this.#begin(digest, arrival.src);
    return true;
  }

  /** Whether the last REGISTER got what it needs for another to be sent, in time: what stays silent is no ordinary thing. */
  #mayBegin({ timeUs }: Arrival): boolean {
    return this.attempts === 0 || (this.status !== 0 && !(timeUs > this.untilUs + GRACE_US));
  }

  #begin({ cseq, fromTag, fromTail }: MessageDigest, client: Endpoint | null): void {
    this.attempts++;
    this.cseq = cseq;
    this.fromTag = fromTag;
    this.mark = fromTail;
    this.client = client;
    this.status = 0;
    this.isStale = false;
    this.hadProvisional = false;
  }

  /** Whether a response answers no REGISTER that was seen: neither the last nor one before it. */
  isEarly({ cseq, fromTag }: MessageDigest): boolean {
    return this.fromTag !== fromTag || this.cseq < cseq;
  }

  /** Takes a response; false where it has to be looked at closely, and nothing was taken. */
  response(digest: MessageDigest, arrival: Arrival, journal: Journal): boolean {
    const isOfLast = this.cseq === digest.cseq && this.fromTag === digest.fromTag;
    if (!isOfLast || this.isRegistered) {
      return this.#hearLate(digest, arrival);
    }
    if (!isProvisional(digest.status)) {
      return this.#answer(digest, arrival, journal);
    }
    if (!this.isLater && !this.#writeOfFirst(digest, arrival, journal)) {
      return false;
    }
    this.lastUs = arrival.timeUs;
    this.hadProvisional = true;
    return true;
  }

  /** What answers a REGISTER that has its answer is heard, and says nothing. */
  #hearLate({ cseq, fromTag }: MessageDigest, { timeUs }: Arrival): boolean {
    const isOfEarlier = this.fromTag === fromTag && this.cseq >= cseq;
    this.lastUs = isOfEarlier ? timeUs : this.lastUs;
    return isOfEarlier;
  }

  #answer(digest: MessageDigest, arrival: Arrival, journal: Journal): boolean {
    const { status } = digest;
    if (this.status !== 0) {
      return false;
    }
    const isAstray = this.client !== null && arrival.dst !== null && this.client !== arrival.dst;
    const isPlain = isSuccess(status) ? this.#isGrant(digest, arrival) : isChallenge(status) && this.#isAsk(digest);
    if (isAstray || !isPlain || (!this.isLater && !this.#writeOfFirst(digest, arrival, journal))) {
      return false;
    }
    if (isSuccess(status)) {
      this.#grant(digest, arrival);
    } else {
      this.#ask(digest);
    }
    this.lastUs = arrival.timeUs;
    this.status = status;
    return true;
  }

  /** Whether a 2xx grants what was asked for, as before and in time. */
  #isGrant({ audioPort, audioAddress, requestTail }: MessageDigest, { timeUs }: Arrival): boolean {
    const isSame = !this.isSettled || (requestTail === this.#answerShape && !(timeUs > this.untilUs));
    return isSame && audioPort === this.#contact && audioAddress > 0;
  }

  /** What was granted, in seconds. */
  get grantedSeconds(): number {
    return this.#grantedUs / SECOND_US;
  }

  #grant({ audioAddress, requestTail }: MessageDigest, { timeUs }: Arrival): void {
    if (!this.isSettled) {
      this.#answerShape = requestTail;
      this.#grantedUs = audioAddress * SECOND_US;
    }
    this.successes++;
    this.boundUs = timeUs;
    this.untilUs = timeUs + this.#grantedUs;
    this.isStale = false;
    this.isAskedByProxy = false;
    this.isAskedByRegistrar = false;
    this.isRenewed = false;
  }

  /** Whether a challenge asks for what was not sent, or for a new nonce, for the first time since the last success. */
  #isAsk({ audioPort, requestTail, status }: MessageDigest): boolean {
    if (audioPort === 0) {
      return false;
    }
    if (!this.#isAnswered(status)) {
      return isProxyChallenge(status) ? !this.isAskedByProxy : !this.isAskedByRegistrar;
    }
    return (requestTail === 1 || this.mark !== this.askedMark) && !this.isRenewed;
  }

  /** Whether the last REGISTER had credentials for who asks now. */
  #isAnswered(status: number): boolean {
    return this.mark !== 0 && (this.mark & 1) === (isProxyChallenge(status) ? 1 : 0);
  }

  #ask({ fromTail, requestTail, status }: MessageDigest): void {
    const isAnswered = this.#isAnswered(status);
    this.isRenewed ||= isAnswered;
    this.isAskedByProxy = !isAnswered && (this.isAskedByProxy || isProxyChallenge(status));
    this.isAskedByRegistrar = !isAnswered && (this.isAskedByRegistrar || !isProxyChallenge(status));
    this.isStale = requestTail === 1;
    this.askedMark = fromTail;
  }

  /** Writes a message of the first round down; false where it is of a later one, or one too many. */
  #writeOfFirst(digest: MessageDigest, arrival: Arrival, journal: Journal): boolean {
    if (this.isLater || this.#rows === MOST_ROWS) {
      return false;
    }
    this.lastRow = journal.append(arrival, this.lastRow, saidOf(digest, digest.isRequest));
    this.#rows++;
    this.lastUs = arrival.timeUs;
    return true;
  }

  #writeLater(arrival: Arrival, journal: Journal): void {
    if (this.isLater) {
      journal.write(this.laterRow, arrival);
    } else {
      this.laterRow = journal.append(arrival, this.lastRow);
    }
    this.lastUs = arrival.timeUs;
  }
}
