import { hashBytes, hashNumber } from '../bytes/index.ts';
import type { Packet } from '../packet/index.ts';
import { TcpDirection } from './tcp-direction.ts';

/** A TCP connection by its addresses and ports; "first" is the side whose packet was seen first. */
export class TcpConnection {
  /** From the first side to the second, and back. */
  forward: TcpDirection;
  backward: TcpDirection;

  readonly bucket: number;
  /** The first side's address, then the second's. */
  readonly addresses: Uint8Array;
  readonly firstPort: number;
  readonly secondPort: number;

  /** Others in the same bucket. */
  nextInBucket: TcpConnection | null = null;
  /** Neighbours in the order of use. */
  older: TcpConnection | null = null;
  newer: TcpConnection | null = null;

  constructor(bucket: number, bytes: Uint8Array, packet: Packet) {
    const shared = { tls: null, webSocket: null };
    this.forward = new TcpDirection(shared);
    this.backward = new TcpDirection(shared);
    this.bucket = bucket;
    this.addresses = bytes.slice(packet.sourceAt, packet.sourceAt + 2 * packet.addressLength);
    this.firstPort = packet.sourcePort;
    this.secondPort = packet.destinationPort;
  }

  /** The same addresses and ports, another connection. */
  startAnew(): void {
    const shared = { tls: null, webSocket: null };
    this.forward = new TcpDirection(shared);
    this.backward = new TcpDirection(shared);
  }

  isForward(bytes: Uint8Array, packet: Packet): boolean {
    return this.#matches(bytes, packet, packet.sourcePort, 0);
  }

  isBackward(bytes: Uint8Array, packet: Packet): boolean {
    return this.#matches(bytes, packet, packet.destinationPort, packet.addressLength);
  }

  /** `shift` is where the packet's source address stands among `addresses`. */
  #matches(bytes: Uint8Array, packet: Packet, firstPort: number, shift: number): boolean {
    const both = 2 * packet.addressLength;
    const secondPort = packet.sourcePort + packet.destinationPort - firstPort;
    if (this.addresses.length !== both || this.firstPort !== firstPort || this.secondPort !== secondPort) {
      return false;
    }
    for (let index = 0, at = shift; index < both; index++, at++) {
      if (this.addresses[at === both ? 0 : at > both ? at - both : at] !== bytes[packet.sourceAt + index]) {
        return false;
      }
    }
    return true;
  }
}

/** The connections followed, at most `limit`: the least recently used goes first, and `onEvicted` hears of it. */
export class TcpConnections {
  readonly #limit: number;
  readonly #onEvicted: (connection: TcpConnection) => void;
  readonly #seed = Math.floor(Math.random() * 0x100000000) | 0;
  readonly #buckets = new Map<number, TcpConnection>();
  #size = 0;
  #oldest: TcpConnection | null = null;
  #newest: TcpConnection | null = null;

  constructor(limit: number, onEvicted: (connection: TcpConnection) => void) {
    this.#limit = limit;
    this.#onEvicted = onEvicted;
  }

  /** The connection of a packet, made where there is none yet. */
  of(bytes: Uint8Array, packet: Packet): TcpConnection {
    const bucket = this.#bucketOf(bytes, packet);
    let found = this.#buckets.get(bucket) ?? null;
    while (found !== null && !found.isForward(bytes, packet) && !found.isBackward(bytes, packet)) {
      found = found.nextInBucket;
    }
    if (found === null) {
      return this.#add(new TcpConnection(bucket, bytes, packet));
    }
    if (found !== this.#newest) {
      this.#unlink(found);
      this.#append(found);
    }
    return found;
  }

  /** Oldest use first. */
  *all(): Generator<TcpConnection, void, undefined> {
    for (let connection = this.#oldest; connection !== null; connection = connection.newer) {
      yield connection;
    }
  }

  #add(connection: TcpConnection): TcpConnection {
    if (this.#size >= this.#limit && this.#oldest !== null) {
      const evicted = this.#oldest;
      this.#remove(evicted);
      this.#onEvicted(evicted);
    }
    connection.nextInBucket = this.#buckets.get(connection.bucket) ?? null;
    this.#buckets.set(connection.bucket, connection);
    this.#append(connection);
    this.#size++;
    return connection;
  }

  #remove(connection: TcpConnection): void {
    this.#unlink(connection);
    this.#size--;
    let before: TcpConnection | null = null;
    let at = this.#buckets.get(connection.bucket) ?? null;
    while (at !== null && at !== connection) {
      before = at;
      at = at.nextInBucket;
    }
    if (before !== null) {
      before.nextInBucket = connection.nextInBucket;
    } else if (connection.nextInBucket !== null) {
      this.#buckets.set(connection.bucket, connection.nextInBucket);
    } else {
      this.#buckets.delete(connection.bucket);
    }
  }

  #append(connection: TcpConnection): void {
    connection.older = this.#newest;
    connection.newer = null;
    if (this.#newest !== null) {
      this.#newest.newer = connection;
    }
    this.#newest = connection;
    this.#oldest ??= connection;
  }

  #unlink(connection: TcpConnection): void {
    if (connection.older !== null) {
      connection.older.newer = connection.newer;
    } else {
      this.#oldest = connection.newer;
    }
    if (connection.newer !== null) {
      connection.newer.older = connection.older;
    } else {
      this.#newest = connection.older;
    }
  }

  /** The same number for both directions. */
  #bucketOf(bytes: Uint8Array, packet: Packet): number {
    const length = packet.addressLength;
    const { sourceAt, destinationAt, sourcePort, destinationPort } = packet;
    const source = hashNumber(sourcePort, hashBytes(bytes, sourceAt, sourceAt + length, this.#seed));
    const destination = hashNumber(
      destinationPort,
      hashBytes(bytes, destinationAt, destinationAt + length, this.#seed),
    );
    return (source + destination) & 0x3fffffff;
  }
}
