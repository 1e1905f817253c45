import type { StreamFace, StreamInfo, StreamVerdict } from '../../flow/index.ts';
import type { Arrival } from '../../model/index.ts';
import type { TrackedConnection, TrackedDirection } from './tcp-track.ts';

/** What the messages of a stream are told to while its bytes are read. */
export type StreamAtHand = {
  /** One was read; whether it is wanted. */
  message(isWanted: boolean): void;
};

export type RunEvents = {
  /** From here on messages come of this stream; null: of none. */
  readonly onStream: (stream: StreamAtHand | null) => void;
  /** So many messages are taken that nobody wants, because they share segments with one that is. */
  readonly onShared: (messages: number) => void;
  /** The connection and direction of a stream. */
  readonly trackOf: (stream: StreamInfo) => readonly [TrackedConnection, TrackedDirection] | null;
};

/**
 * One direction of a stream, with an eye on which of its bytes messages stand in. Taken are runs: from where a message begins
 * with a segment to where one ends with a segment, so that no message is cut. Where a layer hides where messages
 * begin, the whole connection is.
 */
export class StreamRuns implements StreamFace, StreamAtHand {
  readonly #inner: StreamFace;
  readonly #stream: StreamInfo;
  readonly #events: RunEvents;
  readonly #tracked: readonly [TrackedConnection, TrackedDirection] | null;
  /** Sequence number of the first byte of the run; null before its first byte. */
  #start: number | null = null;
  #isWanted = false;
  #others = 0;

  constructor(inner: StreamFace, stream: StreamInfo, events: RunEvents) {
    this.#inner = inner;
    this.#stream = stream;
    this.#events = events;
    this.#tracked = events.trackOf(stream);
  }

  data(bytes: Uint8Array, start: number, end: number, arrival: Arrival): StreamVerdict {
    const next = this.#stream.nextSequence ?? 0;
    this.#start ??= (next - (end - start)) >>> 0;
    const verdict = this.#watching(() => this.#inner.data(bytes, start, end, arrival));
    if (this.#inner.isBetween === undefined) {
      this.#wantAll();
    } else if (this.#inner.isBetween) {
      this.#endRun(next);
    }
    this.#tracked?.[1].flows(verdict === 'other');
    return verdict;
  }

  gap(lostBytes: number): void {
    this.#watching(() => this.#inner.gap(lostBytes));
    this.#endRun(((this.#stream.nextSequence ?? 0) - lostBytes) >>> 0);
  }

  end(): void {
    this.#watching(() => this.#inner.end());
    this.#endRun(this.#stream.nextSequence ?? 0);
  }

  message(isWanted: boolean): void {
    this.#isWanted ||= isWanted;
    this.#others += isWanted ? 0 : 1;
    if (!isWanted && this.#tracked !== null) {
      this.#tracked[0].others++;
    }
  }

  #watching<Result>(work: () => Result): Result {
    this.#events.onStream(this);
    try {
      return work();
    } finally {
      this.#events.onStream(null);
    }
  }

  #wantAll(): void {
    if (this.#isWanted && this.#tracked !== null) {
      this.#tracked[0].isWholeWanted = true;
    }
  }

  #endRun(end: number): void {
    if (this.#inner.isBetween === undefined) {
      this.#wantAll();
    } else if (this.#isWanted && this.#start !== null) {
      this.#tracked?.[1].want(this.#start, end);
      this.#events.onShared(this.#others);
    }
    this.#start = null;
    this.#isWanted = false;
    this.#others = 0;
  }
}
