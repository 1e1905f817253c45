import type { Arrival, Endpoint } from '../../model/index.ts';
import type {
  RegisterCredentials,
  RegistrarChallenge,
  RegistrationRefusal,
  RegistrationUnbound,
  Sighting,
} from '../../records/index.ts';
import { isProxyChallenge, type SipMessage } from '../../sip/index.ts';
import { type Origin, originOf } from '../attack/origin.ts';
import type { CallIdHash } from '../legs/recent-invites.ts';
import { Attempt, type Silence, type Verdict } from './attempt.ts';
import { BriefInterval } from './brief-interval.ts';
import { CSeqOrder } from './cseq-order.ts';
import { FirstAndLast } from './first-and-last.ts';
import { GRACE_US } from './grace.ts';
import { type RegistrationPhase, RegistrationPhases } from './phases.ts';
import type { PlainRegistration } from './plain-registration.ts';
import type { RegisterTexts } from './register-texts.ts';
import { addressOfRecord } from './register-words.ts';
import type { BeforeSignOff } from './sign-off.ts';

export const INTERVAL_TOO_BRIEF = 423;

/** What is known of one address of record at one registrar under one Call-ID. `FollowedRegistration` finds it out. */
export class RegistrationState {
  readonly callIdHash: CallIdHash;
  readonly registrar: Endpoint | null;
  client: Endpoint | null = null;
  callId = '';
  /** Whether it is known by its user (see `UserBook`). */
  isFiled = false;
  aor = '';
  user = '';
  /** Of its address of record, as names are compared. */
  host = '';
  contact: string | null = null;
  instance: string | null = null;
  userAgent: string | null = null;
  sentBy = '';
  hasRport = false;
  viaCount = 0;
  /** Whom the lowest of several Vias names; null where it is the only one, or names no address. */
  origin: Origin | null = null;
  isFetch = false;
  isRemoval = false;
  /** Several Contacts are asked for. */
  isSeveral = false;
  /** Why the last 2xx left it unregistered. */
  unbound: RegistrationUnbound | null = null;
  /** How it stood when it began to sign off; null where that is not what it did last. */
  before: BeforeSignOff | null = null;
  /** Why it may not sign off. */
  signOffRefusal: RegistrationRefusal | null = null;
  readonly order = new CSeqOrder();
  asked: number | null = null;
  granted: number | null = null;
  /** Whether the registrar said so; else it is what was asked for. */
  isGrantSaid = true;
  boundContact: string | null = null;
  bindings: readonly string[] = [];
  boundUs = Number.NaN;
  attempts = 0;
  successes = 0;
  firstUs = Number.NaN;
  lastUs = Number.NaN;
  readonly attempt = new Attempt();
  /** The nonce of the last challenge, 0 before any; and the others where it had several. */
  protected askedMark = 0;
  protected moreMarks: readonly number[] | null = null;
  readonly phases = new RegistrationPhases();
  refusal: RegistrationRefusal | null = null;
  /** Rounds refused since the last success, and what it recovered from. */
  refusals = 0;
  firstRefusedUs = Number.NaN;
  lastRefusedUs = Number.NaN;
  recoveredFrom = 0;
  recoveredUs = Number.NaN;
  /** Rounds in which credentials were not taken, of its whole time. */
  wrongRounds = 0;
  /** Challenges to REGISTERs without credentials for them: those of a proxy (407), and those of the registrar (401). */
  #bareProxyChallenges = 0;
  #bareRegistrarChallenges = 0;
  renewals = 0;
  challenge: RegistrarChallenge | null = null;
  credentials: RegisterCredentials | null = null;
  readonly brief = new BriefInterval();
  /** REGISTERs since the last success that got no final response. */
  silentRequests = 0;
  /** The last REGISTER whose time ran out without a final response, where none has come since. */
  exhausted: Silence | null = null;
  /** An answer that is not in the trace was acted upon. */
  isAnswerUnseen = false;
  lastVerdict: Verdict | null = null;
  astrayPort = 0;
  lapse: { readonly expiredUs: number; readonly refreshedUs: number; readonly grantedSeconds: number } | null = null;
  readonly #evidence = new FirstAndLast();

  /** Takes from the first message what stands for all of them. */
  protected name(message: SipMessage, texts: RegisterTexts): void {
    if (this.callId === '') {
      this.callId = message.callId();
      const { aor, user, host } = addressOfRecord(message);
      this.aor = aor;
      this.user = user;
      this.host = texts.of(host);
      this.viaCount = message.viaCount;
      this.origin = originOf(message);
    }
  }

