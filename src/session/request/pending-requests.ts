import { HashIndex } from '../../bytes/index.ts';
import type { Endpoint, Transport } from '../../model/index.ts';
import type { Sighting } from '../../records/index.ts';
import type { SentRequest } from '../undelivered-requests.ts';

/** One request that waits for its final response, or for what it asked for. */
export type PendingRequest = {
  /** The hash it is found by: the first half of that of its Call-ID, and the second with what tells the transaction. */
  readonly first: number;
  readonly second: number;
  readonly callIdSecond: number;
  readonly cseq: number;
  readonly method: string;
  readonly sentUs: number;
  lastUs: number;
  sent: number;
  hadProvisional: boolean;
  /** Of a NOTIFY these four are read when somebody asks: see `nameNotify`. */
  event: string | null;
  callId: string;
  from: string;
  to: string;
  readonly hasCredentials: boolean;
  /** What stands for the nonce of its credentials for a server and for a proxy; 0 without them (see `nonceMark`). */
  readonly serverMark: number;
  readonly proxyMark: number;
  /** It asks for nothing any more, or says that the subscription is over. */
  readonly isEnding: boolean;
  /** A NOTIFY that says that the watcher may not watch. */
  readonly isRejection: boolean;
  /** Within a dialog: of a subscription that stands, as far as its sender knows. */
  readonly isRefresh: boolean;
  /** A final response to it was seen on another hop. */
  isAnsweredElsewhere: boolean;
  readonly src: Endpoint | null;
  readonly dst: Endpoint | null;
  readonly transport: Transport;
  readonly input: number;
  readonly frame: number;
  readonly line: number;
  /** Where it may be read again (see `Arrival`). */
  readonly position: number;
  readonly length: number;
  isDone: boolean;
};

/** At most so many wait; the oldest goes. */
const MOST_PENDING = 20_000;

/** Requests that wait, found by their transaction. Those without a time wait until the end, and hold up none that has one. */
export class PendingRequests {
  readonly #timed = new Queue();
  readonly #timeless = new Queue();

  find(first: number, second: number): PendingRequest | null {
    return this.#timed.find(first, second) ?? this.#timeless.find(first, second);
  }

  /** @returns the one that had to go. */
  add(request: PendingRequest): PendingRequest | null {
    return this.#queueOf(request).add(request);
  }

  done(request: PendingRequest): void {
    this.#queueOf(request).done(request);
  }

  /** The next that was sent before that moment and is not done; null where there is none. */
  takeBefore(timeUs: number): PendingRequest | null {
    return this.#timed.takeBefore(timeUs);
  }

  /** The next that is not done. */
  takeAny(): PendingRequest | null {
    return this.#timed.takeAny() ?? this.#timeless.takeAny();
  }

  #queueOf({ sentUs }: PendingRequest): Queue {
    return Number.isNaN(sentUs) ? this.#timeless : this.#timed;
  }
}

/** Requests in the order in which they were sent first. */
class Queue {
  readonly #index = new HashIndex();
  readonly #slots: (PendingRequest | undefined)[] = [];
  #oldest = 0;
  #next = 0;

  find(first: number, second: number): PendingRequest | null {
    const at = this.#oldest === this.#next ? -1 : this.#index.get(first, second);
    return at < 0 ? null : (this.#slots[at] ?? null);
  }

  add(request: PendingRequest): PendingRequest | null {
    const at = this.#next % MOST_PENDING;
    const lost = this.#next - this.#oldest >= MOST_PENDING ? this.#takeOldest() : null;
    this.#slots[at] = request;
    this.#index.add(request.first, request.second, at);
    this.#next++;
    return lost;
  }

  done(request: PendingRequest): void {
    if (!request.isDone) {
      request.isDone = true;
      const at = this.#index.get(request.first, request.second);
      this.#index.delete(request.first, request.second);
      if (this.#slots[at] === request) {
        // What is over is let go while it is young.
        this.#slots[at] = undefined;
      }
    }
  }

  takeBefore(timeUs: number): PendingRequest | null {
    while (this.#oldest < this.#next) {
      const request = this.#slots[this.#oldest % MOST_PENDING];
      if (request !== undefined && !request.isDone && !(request.sentUs <= timeUs)) {
        return null;
      }
      const taken = this.#takeOldest();
      if (taken !== null) {
        return taken;
      }
    }
    return null;
  }

  takeAny(): PendingRequest | null {
    while (this.#oldest < this.#next) {
      const taken = this.#takeOldest();
      if (taken !== null) {
        return taken;
      }
    }
    return null;
  }

  #takeOldest(): PendingRequest | null {
    const at = this.#oldest % MOST_PENDING;
    const request = this.#slots[at];
    this.#slots[at] = undefined;
    this.#oldest++;
    if (request === undefined || request.isDone) {
      return null;
    }
    this.done(request);
    return request;
  }
}

/** Where the request was seen. */
export function requestSighting(request: PendingRequest): Sighting {
  const { input, frame, line, sentUs: timeUs, src, dst, transport, method } = request;
  return { input, frame, line, timeUs, src, dst, transport, method, status: 0, phrase: '', detail: null };
}

/** The request as an error about it is found. */
export function sentRequest(request: PendingRequest): SentRequest {
  const { first, callIdSecond: second, method, cseq, dst, sentUs, lastUs } = request;
  return { callId: { first, second }, method, cseq, to: dst, firstUs: sentUs, lastUs };
}
