import type { Endpoint } from '../model/index.ts';
import type { SharedLayers, StreamFace, StreamInfo } from './flow-face.ts';
import { SegmentQueue } from './segment-queue.ts';
import { sequenceDistance } from './sequence.ts';

/** A SYN this far below what was already delivered is that stream's own, captured late, and no new connection. */
const LATE_SYN_BYTES = 1024 * 1024;

/** What is known of one direction of a TCP connection. */
export type DirectionState =
  /** Neither its SYN nor data was seen. */
  | 'unseen'
  | 'open'
  /** Judged 'other': nothing is put together any more. */
  | 'other'
  /** After FIN or RST. */
  | 'closed';

/** One direction of one TCP connection. Positions count bytes from where the stream was first seen and never wrap. */
export class TcpDirection implements StreamInfo {
  readonly shared: SharedLayers;
  state: DirectionState = 'unseen';
  face: StreamFace | null = null;
  /** Null until the direction carries data. */
  src: Endpoint | null = null;
  dst: Endpoint | null = null;

  /** Sequence number and position of the next byte that is not yet delivered. */
  nextSequence = 0;
  nextPosition = 0;
  /** Where the FIN stands; -1 before it was seen. */
  finPosition = -1;

  /** Null while nothing waits. */
  queue: SegmentQueue | null = null;
  waitingBytes = 0;
  /** Since when the present gap is waited for; and since when the other side is known to have what is missing here. */
  gapSinceUs = Number.NaN;
  acknowledgedSinceUs = Number.NaN;

  /** Of the last segment with data, to tell a copy from a retransmission. */
  lastSequence = 0;
  lastIdentification = 0;

  /** @param shared the same for both directions. */
  constructor(shared: SharedLayers) {
    this.shared = shared;
  }

  /** Position of a byte, from its sequence number. */
  positionOf(sequence: number): number {
    return this.nextPosition + sequenceDistance(this.nextSequence, sequence);
  }

  /** A SYN with other numbers than the stream so far: the addresses and ports are used again (RFC 9293 §3.6.1). */
  isNewConnection(firstSequence: number): boolean {
    if (this.state === 'unseen') {
      return false;
    }
    const below = sequenceDistance(firstSequence, this.nextSequence);
    return below < this.nextPosition || below > this.nextPosition + LATE_SYN_BYTES;
  }

  /** The stream begins (or goes on after a break) with the byte of this sequence number. */
  startAt(sequence: number): void {
    this.state = 'open';
    this.nextSequence = sequence;
    this.nextPosition = 0;
    this.finPosition = -1;
  }

  advance(count: number): void {
    this.nextPosition += count;
    this.nextSequence = (this.nextSequence + count) >>> 0;
  }

  queueFor(): SegmentQueue {
    this.queue ??= new SegmentQueue();
    return this.queue;
  }
}
