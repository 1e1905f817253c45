import { type Arrival, filled, type Limits, SAYS } from '../model/index.ts';
import type { Packet } from '../packet/index.ts';
import type { Endpoints } from './endpoints.ts';
import type { FlowFace } from './flow-face.ts';
import type { FlowProblemCode } from './flow-problems.ts';
import { costOf, type Segment } from './segment-queue.ts';
import { sequenceAfter, sequenceDistance } from './sequence.ts';
import { type TcpConnection, TcpConnections } from './tcp-connections.ts';
import type { TcpDirection } from './tcp-direction.ts';
import { TcpGaps } from './tcp-gaps.ts';

/** No window is larger (RFC 7323 §2.3); a segment further away belongs to a connection whose SYN was not captured. */
const LARGEST_JUMP = 2 ** 30;

export type TcpStreamsOptions = {
  readonly face: FlowFace;
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

  readonly #face: FlowFace;
  readonly #limits: Limits;
  readonly #endpoints: Endpoints;
  readonly #arrival: Arrival;
  readonly #onProblem: (code: FlowProblemCode, message: string) => void;
  readonly #connections: TcpConnections;
  readonly #gaps = new TcpGaps();
  #waitingBytes = 0;

  constructor(options: TcpStreamsOptions) {
    this.#face = options.face;
    this.#limits = options.limits;
    this.#endpoints = options.endpoints;
    this.#arrival = options.arrival;
    this.#onProblem = options.onProblem;
    this.#connections = new TcpConnections(this.#limits.tcpConnections, (connection) => {
      this.#onProblem('tcp-connections-full', filled(SAYS.manyConnections, this.#limits.tcpConnections));
      this.#close(connection);
    });
  }

  /** True while `expire` has something to look after. */
  get hasGaps(): boolean {
    return this.#gaps.are;
  }

  accept(bytes: Uint8Array, packet: Packet): void {
    const isControl = packet.isSyn || packet.isFin || packet.isRst;
    if (!isControl && packet.start >= packet.end && packet.missing === 0 && !this.#gaps.are) {
      return;
    }
    const connection = this.#connections.of(bytes, packet);
    const isForward = connection.isForward(bytes, packet);
    let direction = isForward ? connection.forward : connection.backward;
    let sequence = packet.sequence;
    if (packet.isSyn) {
      sequence = sequenceAfter(sequence, 1);
      if (direction.isNewConnection(sequence)) {
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
    if (packet.isAck && this.#gaps.are) {
      const other = isForward ? connection.backward : connection.forward;
      this.#gaps.acknowledge(other, packet.acknowledgment, this.#arrival.timeUs);
    }
  }

  /** Gives up the gaps that were waited for long enough. */
  expire(nowUs: number): void {
    for (let late = this.#gaps.overdue(nowUs); late !== null; late = this.#gaps.overdue(nowUs)) {
      this.#giveUpGap(late);
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
    if (!this.#face.wantsSegment(bytes, packet.start, packet.end)) {
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
      this.#gaps.start(direction, segment.arrival.timeUs);
    }
    while (direction.waitingBytes > this.#limits.tcpWindowBytes) {
      this.#giveUpGap(direction);
    }
    while (this.#waitingBytes > this.#limits.tcpTotalBytes) {
      this.#onProblem('tcp-waiting-full', filled(SAYS.manyWait, this.#limits.tcpTotalBytes));
      this.#giveUpGap(this.#gaps.oldest ?? direction);
    }
  }

  #deliver(direction: TcpDirection, bytes: Uint8Array, start: number, end: number, arrival: Arrival): void {
    if (start >= end || direction.state !== 'open') {
      return;
    }
    direction.advance(end - start);
    direction.face ??= this.#face.openStream(direction);
    if (direction.face.data(bytes, start, end, arrival) === 'other') {
      direction.face = null;
      direction.state = 'other';
      this.#forgetWaiting(direction);
    }
  }

  #skip(direction: TcpDirection, lostBytes: number): void {
    if (lostBytes <= 0 || direction.state !== 'open') {
      return;
    }
    direction.advance(lostBytes);
    direction.face ??= this.#face.openStream(direction);
    direction.face.gap(lostBytes);
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
    this.#gaps.stop(direction);
    if (direction.finPosition >= 0 && direction.nextPosition >= direction.finPosition && direction.state !== 'closed') {
      this.#endDirection(direction);
    }
  }

  /** What is missing will not come: tells the face, and goes on behind it. */
  #giveUpGap(direction: TcpDirection): void {
    const first = direction.queue?.first;
    const nowUs = this.#arrival.timeUs;
    this.#gaps.stop(direction);
    if (first === undefined) {
      return;
    }
    this.#skip(direction, first.position - direction.nextPosition);
    this.#drain(direction, null);
    if (direction.queue?.first !== undefined) {
      this.#gaps.start(direction, nowUs);
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
    this.#gaps.stop(direction);
    const face = direction.face;
    direction.face = null;
    if (direction.state !== 'unseen') {
      direction.state = 'closed';
    }
    face?.end();
  }

  #forgetWaiting(direction: TcpDirection): void {
    this.#waitingBytes -= direction.queue?.clear() ?? 0;
    direction.waitingBytes = 0;
    this.#gaps.stop(direction);
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
