import type { Arrival } from '../../model/index.ts';
import type { Sighting } from '../../records/index.ts';
import { isChallenge, isFinal, isProvisional, isSuccess, type SipMessage } from '../../sip/index.ts';
import type { MessageDigest } from '../digest.ts';
import { sight } from '../leg/sighting.ts';
import { isOver, silenceIn, type Verdict } from './attempt.ts';
import { severalMarks } from './digest-register.ts';
import type { PlainRegistration } from './plain-registration.ts';
import type { RegisterReader } from './register-reader.ts';
import type { RegisterTexts } from './register-texts.ts';
import { type Asking, askingOf, boundBy, minExpiresOf, refusalIn, userAgentOf, viaOf } from './register-words.ts';
import { INTERVAL_TOO_BRIEF, RegistrationState } from './registration-state.ts';
import { beforeSignOff } from './sign-off.ts';
import { unboundBy } from './unbound.ts';

/**
 * One address of record at one registrar under one Call-ID. While it goes as registrations go (asked for credentials, given
 * them, granted the same as before) a refresh is followed by its numbers alone; everything else is read.
 */
export class FollowedRegistration extends RegistrationState {
  /** What the last REGISTER that was read asked for. */
  #asking: Asking | null = null;
  #requestShape = 0;
  #answerShape = 0;
  #isSettled = false;

  override goOn(plain: PlainRegistration, arrival: Arrival): void {
    super.goOn(plain, arrival);
    this.#isSettled = true;
  }

  request(digest: MessageDigest, arrival: Arrival, message: SipMessage | null, reader: RegisterReader): void {
    const { attempt } = this;
    this.hear(arrival.timeUs);
    if (attempt.cseq === digest.cseq && attempt.fromTag === digest.fromTag) {
      this.#again(digest, arrival, message, reader);
      return;
    }
    this.close(arrival.timeUs);
    this.noteLapse(arrival.timeUs);
    this.order.note(digest, attempt, arrival.timeUs);
    attempt.begin(digest.cseq, digest.fromTag);
    this.attempts++;
    this.#take(digest, arrival, message, reader);
  }

