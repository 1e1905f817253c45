import type { Frame } from '../../capture/index.ts';
import type { Arrival, Endpoint, Transport } from '../../model/index.ts';
import type { Spill } from './wanted.ts';

/** So much is kept in memory before the spill takes it. */
const MOST_BYTES_IN_MEMORY = 32 * 1024 * 1024;

/** Who sent a message of a log to whom. */
export type LoggedEnds = {
  readonly src: Endpoint | null;
  readonly dst: Endpoint | null;
  readonly transport: Transport;
};

/** A record that may be wanted. */
export type StoredPacket = {
  readonly input: number;
  /** Its number in its input: of a record, or of a line. */
  readonly number: number;
  readonly timeUs: number;
  readonly linkType: number;
  readonly interface: number;
  readonly originalLength: number;
  /** Of a message of a log; null for a packet. */
  readonly ends: LoggedEnds | null;
  /** Bytes of it that are taken: all, or its headers alone, or nothing. */
  taken: number;
  length: number;
  bytes: Uint8Array | null;
  position: number;
};

/** Records that may be wanted, in their order, each with its bytes: in memory, and beyond that in a file. */
export class PacketStore {
  readonly #openSpill: (() => Spill) | null;
  #spill: Spill | null = null;
  #packets: StoredPacket[] = [];
  #inMemory = 0;

  /** @param openSpill null where there are no files: all is kept in memory. */
  constructor(openSpill: (() => Spill) | null) {
    this.#openSpill = openSpill;
  }

  /** Takes a copy of a record, of which nothing is wanted yet. */
  add(frame: Frame): StoredPacket {
    const { input, number, timeUs, linkType, originalLength } = frame;
    const about = { input, number, timeUs, linkType, originalLength, interface: frame.interface, ends: null };
    return this.#put(about, frame.bytes.slice(frame.start, frame.end));
  }

  /** The same of a message of a log. */
  addMessage(
    frame: Frame,
    bytes: Uint8Array,
    { src, dst, transport, line, frame: number, cutBytes }: Arrival,
  ): StoredPacket {
    const { input, timeUs, linkType } = frame;
    const originalLength = bytes.length + cutBytes;
    const ends = { src, dst, transport };
    return this.#put(
      { input, number: line || number, timeUs, linkType, originalLength, interface: 0, ends },
      bytes.slice(),
    );
  }

  /** The one that was added last will not be wanted. */
  dropLast(packet: StoredPacket): void {
    if (this.#packets.at(-1) === packet && packet.bytes !== null) {
      this.#packets.pop();
      this.#inMemory -= packet.bytes.length;
    }
  }

  /** Those of which something is taken, in their order. */
  taken(): StoredPacket[] {
    this.#packets = this.#packets.filter(({ taken }) => taken > 0);
    return this.#packets;
  }

  /** What is taken of one. */
  bytesOf({ bytes, position, taken }: StoredPacket): Uint8Array {
    return bytes === null ? (this.#spill?.read(position, taken) ?? new Uint8Array(0)) : bytes.subarray(0, taken);
  }

  close(): void {
    this.#spill?.close();
    this.#packets = [];
  }

  #put(about: Omit<StoredPacket, 'taken' | 'length' | 'bytes' | 'position'>, bytes: Uint8Array): StoredPacket {
    const packet = { ...about, taken: 0, length: bytes.length, bytes, position: -1 };
    this.#packets.push(packet);
    this.#inMemory += bytes.length;
    if (this.#inMemory > MOST_BYTES_IN_MEMORY && this.#openSpill !== null) {
      this.#spillAll(this.#openSpill);
    }
    return packet;
  }

  #spillAll(open: () => Spill): void {
    this.#spill ??= open();
    for (const packet of this.#packets) {
      if (packet.bytes !== null) {
        packet.position = this.#spill.write(packet.bytes);
        packet.bytes = null;
      }
    }
    this.#inMemory = 0;
  }
}

/** Takes all of a record. */
export function takeWhole(packet: StoredPacket): void {
  packet.taken = packet.length;
}

/** Takes so many bytes from its beginning, where not more were taken already. */
export function takeStart(packet: StoredPacket, bytes: number): void {
  packet.taken = Math.max(packet.taken, Math.min(packet.length, bytes));
}
