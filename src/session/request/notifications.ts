import type { TextHash } from '../../bytes/index.ts';
import type { RequestNotice, Sighting, UndeliveredFacts } from '../../records/index.ts';
import { isGivenUp, type SipMessage } from '../../sip/index.ts';
import { type PendingRequest, PendingRequests, requestSighting } from './pending-requests.ts';
import type { RequestGroups, WhyNot } from './request-groups.ts';
import { nameNotify } from './request-in.ts';
import { notifiedOf } from './request-subject.ts';
import { type Subscription, Subscriptions } from './subscriptions.ts';

/** Watchers whose last NOTIFY failed; further ones are not told. */
const MOST_HELD = 5000;
const MOST_SIGHTINGS = 6;
/** Phones hold their NAT open with it, and care for no answer. */
const NOT_MEANT: readonly string[] = ['keep-alive', 'refer'];

type Fate = Extract<RequestNotice['fate'], 'refused' | 'unanswered' | 'pending' | 'rejected'>;

type Held = {
  fate: Fate;
  request: PendingRequest;
  why: WhyNot;
  count: number;
  readonly evidence: Sighting[];
};

export type NotifyReader = {
  /** Reads a request again that was seen before; null where that cannot be done. */
  readonly reread: (request: PendingRequest) => SipMessage | null;
};

/**
 * What becomes of NOTIFYs outside transfers. A notifier that gets no answer, or one that says that there is no such
 * subscription, ends it (RFC 6665 §4.2.2): then nothing is shown any more, unless the phone has subscribed anew.
 */
export class Notifications {
  readonly pending = new PendingRequests();
  readonly #subscriptions = new Subscriptions();
  readonly #held = new Map<string, Held>();
  readonly #reader: NotifyReader;
  #taken = 0;

  constructor(reader: NotifyReader) {
    this.#reader = reader;
  }

  /** A SUBSCRIBE was taken, or its owner gives up what it asked for. */
  subscribed({ first, callIdSecond, from, to, event, src, isEnding }: PendingRequest): void {
    const watch = notifiedOf(from, to, event ?? '', src?.address ?? '');
    this.#subscriptions.asked(first, callIdSecond, watch, isEnding);
  }

  /** A NOTIFY was taken by whom it was for. */
  taken(request: PendingRequest): void {
    if (request.isRejection) {
      this.failed(request, 'rejected', [], {});
      return;
    }
    const subscription = this.#subscriptions.find(request.first, request.callIdSecond);
    if (subscription !== null) {
      subscription.notified = ++this.#taken;
    }
    if (this.#held.size > 0 && (subscription !== null || this.#name(request))) {
      this.#held.delete(keyOf(watchOf(request, subscription)));
    }
  }

  /** It failed, or rejects the watcher. */
  failed(request: PendingRequest, how: Fate, answer: readonly Sighting[], why: WhyNot): void {
    const fate = request.isRejection ? 'rejected' : how;
    if (request.isEnding && fate !== 'rejected') {
      return;
    }
    const subscription = this.#subscriptions.find(request.first, request.callIdSecond);
    this.#name(request);
    const isMeant = !NOT_MEANT.includes(request.event?.toLowerCase() ?? '');
    if (!isMeant || subscription?.isEnded === true || this.#isSuperseded(request, subscription)) {
      return;
    }
    const key = keyOf(watchOf(request, subscription));
    const known = this.#held.get(key);
    if (known === undefined && this.#held.size < MOST_HELD) {
      this.#held.set(key, { fate, request, why, count: 1, evidence: [requestSighting(request), ...answer] });
    } else if (known !== undefined && !isSame(known.request, request)) {
      const { count, evidence } = known;
      const more = evidence.length < MOST_SIGHTINGS ? [requestSighting(request), ...answer] : [];
      this.#held.set(key, { fate, request, why, count: count + 1, evidence: [...evidence, ...more] });
    }
  }

  /**
   * Its time is over, or the trace.
   *
   * @param isHeard whether the other side is known to speak: its answer would have been seen.
   */
  gaveUp(request: PendingRequest, isOver: boolean, isHeard: boolean, undelivered: UndeliveredFacts | null): void {
    const { sent, transport, hadProvisional, isAnsweredElsewhere } = request;
    const isSentAgain = sent > 1 || transport !== 'udp';
    const isDead = isGivenUp('NOTIFY', sent) || (isOver && isHeard && isSentAgain && !hadProvisional);
    if (!isAnsweredElsewhere && (isDead || undelivered !== null)) {
      const error = undelivered === null ? [] : [undelivered.sighting];
      this.failed(request, isDead || isOver ? 'unanswered' : 'pending', error, { undelivered });
    }
  }

  /** The trace is over. */
  tellAll(groups: RequestGroups): void {
    for (const { fate, request, why, count, evidence } of this.#held.values()) {
      groups.add(fate, request, evidence, { ...why, count });
    }
    this.#held.clear();
  }

  /** Whether it is known what the NOTIFY says of itself. */
  #name(request: PendingRequest): boolean {
    const whole = request.event === null ? this.#reader.reread(request) : null;
    if (whole !== null) {
      nameNotify(request, whole);
    }
    return request.event !== null;
  }

  /** A later subscription of the same watcher was told: the phone does not need this one. */
  #isSuperseded(request: PendingRequest, subscription: Subscription | null): boolean {
    const later = this.#subscriptions.latest(watchOf(request, subscription));
    return later !== null && later !== subscription && !later.isEnded && later.notified > (subscription?.notified ?? 0);
  }
}

type Watch = Pick<TextHash, 'first' | 'second'>;

/** By its SUBSCRIBE, whose address is the phone's: a NOTIFY may go where nobody is. */
function watchOf({ from, to, event, dst }: PendingRequest, subscription: Subscription | null): Watch {
  return subscription === null
    ? notifiedOf(to, from, event ?? '', dst?.address ?? '')
    : { first: subscription.watchFirst, second: subscription.watchSecond };
}

function keyOf({ first, second }: Watch): string {
  return `${first} ${second}`;
}

/** The same NOTIFY, sent and answered again. */
function isSame(one: PendingRequest, other: PendingRequest): boolean {
  return one.first === other.first && one.second === other.second;
}
