import type { TraceClock } from '../bytes/index.ts';
import type { Arrival, Limits } from '../model/index.ts';
import { isRefusal, type SipMessage } from '../sip/index.ts';
import { beginsCall, beginsNothing, isCallIdCut, isCancelTaken, opensLeg, standsAlone } from './beginnings.ts';
import { Digester, KIND, type MessageDigest } from './digest.ts';
import { type EarlyResponse, type EarlyResponses, isEarly } from './early-responses.ts';
import type { Leg } from './leg/leg.ts';
import { LegFollower } from './leg/leg-follower.ts';
import type { Phrases } from './leg/phrases.ts';
import { LegJoiner } from './legs/leg-joiner.ts';
import type { MessageReader } from './message-reader.ts';
import { Calls, NO_CALL } from './ordinary/calls.ts';
import type { Relays } from './relays.ts';
import { FollowedLeg } from './transfer/followed-leg.ts';
import { Transfers } from './transfer/transfers.ts';

export type CallFollowingOptions = {
  readonly limits: Limits;
  readonly seed: number;
  readonly closelyUntilBytes: number;
  readonly keepsHeads: boolean;
  readonly reader: MessageReader;
  readonly phrases: Phrases;
  readonly relays: Relays;
  readonly clock: TraceClock;
  readonly early: EarlyResponses;
  /** Follows a response that was held, as far as it stands beside calls. */
  readonly followBeside: (held: EarlyResponse) => void;
  /** How many messages the trace has had. */
  readonly order: () => number;
  /** More Call-IDs are followed than the limit allows: lets some of them go. */
  readonly makeRoom: () => void;
};

/** Follows what stands under a Call-ID: calls and the messages outside of them, plain or closely, and their transfers. */
export class CallFollowing {
  readonly calls: Calls;
  readonly transfers: Transfers;
  readonly joiner = new LegJoiner(({ first, second }) => this.calls.legHashed(first, second));
  readonly #early: EarlyResponses;
  readonly #followBeside: (held: EarlyResponse) => void;
  readonly #follower: LegFollower;
  readonly #reader: MessageReader;
  readonly #clock: TraceClock;
  readonly #limits: Limits;
  readonly #makeRoom: () => void;
  /** Bytes of messages at hand that are still followed closely. */
  #closelyLeft: number;