  /** The same REGISTER again, or one whose answer was recorded before it. */
  #again(digest: MessageDigest, arrival: Arrival, message: SipMessage | null, reader: RegisterReader): void {
    const { attempt } = this;
    if (!attempt.hasRequest) {
      this.#take(digest, arrival, message, reader);
      attempt.sentAfterFinal = 0;
      this.#count();
      return;
    }
    attempt.send(arrival);
    this.#showRequest();
    this.#see(arrival, null, reader);
  }

  #take(digest: MessageDigest, arrival: Arrival, message: SipMessage | null, reader: RegisterReader): void {
    const { attempt } = this;
    attempt.send(arrival);
    attempt.mark = digest.fromTail;
    this.client = arrival.src ?? this.client;
    if (this.#isSettled && digest.requestTail === this.#requestShape) {
      return;
    }
    const before = digest.requestTail === this.#requestShape ? this.#asking : null;
    // What is asked for anew may be granted in the words of before, and then they mean another thing.
    this.#isSettled = false;
    this.#requestShape = digest.requestTail;
    const whole = reader.messages.read(arrival, message);
    if (whole === null) {
      this.#asking = null;
    } else {
      this.#readRequest(whole, reader, before);
    }
    this.#showRequest();
  }

  /** @param before what the REGISTER before it asked for, where this one asks for the same. */
  #readRequest(message: SipMessage, { seed, texts }: RegisterReader, before: Asking | null): void {
    const { attempt } = this;
    this.name(message, texts);
    const asking = before ?? askingOf(message);
    this.#asking = asking;
    this.contact = asking.contact ?? this.contact;
    this.instance = asking.instance;
    this.isFetch = asking.isFetch;
    this.isSeveral = asking.isSeveral;
    if (asking.isRemoval !== this.isRemoval) {
      this.before = asking.isRemoval ? beforeSignOff(this, attempt.transport !== 'udp') : null;
      this.isRemoval = asking.isRemoval;
      this.forgetSilence();
    }
    this.asked = asking.isFetch ? this.asked : asking.seconds;
    this.userAgent = texts.of(userAgentOf(message)) ?? this.userAgent;
    const { sentBy, hasRport } = viaOf(message);
    this.sentBy = sentBy === this.client?.text ? this.client.text : sentBy;
    this.hasRport = hasRport;
    if (attempt.mark !== 0) {
      attempt.marks = severalMarks(message, seed);
      this.credentials = texts.credentials(message, this) ?? this.credentials;
      this.isAnswerUnseen ||= this.askedMark === 0 && this.silentRequests > 0;
    }
    if (!asking.isRemoval) {
      this.brief.ask(asking.seconds);
    }
  }

  /** Whether a response answers no REGISTER that was seen: neither the last nor one before it. */
  isEarly({ cseq, fromTag }: MessageDigest): boolean {
    return this.attempt.fromTag !== fromTag || this.attempt.cseq < cseq;
  }

  response(digest: MessageDigest, arrival: Arrival, message: SipMessage | null, reader: RegisterReader): void {
    const { attempt } = this;
    this.hear(arrival.timeUs);
    if (attempt.cseq !== digest.cseq || attempt.fromTag !== digest.fromTag) {
      if (attempt.cseq > digest.cseq && attempt.fromTag === digest.fromTag) {
        return;
      }
      this.close(arrival.timeUs);
      attempt.begin(digest.cseq, digest.fromTag);
      this.attempts++;
      this.client ??= arrival.dst;
    }
    if (isProvisional(digest.status)) {
      attempt.hadProvisional = true;
    } else if (isFinal(digest.status) && !isSuccess(attempt.status)) {
      this.#answer(digest, arrival, message, reader);
    }
  }

  #answer(digest: MessageDigest, arrival: Arrival, message: SipMessage | null, reader: RegisterReader): void {
    const { attempt } = this;
    attempt.answers++;
    this.exhausted = null;
    const isAstray = attempt.src !== null && arrival.dst !== null && attempt.src !== arrival.dst;
    if (isAstray) {
      this.astrayPort = arrival.dst?.port ?? 0;
    }
    const isKnown = attempt.status === digest.status;
    attempt.status = digest.status;
    attempt.isStale = digest.requestTail === 1 && !isSuccess(digest.status);
    if (isKnown) {
      this.#see(arrival, message, reader, digest.status);
      return;
    }
    if (this.#isAsBefore(digest)) {
      this.#count(arrival.timeUs);
      this.#ask(digest, null);
      return;
    }
    const whole = reader.messages.read(arrival, message);
    if (whole === null) {
      return;
    }
    this.name(whole, reader.texts);
    this.#showRequest();
    const sighting = sight(whole, arrival, reader.phrases);
    this.keep(sighting);
    this.#readAnswer(whole, digest, sighting, reader.texts);
    this.#ask(digest, isChallenge(digest.status) ? severalMarks(whole, reader.seed) : null);
  }

  #ask({ status, fromTail }: MessageDigest, more: readonly number[] | null): void {
    if (isChallenge(status)) {
      this.askedMark = fromTail;
      this.moreMarks = more;
    }
  }

  #verdict(): Verdict {
    return this.attempt.verdict(this.askedMark, this.moreMarks);
  }

  /** Whether it is what this registration got before, so that nothing of it has to be read. */
  #isAsBefore(digest: MessageDigest): boolean {
    if (!this.#isSettled || !this.attempt.hasRequest) {
      return false;
    }
    const verdict = this.#verdict();
    return verdict === 'success'
      ? digest.requestTail === this.#answerShape
      : verdict === 'challenge' || (verdict === 'renewal' && this.renewals === 0);
  }

  #readAnswer(message: SipMessage, digest: MessageDigest, sighting: Sighting, texts: RegisterTexts): void {
    const { attempt } = this;
    const { timeUs } = sighting;
    const verdict = this.#verdict();
    if (verdict === 'success') {
      const bound = boundBy(message, this.contact);
      // Of a list that the capture cut the own may be what is missing.
      this.unbound = attempt.hasRequest && !message.isHeaderBlockOpen ? unboundBy(bound, this) : null;
      const isBound = !this.isRemoval && this.unbound === null;
      this.granted = !isBound || this.isFetch ? null : (bound.seconds ?? this.asked);
      this.isGrantSaid = bound.seconds !== null;
      this.boundContact = isBound ? bound.own : null;
      this.bindings = bound.contacts;
      this.boundUs = timeUs;
      if (!attempt.hasRequest && bound.contacts.length === 0) {
        this.isRemoval = true;
      }
      this.contact ??= attempt.hasRequest ? null : bound.own;
      this.#answerShape = digest.requestTail;
    } else if (verdict === 'refusal' || verdict === 'wrong') {
      const hadCredentials = attempt.hasRequest ? (attempt.marks?.length ?? attempt.mark) !== 0 : null;
      const wasChallenged = this.askedMark !== 0;
      this.noteWords(refusalIn(message, sighting.phrase, { hadCredentials, wasChallenged }));
      if (digest.status === INTERVAL_TOO_BRIEF && !this.isRemoval) {
        this.brief.refuse(minExpiresOf(message));
      }
    }
    if (isChallenge(digest.status)) {
      this.challenge = texts.challenge(message);
    }
    this.#count(timeUs, sighting);
  }

  /** Counts the verdict on the attempt once. */
  #count(timeUs = this.lastUs, sighting: Sighting | null = null): void {
    const { attempt } = this;
    if (attempt.isCounted || attempt.status === 0) {
      return;
    }
    const verdict = this.#verdict();
    this.lastVerdict = verdict;
    attempt.isCounted = attempt.hasRequest || verdict === 'success' || verdict === 'refusal';
    this.#isSettled &&= verdict === 'success' || verdict === 'challenge' || verdict === 'renewal';
    this.#tally(verdict, timeUs, sighting);
  }

  #tally(verdict: Verdict, timeUs: number, sighting: Sighting | null): void {
    switch (verdict) {
      case 'success':
        this.noteSuccess(timeUs, sighting);
        this.brief.settle();
        this.#asking = null;
        this.#isSettled = this.attempt.hasRequest;
        break;
      case 'challenge':
        this.noteBareChallenge();
        this.#isSettled &&= this.bareChallenges < 2;
        break;
      case 'renewal':
        this.forgetBareChallenges();
        this.renewals++;
        this.#isSettled &&= this.renewals < 2;
        break;
      case 'wrong':
      case 'refusal':
        this.noteRefusal(timeUs, sighting);
        break;
    }
  }

  /** The attempt is over: another one begins then. */
  close(nextUs: number): void {
    this.end();
    if (this.attempt.isSilent) {
      this.exhausted = isOver(this.attempt, nextUs) ? silenceIn(this.attempt) : this.exhausted;
      this.forgetBareChallenges();
      this.#isSettled = false;
    }
  }

  /** The trace ends. */
  end(): void {
    if (this.attempt.cseq >= 0) {
      this.#count();
      this.silentRequests += this.attempt.isSilent ? 1 : 0;
    }
  }

  #showRequest(): void {
    const { attempt } = this;
    if (attempt.hasRequest && !attempt.isSighted) {
      attempt.isSighted = true;
      this.keep(attempt.sighting());
    }
  }

  /** A repetition, of a request or of a response of this status. */
  #see(arrival: Arrival, message: SipMessage | null, reader: RegisterReader, status = 0): void {
    if (this.#isSettled && this.attempt.sent < 3) {
      return;
    }
    const whole = status === 0 ? null : reader.messages.read(arrival, message);
    if (whole !== null) {
      this.keep(sight(whole, arrival, reader.phrases));
    } else if (status === 0) {
      const { input, frame, line, timeUs, src, dst } = arrival;
      this.keep({ ...this.attempt.sighting(), input, frame, line, timeUs, src, dst });
    }
  }
}
