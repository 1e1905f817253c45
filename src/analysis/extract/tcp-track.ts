import type { Endpoint } from '../../model/index.ts';
import type { Packet } from '../../packet/index.ts';
import { type StoredPacket, takeStart, takeWhole } from './packet-store.ts';

/** A segment, or what opens and closes a connection, in the order of the capture. */
type Segment = {
  readonly packet: StoredPacket;
  readonly sequence: number;
  /** Of its payload on the wire; 0 for a SYN, FIN or RST alone. */
  readonly length: number;
  /** Bytes of the record before its payload. */
  readonly headers: number;
  readonly isSyn: boolean;
};

/** Bytes of a direction that are wanted, by sequence numbers: [start, end). */
type Range = { readonly start: number; readonly end: number };

const distance = (from: number, to: number): number => (to - from) | 0;

/** One direction of one connection. */
export class TrackedDirection {
  #segments: Segment[] = [];
  readonly #ranges: Range[] = [];
  #isForeign = false;

  /** Nothing in it was wanted, and what flows in it now is not SIP: its segments need not be kept. */
  get isLeftAlone(): boolean {
    return this.#isForeign && this.#ranges.length === 0;
  }

  /** What flows from here on is SIP, or is not. */
  flows(isForeign: boolean): void {
    this.#isForeign = isForeign;
    if (this.isLeftAlone) {
      this.#segments = [];
    }
  }

  add(segment: Segment): void {
    this.#segments.push(segment);
  }

  want(start: number, end: number): void {
    this.#ranges.push({ start, end });
  }

  takeAll(): void {
    for (const { packet } of this.#segments) {
      takeWhole(packet);
    }
  }

  /**
   * Takes the segments of what is wanted whole, and of those between them the headers, without what they carry: a reader
   * would wait for what seems to be missing.
   */
  settle(): void {
    const [first] = this.#ranges;
    if (first === undefined) {
      return;
    }
    const last = this.#ranges.at(-1)!;
    for (const segment of this.#segments) {
      const { packet, sequence, length, headers } = segment;
      const end = sequence + length;
      if (length > 0 && this.#ranges.some((range) => isWithin(sequence, end, range))) {
        takeWhole(packet);
      } else if (length > 0 && distance(first.end, sequence) >= 0 && distance(end, last.start) >= 0) {
        takeStart(packet, headers);
      } else if (segment.isSyn && distance(sequence + 1, first.start) === 0) {
        takeWhole(packet);
      }
    }
  }
}

function isWithin(sequence: number, end: number, range: Range): boolean {
  return distance(sequence, range.end) > 0 && distance(range.start, end) > 0;
}

/** One TCP connection. */
export class TrackedConnection {
  readonly forward = new TrackedDirection();
  readonly backward = new TrackedDirection();
  /** It can only be read as a whole: what is in it is encrypted, compressed, or carried by another protocol. */
  isWholeWanted = false;
  /** Messages in it that nobody wants. */
  others = 0;
  /** Of the SYN that began it; -1 without one. */
  firstSequence = -1;

  settle(): void {
    for (const direction of [this.forward, this.backward]) {
      if (this.isWholeWanted) {
        direction.takeAll();
      } else {
        direction.settle();
      }
    }
  }
}

/** The TCP connections of a trace with their segments. */
export class TcpTrack {
  readonly #open = new Map<string, TrackedConnection>();
  readonly #all: TrackedConnection[] = [];

  /** Whether a segment of these ends need not be kept, unless it looks like SIP. */
  isLeftAlone(ends: Ends): boolean {
    const [connection, direction] = this.find(ends) ?? [];
    return connection?.isWholeWanted === false && direction?.isLeftAlone === true;
  }

  /** Takes a segment in. @param start of its record. @returns its connection. */
  add(ends: Ends, start: number, packet: Packet, stored: StoredPacket): TrackedConnection {
    const connection = this.#connectionOf(keyOf(ends), packet);
    const headers = packet.start - start;
    const length = packet.end - packet.start + packet.missing;
    const { sequence, isSyn } = packet;
    directionOf(connection, ends).add({ packet: stored, sequence, length, headers, isSyn });
    return connection;
  }

  /** The connection between two ends, and its direction from the one to the other; null where none is known. */
  find(ends: Ends): readonly [TrackedConnection, TrackedDirection] | null {
    const connection = this.#open.get(keyOf(ends));
    return connection === undefined ? null : [connection, directionOf(connection, ends)];
  }

  /** The trace is over: takes what is wanted. @returns messages nobody wants in connections that are taken whole. */
  settle(): number {
    let others = 0;
    for (const connection of this.#all) {
      connection.settle();
      others += connection.isWholeWanted ? connection.others : 0;
    }
    return others;
  }

  /** A SYN with another number begins another connection between the same ends (RFC 9293 §3.6.1). */
  #connectionOf(key: string, { isSyn, isAck, sequence }: Packet): TrackedConnection {
    const isNew = isSyn && !isAck;
    let connection = this.#open.get(key);
    if (connection === undefined || (isNew && connection.firstSequence !== sequence)) {
      connection = new TrackedConnection();
      this.#open.set(key, connection);
      this.#all.push(connection);
    }
    if (isNew) {
      connection.firstSequence = sequence;
    }
    return connection;
  }
}

/** From whom to whom. */
type Ends = { readonly src: Endpoint; readonly dst: Endpoint };

function isForward({ src, dst }: Ends): boolean {
  return src.id < dst.id;
}

function keyOf(ends: Ends): string {
  const { src, dst } = ends;
  return isForward(ends) ? `${src.id} ${dst.id}` : `${dst.id} ${src.id}`;
}

function directionOf(connection: TrackedConnection, ends: Ends): TrackedDirection {
  return isForward(ends) ? connection.forward : connection.backward;
}
