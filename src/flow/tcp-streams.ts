import type { Arrival, Limits } from '../model/index.ts';
import type { Packet } from '../packet/index.ts';
import type { Endpoints } from './endpoints.ts';
import type { FlowProblemCode } from './flow-problems.ts';
import { costOf, type Segment } from './segment-queue.ts';
import { sequenceAfter, sequenceDistance } from './sequence.ts';
import type { FlowSink } from './sink.ts';
import { type TcpConnection, TcpConnections } from './tcp-connections.ts';
import type { TcpDirection } from './tcp-direction.ts';

/** A gap is waited for so long in trace time: longer than retransmission needs, shorter than anyone waits for an answer. */
const GAP_PATIENCE_US = 10_000_000;

/** Once the receiver has acknowledged what is missing, only a capture out of order can still bring it. */
const ACKNOWLEDGED_PATIENCE_US = 50_000;

/** A SYN this far below what was already delivered is that stream's own, captured late, and no new connection. */
const LATE_SYN_BYTES = 1024 * 1024;

/** No window is larger (RFC 7323 §2.3); a segment further away belongs to a connection whose SYN was not captured. */
const LARGEST_JUMP = 2 ** 30;

export type TcpStreamsOptions = {
  readonly sink: FlowSink;
  readonly limits: Limits;
  readonly endpoints: Endpoints;
  /** The frame at hand: its fields are filled in before `accept`, endpoints and transport here. */
  readonly arrival: Arrival;
  readonly onProblem: (code: FlowProblemCode, message: string) => void;
};

/**
 * TCP streams from segments: out of order, retransmitted, overlapping (what came first stays), across the wrap of sequence
 * numbers, from the middle on, with parts the capture never saw. What waits behind a gap is bounded by
 * `limits.tcpWindowBytes` and `limits.tcpTotalBytes`; a gap is given up when it is full, when the receiver has acknowledged
 * what is missing, when trace time passes, and at the end.
 */
export class TcpStreams {
  /** Segments captured twice. */
  duplicates = 0;

  readonly #sink: FlowSink;
  readonly #limits: Limits;
  readonly #endpoints: Endpoints;
  readonly #arrival: Arrival;
  readonly #onProblem: (code: FlowProblemCode, message: string) => void;
  readonly #connections: TcpConnections;
  /** Directions with a gap, longest waiting first; and those of them whose gap the receiver has acknowledged. */
  readonly #gaps = new Set<TcpDirection>();
  readonly #acknowledged = new Set<TcpDirection>();
  #waitingBytes = 0;