  constructor(callIdHash: CallIdHash, registrar: Endpoint | null) {
    this.callIdHash = callIdHash;
    this.registrar = registrar;
  }

  get evidence(): readonly Sighting[] {
    return this.#evidence.all();
  }

  keep(sighting: Sighting): void {
    this.#evidence.keep(sighting);
  }

  /** Goes on where one that went plainly is now, after its first round. @param arrival of its last REGISTER. */
  goOn(plain: PlainRegistration, arrival: Arrival): void {
    this.attempts = plain.attempts;
    this.successes = plain.successes;
    this.boundUs = plain.boundUs;
    this.order.goOn(plain.cseq);
    this.phases.extend(plain.untilUs);
    this.renewals = plain.isRenewed ? 1 : 0;
    this.#bareProxyChallenges = plain.isAskedByProxy ? 1 : 0;
    this.#bareRegistrarChallenges = plain.isAskedByRegistrar ? 1 : 0;
    this.askedMark = plain.askedMark;
    this.moreMarks = null;
    this.client = arrival.src ?? this.client;
    this.attempt.goOn(plain, arrival);
  }

  /** A round ended in a 2xx. */
  noteSuccess(timeUs: number, sighting: Sighting | null): void {
    this.successes++;
    this.boundUs = timeUs;
    this.order.settle(this.attempt.cseq);
    this.forgetBareChallenges();
    this.renewals = 0;
    this.silentRequests = 0;
    if (this.isRemoval || this.unbound !== null) {
      // Nothing is made good by it.
      this.phases.end(this.isRemoval ? 'removed' : 'unbound', timeUs, sighting);
      return;
    }
    if (this.refusals > 0) {
      this.recoveredFrom = this.refusal?.status ?? 0;
      this.recoveredUs = timeUs;
    }
    this.refusals = 0;
    if (!this.isFetch) {
      this.phases.bind(timeUs, this.granted, sighting);
    }
  }

  /** A round ended in a refusal. */
  noteRefusal(timeUs: number, sighting: Sighting | null): void {
    this.forgetBareChallenges();
    this.renewals = 0;
    this.wrongRounds += (this.attempt.marks?.length ?? this.attempt.mark) !== 0 ? 1 : 0;
    if (this.isRemoval) {
      return;
    }
    this.order.refuse(this.attempt, this.refusals > 0);
    this.refusals++;
    this.firstRefusedUs = this.refusals === 1 ? timeUs : this.firstRefusedUs;
    this.lastRefusedUs = timeUs;
    this.phases.fail('refused', this.attempt.status, timeUs, sighting);
  }

  /** What a refusal says. */
  protected noteWords(refusal: RegistrationRefusal): void {
    if (this.isRemoval) {
      this.signOffRefusal = refusal;
    } else {
      this.refusal = refusal;
    }
  }

  /** What went unanswered before is no matter of what it asks for now. */
  protected forgetSilence(): void {
    this.exhausted = null;
    this.silentRequests = 0;
  }

  /** What it was refused for last no longer holds: it has asked for longer since a 423. */
  get isAdapted(): boolean {
    return this.refusal?.status === INTERVAL_TOO_BRIEF && this.brief.isHeeded;
  }

  /** In a row, of one and the same asker: a proxy and then the registrar behind it each ask for the first time (RFC 3261 §22.3). */
  get bareChallenges(): number {
    return Math.max(this.#bareProxyChallenges, this.#bareRegistrarChallenges);
  }

  noteBareChallenge(): void {
    if (isProxyChallenge(this.attempt.status)) {
      this.#bareProxyChallenges++;
    } else {
      this.#bareRegistrarChallenges++;
    }
  }

  forgetBareChallenges(): void {
    this.#bareProxyChallenges = 0;
    this.#bareRegistrarChallenges = 0;
  }

  /** A REGISTER comes: whether what was granted had run out by then. */
  noteLapse(timeUs: number): void {
    const bound: RegistrationPhase | null = this.phases.current;
    if (bound?.state === 'registered' && timeUs > bound.untilUs + GRACE_US && this.granted !== null) {
      this.lapse ??= { expiredUs: bound.untilUs, refreshedUs: timeUs, grantedSeconds: this.granted };
    }
  }

  /** Something of it was seen. */
  hear(timeUs: number): void {
    if (!Number.isNaN(timeUs)) {
      this.firstUs = Number.isNaN(this.firstUs) ? timeUs : this.firstUs;
      this.lastUs = timeUs;
    }
  }
}