  constructor(options: CallFollowingOptions) {
    const { limits, seed, closelyUntilBytes, reader, phrases, relays, clock, order, makeRoom } = options;
    this.#early = options.early;
    this.#followBeside = options.followBeside;
    this.#limits = limits;
    this.#reader = reader;
    this.#clock = clock;
    this.#makeRoom = makeRoom;
    this.#closelyLeft = closelyUntilBytes;
    const legNamed = (callId: string) => this.calls.legNamed(callId);
    const joinLegs = (leg: Leg) => this.joiner.join(leg);
    this.transfers = new Transfers({ legNamed, order, joinLegs, relays }, limits);
    this.#follower = new LegFollower({
      transfers: this.transfers,
      phrases,
      order,
      hasten: (slot) => this.calls.hasten(slot, clock.nowUs),
      refused: this.#refused,
    });
    this.calls = new Calls({
      digester: new Digester(seed),
      reader,
      follower: this.#follower,
      transactionsPerCallId: limits.transactionsPerCallId,
      keepsHeads: options.keepsHeads,
    });
  }

  /** A message of the trace is about to be taken in, of a Call-ID or not: what was held and is due comes before it. */
  before(digest: MessageDigest, arrival: Arrival, message: SipMessage | null): void {
    if (!this.#early.isEmpty) {
      this.#followHeld(this.#early.takeDue(arrival, digest));
    }
    if (message !== null && this.#closelyLeft > 0) {
      this.#closelyLeft -= message.end - message.start;
    }
  }

  /** It was taken in: what waited for it comes behind it. */
  after(digest: MessageDigest): void {
    if (this.#early.isEmpty) {
      return;
    }
    if (digest.isRequest) {
      this.#followHeld(this.#early.takeAnswersTo(digest));
    }
    this.#followHeld(this.#early.takeExcess());
  }

  /** The trace has come to `nowUs`. */
  passTime(nowUs: number): void {
    this.#followHeld(this.#early.takePast(nowUs));
  }

  /** Takes a message under the Call-ID of `slot`, which is NO_CALL where none is followed yet. */
  accept(slot: number, digest: MessageDigest, arrival: Arrival, message: SipMessage | null, isRepeat: boolean): void {
    if (isRepeat && slot !== NO_CALL) {
      this.calls.countRepeat(slot);
    }
    this.#follow(slot, digest, arrival, message, true);
  }

  /** Follows responses that were held, now that their requests have come, or will not come any more. */
  #followHeld(responses: readonly EarlyResponse[]): void {
    for (const held of responses) {
      this.#followBeside(held);
      const { digest, arrival, message } = held;
      if (!standsAlone(digest)) {
        this.#follow(this.calls.find(digest), digest, arrival, message, false);
      }
    }
  }

  /** @param waits whether a response is held until its request comes. */
  #follow(slot: number, digest: MessageDigest, arrival: Arrival, message: SipMessage | null, waits: boolean): void {
    if (slot !== NO_CALL) {
      this.#continue(slot, digest, arrival, message, waits);
    } else if (digest.kind !== KIND.subscription) {
      this.#begin(digest, arrival, message, waits);
    }
  }

  #continue(slot: number, digest: MessageDigest, arrival: Arrival, message: SipMessage | null, waits: boolean): void {
    // What was held was heard when it came, before what has come since.
    const heardUs = waits ? arrival.timeUs : Number.NaN;
    this.calls.hear(slot, heardUs);
    if (digest.opensCall && digest.isRelayed) {
      this.joiner.forwarded(digest, arrival);
    }
    let leg = this.calls.legOf(slot);
    if (leg === null) {
      const isOrdinary =
        this.#isOrdinary(digest, arrival, message) && !this.#mayBeAsked(slot, digest, arrival, message);
      if (isOrdinary && this.#takes(slot, digest, arrival)) {
        return;
      }
      leg = this.calls.closely(slot, digest.kind === KIND.invite && isRefusal(digest.status));
    }
    const whole = this.#reader.read(arrival, message);
    if (leg !== null && whole !== null) {
      leg.touch(heardUs);
      if (waits && isEarly(leg, whole) && this.#early.hold(digest, arrival, whole)) {
        return;
      }
      this.#follower.follow(slot, leg, whole, arrival, false);
    }
  }

  /** A message under a Call-ID that is not followed. */
  #begin(digest: MessageDigest, arrival: Arrival, message: SipMessage | null, waits: boolean): void {
    if (beginsCall(digest) && !this.isClose(message) && this.#isOrdinary(digest, arrival, message)) {
      const slot = this.#open(digest, arrival);
      if (!this.#takes(slot, digest, arrival)) {
        this.#beginClosely(slot, this.#reader.read(arrival, message), arrival);
      } else if (this.calls.keepsHeads) {
        this.calls.keepHead(slot, this.#reader.read(arrival, message));
      }
      return;
    }
    if (beginsNothing(digest) && !isCancelTaken(digest)) {
      return;
    }
    const whole = this.#reader.read(arrival, message);
    if (whole !== null && !isCallIdCut(whole) && opensLeg(whole)) {
      if (waits && !whole.isRequest && this.#early.hold(digest, arrival, whole)) {
        return;
      }
      this.#beginClosely(this.#open(digest, arrival), whole, arrival);
    }
  }

  /** Whether what begins with this message is followed closely whatever it says. */
  isClose(message: SipMessage | null): boolean {
    return !this.#reader.canLoad || (message !== null && this.#closelyLeft > 0);
  }

  #beginClosely(slot: number, message: SipMessage | null, arrival: Arrival): void {
    if (message === null) {
      this.joiner.letGo({ first: this.calls.first(slot), second: this.calls.second(slot) });
      this.calls.close(slot);
      return;
    }
    const leg = new FollowedLeg(message, this.#timeOf(arrival.timeUs), this.#limits.transactionsPerCallId);
    this.calls.setLeg(slot, leg);
    leg.touch(arrival.timeUs);
    this.#follower.follow(slot, leg, message, arrival, false);
  }

  /** Takes in a message of a call without a leg; false where it has to be looked at closely. */
  #takes(slot: number, digest: MessageDigest, arrival: Arrival): boolean {
    if (!this.calls.takes(slot, digest, arrival, this.#clock.nowUs)) {
      return false;
    }
    if (digest.opensCall && this.#isAwaited(digest)) {
      this.calls.await(slot);
    }
    return true;
  }

  /** Whether some transfer waits for a call to whom this initial INVITE calls. */
  #isAwaited({ requestTail, toTail, fromTail }: MessageDigest): boolean {
    return this.transfers.mayAnyCall(requestTail, toTail, fromTail);
  }

  /**
   * Whether a response may show that a call which is waited for was made by whom a transfer asked: where the INVITE of that hop
   * is not in the trace, nothing else does.
   */
  #mayBeAsked(slot: number, digest: MessageDigest, arrival: Arrival, message: SipMessage | null): boolean {
    if (digest.kind !== KIND.invite || digest.status <= 100 || !this.calls.isAwaited(slot)) {
      return false;
    }
    const whole = this.#reader.read(arrival, message);
    return whole !== null && this.transfers.mayAnswer(whole, arrival.dst);
  }

  /** Whether nothing about a message but what `Ordinary` looks at makes its call one to be followed closely. */
  #isOrdinary(digest: MessageDigest, arrival: Arrival, message: SipMessage | null): boolean {
    if (digest.kind === KIND.special) {
      return false;
    }
    const isInitial = digest.kind === KIND.invite && digest.isRequest && digest.toTag === 0;
    if (!isInitial || !this.#isAwaited(digest)) {
      return true;
    }
    this.#reader.name(arrival);
    const whole = this.#reader.read(arrival, message);
    return whole === null || !this.transfers.mayConcern(whole, arrival.src);
  }

  /** The time of a message; where it has none that of the trace so far. */
  #timeOf(timeUs: number): number {
    return Number.isNaN(timeUs) ? this.#clock.nowUs : timeUs;
  }

  #open(digest: MessageDigest, arrival: Arrival): number {
    if (this.calls.size >= this.#limits.openCallIds) {
      this.#makeRoom();
    }
    const slot = this.calls.open(digest, arrival, this.#timeOf(arrival.timeUs), this.#clock.nowUs);
    if (digest.opensCall) {
      this.joiner.begin(digest, arrival);
    }
    return slot;
  }

  readonly #refused = (slot: number, leg: FollowedLeg): void => {
    this.joiner.refused(leg, { first: this.calls.first(slot), second: this.calls.second(slot) });
  };
}
