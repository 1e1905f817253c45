import type { Sighting } from '../../records/index.ts';
import { endsSubscription, TRANSACTION_US } from '../../sip/index.ts';
import type { PendingRequest } from './pending-requests.ts';
import type { RefusedWith, RequestGroups } from './request-groups.ts';
import { subjectOf } from './request-subject.ts';

/** So many are held until it is known whether the client got there after all; what comes then is told as it stands. */
const MOST_HELD = 5000;
const TOO_BRIEF = 423;

type Held = {
  readonly request: PendingRequest;
  readonly evidence: readonly Sighting[];
  readonly refused: RefusedWith;
  readonly timeUs: number;
  /** Whether the same was accepted after all, and when. */
  isBack: boolean;
  backUs: number;
};

/** Refused SUBSCRIBEs and PUBLISHes: a client that adapts, or subscribes anew, has what it wanted (RFC 6665 §4.1.2.2). */
export class Refusals {
  readonly #groups: RequestGroups;
  readonly #open = new Map<string, Held[]>();
  readonly #held: Held[] = [];

  constructor(groups: RequestGroups) {
    this.#groups = groups;
  }

  note(request: PendingRequest, evidence: readonly Sighting[], refused: RefusedWith, timeUs: number): void {
    const held: Held = { request, evidence, refused, timeUs, isBack: false, backUs: Number.NaN };
    if (request.isEnding && endsSubscription(refused.status)) {
      // What it wanted to end is not there any more.
      return;
    }
    if (this.#held.length >= MOST_HELD) {
      if (!maySettle(held)) {
        this.#groups.add('refused', request, evidence, { refused });
      }
      return;
    }
    this.#held.push(held);
    const subject = subjectOf(request);
    const open = this.#open.get(subject);
    if (open === undefined) {
      this.#open.set(subject, [held]);
    } else {
      open.push(held);
    }
  }

  accepted(request: PendingRequest, timeUs: number): void {
    if (this.#open.size === 0 || request.isEnding) {
      return;
    }
    const subject = subjectOf(request);
    for (const held of this.#open.get(subject) ?? []) {
      held.isBack = true;
      held.backUs = timeUs;
    }
    this.#open.delete(subject);
  }

  /** The trace is over. */
  tellAll(nowUs: number): void {
    for (const held of this.#held.splice(0)) {
      this.#tell(held, nowUs);
    }
    this.#open.clear();
  }

  #tell(held: Held, nowUs: number): void {
    const { request, evidence, refused, timeUs, isBack, backUs } = held;
    if (maySettle(held)) {
      const isOpen = !(nowUs - timeUs >= TRANSACTION_US);
      if (!isBack) {
        this.#groups.add(isLost(held) ? 'lost' : 'refused', request, evidence, { refused, isOpen });
      }
    } else {
      this.#groups.add('refused', request, evidence, { refused, isBack, backUs });
    }
  }
}

/** Whether the client is expected to try again in another way, at once. */
function maySettle(held: Held): boolean {
  return held.refused.status === TOO_BRIEF || isLost(held);
}

/** A subscription that stood, and stands no more (RFC 6665 §4.1.2.2). */
function isLost({ request: { method, isRefresh }, refused }: Held): boolean {
  return method === 'SUBSCRIBE' && isRefresh && endsSubscription(refused.status);
}