  constructor(options: TcpStreamsOptions) {
    this.#sink = options.sink;
    this.#limits = options.limits;
    this.#endpoints = options.endpoints;
    this.#arrival = options.arrival;
    this.#onProblem = options.onProblem;
    this.#connections = new TcpConnections(this.#limits.tcpConnections, (connection) => {
      this.#onProblem('tcp-connections-full', `More than ${this.#limits.tcpConnections} TCP connections at once`);
      this.#close(connection);
    });
  }

  /** True while `expire` has something to look after. */
  get hasGaps(): boolean {
    return this.#gaps.size > 0;
  }

  accept(bytes: Uint8Array, packet: Packet): void {
    const isControl = packet.isSyn || packet.isFin || packet.isRst;
    if (!isControl && packet.start >= packet.end && packet.missing === 0 && this.#gaps.size === 0) {
      return;
    }
    const connection = this.#connections.of(bytes, packet);
    const isForward = connection.isForward(bytes, packet);
    let direction = isForward ? connection.forward : connection.backward;
    let sequence = packet.sequence;
    if (packet.isSyn) {
      sequence = sequenceAfter(sequence, 1);
      if (isNewConnection(direction, sequence)) {
        this.#close(connection);
        connection.startAnew();
        direction = isForward ? connection.forward : connection.backward;
      }
      if (direction.state === 'unseen') {
        direction.startAt(sequence);
      }
    }
    if (packet.start < packet.end || packet.missing > 0) {
      this.#data(direction, sequence, bytes, packet);
    }
    if (packet.isRst) {
      this.#close(connection);
    } else if (packet.isFin) {
      this.#finish(direction, sequence, packet);
    }
    if (packet.isAck && this.#gaps.size > 0) {
      this.#acknowledge(isForward ? connection.backward : connection.forward, packet.acknowledgment);
    }
  }

  /** Gives up the gaps that were waited for long enough. */
  expire(nowUs: number): void {
    for (const direction of this.#acknowledged) {
      if (!(nowUs - direction.acknowledgedSinceUs > ACKNOWLEDGED_PATIENCE_US)) {
        break;
      }
      this.#giveUpGap(direction);
    }
    for (const direction of this.#gaps) {
      if (!(nowUs - direction.gapSinceUs > GAP_PATIENCE_US)) {
        break;
      }
      this.#giveUpGap(direction);
    }
  }

  /** The end of the trace. */
  end(): void {
    for (const connection of this.#connections.all()) {
      this.#close(connection);
    }
  }

  #data(direction: TcpDirection, sequence: number, bytes: Uint8Array, packet: Packet): void {
    const { start, end, missing } = packet;
    if (!this.#prepare(direction, sequence, end - start + missing)) {
      this.#countCopy(direction, packet);
      return;
    }
    direction.lastSequence = packet.sequence;
    direction.lastIdentification = packet.identification;
    if (direction.state === 'other' && !this.#takeUpAgain(direction, sequence, bytes, packet)) {
      return;
    }
    this.#addressArrival(direction, bytes, packet);
    const position = direction.positionOf(sequence);
    if (position > direction.nextPosition) {
      this.#wait(direction, {
        position,
        bytes: bytes.slice(start, end),
        arrival: { ...this.#arrival },
      });
      return;
    }
    this.#deliver(direction, bytes, start + (direction.nextPosition - position), end, this.#arrival);
    if (missing > 0) {
      // Cut by the capture: a retransmission would be cut as well, so nothing is waited for.
      const lost = position + (end - start) + missing - direction.nextPosition;
      this.#skip(direction, lost);
    }
    this.#drain(direction, this.#arrival);
  }

  /** Makes the direction ready for a segment; false when everything in it was delivered before. */
  #prepare(direction: TcpDirection, sequence: number, length: number): boolean {
    if (direction.state === 'unseen') {
      direction.startAt(sequence);
      return true;
    }
    const distance = sequenceDistance(direction.nextSequence, sequence);
    if (Math.abs(distance) > LARGEST_JUMP) {
      this.#endDirection(direction);
      direction.startAt(sequence);
      return true;
    }
    if (distance + length <= 0) {
      return false;
    }
    if (direction.state === 'closed') {
      direction.startAt(distance < 0 ? direction.nextSequence : sequence);
    }
    return true;
  }

  #countCopy(direction: TcpDirection, packet: Packet): void {
    const isSame =
      packet.identification !== 0 &&
      packet.identification === direction.lastIdentification &&
      packet.sequence === direction.lastSequence;
    if (isSame && direction.state === 'open') {
      this.duplicates++;
    }
  }

  #takeUpAgain(direction: TcpDirection, sequence: number, bytes: Uint8Array, packet: Packet): boolean {
    const length = packet.end - packet.start + packet.missing;
    if (!this.#sink.wantsSegment(bytes, packet.start, packet.end)) {
      direction.advance(Math.max(0, sequenceDistance(direction.nextSequence, sequence) + length));
      return false;
    }
    direction.startAt(sequence);
    return true;
  }

  #wait(direction: TcpDirection, segment: Segment): void {
    if (!direction.queueFor().add(segment)) {
      return;
    }
    direction.waitingBytes += costOf(segment);
    this.#waitingBytes += costOf(segment);
    if (!this.#gaps.has(direction)) {
      this.#startGap(direction, segment.arrival.timeUs);
    }
    while (direction.waitingBytes > this.#limits.tcpWindowBytes) {
      this.#giveUpGap(direction);
    }
    while (this.#waitingBytes > this.#limits.tcpTotalBytes) {
      this.#onProblem('tcp-waiting-full', `More than ${this.#limits.tcpTotalBytes} bytes wait behind gaps`);
      this.#giveUpOldestGap();
    }
  }

  #giveUpOldestGap(): void {
    for (const direction of this.#gaps) {
      this.#giveUpGap(direction);
      return;
    }
  }

  #deliver(direction: TcpDirection, bytes: Uint8Array, start: number, end: number, arrival: Arrival): void {
    if (start >= end || direction.state !== 'open') {
      return;
    }
    direction.advance(end - start);
    direction.consumer ??= this.#sink.openStream(direction);
    if (direction.consumer.data(bytes, start, end, arrival) === 'other') {
      direction.consumer = null;
      direction.state = 'other';
      this.#forgetWaiting(direction);
    }
  }

  #skip(direction: TcpDirection, lostBytes: number): void {
    if (lostBytes <= 0 || direction.state !== 'open') {
      return;
    }
    direction.advance(lostBytes);
    direction.consumer ??= this.#sink.openStream(direction);
    direction.consumer.gap(lostBytes);
  }

  /** Delivers what waited and is next now; with `arrival` null each segment counts for itself. */
  #drain(direction: TcpDirection, arrival: Arrival | null): void {
    const queue = direction.queue;
    for (let segment = queue?.first; segment !== undefined; segment = queue?.first) {
      if (segment.position > direction.nextPosition) {
        return;
      }
      queue?.takeFirst();
      direction.waitingBytes -= costOf(segment);
      this.#waitingBytes -= costOf(segment);
      const old = direction.nextPosition - segment.position;
      this.#deliver(direction, segment.bytes, old, segment.bytes.length, arrival ?? segment.arrival);
    }
    this.#stopGap(direction);
    if (direction.finPosition >= 0 && direction.nextPosition >= direction.finPosition && direction.state !== 'closed') {
      this.#endDirection(direction);
    }
  }

  /** What is missing will not come: tells the consumer, and goes on behind it. */
  #giveUpGap(direction: TcpDirection): void {
    const first = direction.queue?.first;
    const nowUs = this.#arrival.timeUs;
    this.#stopGap(direction);
    if (first === undefined) {
      return;
    }
    this.#skip(direction, first.position - direction.nextPosition);
    this.#drain(direction, null);
    if (direction.queue?.first !== undefined) {
      this.#startGap(direction, nowUs);
    }
  }

  #acknowledge(direction: TcpDirection, acknowledgment: number): void {
    const first = direction.queue?.first;
    const isAcknowledged = first !== undefined && direction.positionOf(acknowledgment) >= first.position;
    if (isAcknowledged && !this.#acknowledged.has(direction)) {
      direction.acknowledgedSinceUs = this.#arrival.timeUs;
      this.#acknowledged.add(direction);
    }
  }

  #finish(direction: TcpDirection, sequence: number, packet: Packet): void {
    const length = packet.end - packet.start + packet.missing;
    if (direction.state === 'unseen') {
      direction.startAt(sequence);
    }
    if (direction.state === 'closed') {
      return;
    }
    direction.finPosition = Math.max(0, direction.positionOf(sequenceAfter(sequence, length)));
    if (direction.nextPosition >= direction.finPosition) {
      this.#endDirection(direction);
    }
  }

  #close(connection: TcpConnection): void {
    this.#endDirection(connection.forward);
    this.#endDirection(connection.backward);
  }

  #endDirection(direction: TcpDirection): void {
    while (direction.queue?.first !== undefined) {
      this.#giveUpGap(direction);
    }
    this.#stopGap(direction);
    const consumer = direction.consumer;
    direction.consumer = null;
    if (direction.state !== 'unseen') {
      direction.state = 'closed';
    }
    consumer?.end();
  }

  #forgetWaiting(direction: TcpDirection): void {
    this.#waitingBytes -= direction.queue?.clear() ?? 0;
    direction.waitingBytes = 0;
    this.#stopGap(direction);
  }

  #startGap(direction: TcpDirection, nowUs: number): void {
    direction.gapSinceUs = nowUs;
    this.#gaps.add(direction);
  }

  #stopGap(direction: TcpDirection): void {
    this.#gaps.delete(direction);
    this.#acknowledged.delete(direction);
  }

  #addressArrival(direction: TcpDirection, bytes: Uint8Array, packet: Packet): void {
    const length = packet.addressLength;
    direction.src ??= this.#endpoints.of(bytes, packet.sourceAt, length, packet.sourcePort);
    direction.dst ??= this.#endpoints.of(bytes, packet.destinationAt, length, packet.destinationPort);
    this.#arrival.src = direction.src;
    this.#arrival.dst = direction.dst;
    this.#arrival.transport = 'tcp';
    this.#arrival.cutBytes = 0;
  }
}

/** A SYN with other numbers than the stream so far: the addresses and ports are used again (RFC 9293 §3.6.1). */
function isNewConnection(direction: TcpDirection, firstSequence: number): boolean {
  if (direction.state === 'unseen') {
    return false;
  }
  const delivered = direction.nextPosition;
  const below = sequenceDistance(firstSequence, direction.nextSequence);
  return below < delivered || below > delivered + LATE_SYN_BYTES;
}
