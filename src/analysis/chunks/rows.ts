import type { MessageDigest } from '../../session/index.ts';

/** What a row of a chunk is. */
export const ROW = {
  /** A whole SIP message in one UDP datagram, digested. */
  message: 1,
  /** A packet that must be looked at in its place: streams, fragments, everything unusual. */
  frame: 2,
} as const;

/** Words of 32 bits in a row; two rows of a message fill four lines of a processor's cache. */
const WORDS = 32;
const WORD = {
  type: 0,
  kind: 1,
  isRequest: 2,
  status: 3,
  cseq: 4,
  callIdFirst: 5,
  callIdSecond: 6,
  fromTag: 7,
  toTag: 8,
  firstHash: 9,
  secondHash: 10,
  identification: 11,
  sourcePort: 12,
  destinationPort: 13,
  addressLength: 14,
  source: 15,
  destination: 19,
  /** Number of the packet within the chunk, from 1. */
  packet: 23,
  /** From the beginning of the chunk: the record, and the bytes of the message. */
  record: 24,
  bytes: 25,
  length: 26,
  fromTail: 27,
  /** Two words, on a boundary of eight bytes. */
  timeUs: 28,
  requestTail: 30,
  toTail: 31,
} as const;

/** Where a row's packet lies; positions count from the beginning of the chunk. */
export type RowPlace = {
  packet: number;
  record: number;
  /** The message of a row that is one. */
  bytes: number;
  length: number;
  timeUs: number;
};

/** The notable packets of one chunk, in memory that several threads may share. */
export class ChunkRows {
  /** Bytes that `rows` rows take. */
  static bytesFor(rows: number): number {
    return rows * WORDS * 4;
  }

  /** Rows there are room for. */
  readonly capacity: number;
  /** All of it as bytes, for the addresses in the rows. */
  readonly bytes: Uint8Array;
  readonly #words: Int32Array;
  readonly #doubles: Float64Array;

  constructor(memory: ArrayBufferLike) {
    this.bytes = new Uint8Array(memory);
    this.#words = new Int32Array(memory);
    this.#doubles = new Float64Array(memory);
    this.capacity = Math.floor(this.#words.length / WORDS);
  }

  writeFrame(row: number, place: RowPlace): void {
    const at = row * WORDS;
    this.#words[at + WORD.type] = ROW.frame;
    this.#writePlace(at, place);
  }

  /** A message whose bytes have these hashes. Its addresses are added by `writeEndpoints`. */
  writeMessage(row: number, place: RowPlace, digest: MessageDigest, firstHash: number, secondHash: number): void {
    const words = this.#words;
    const at = row * WORDS;
    words[at + WORD.type] = ROW.message;
    words[at + WORD.kind] = digest.kind;
    words[at + WORD.isRequest] = digest.isRequest ? 1 : 0;
    words[at + WORD.status] = digest.status;
    words[at + WORD.cseq] = digest.cseq;
    words[at + WORD.callIdFirst] = digest.callIdFirst;
    words[at + WORD.callIdSecond] = digest.callIdSecond;
    words[at + WORD.fromTag] = digest.fromTag;
    words[at + WORD.toTag] = digest.toTag;
    words[at + WORD.requestTail] = digest.requestTail;
    words[at + WORD.toTail] = digest.toTail;
    words[at + WORD.fromTail] = digest.fromTail;
    words[at + WORD.firstHash] = firstHash;
    words[at + WORD.secondHash] = secondHash;
    this.#writePlace(at, place);
  }

  /** The addresses are `length` (4 or 16) of `bytes`. */
  writeEndpoints(
    row: number,
    bytes: Uint8Array,
    sourceAt: number,
    destinationAt: number,
    length: number,
    sourcePort: number,
    destinationPort: number,
    identification: number,
  ): void {
    const at = row * WORDS;
    const words = this.#words;
    words[at + WORD.addressLength] = length;
    words[at + WORD.sourcePort] = sourcePort;
    words[at + WORD.destinationPort] = destinationPort;
    words[at + WORD.identification] = identification;
    const source = this.sourceAt(row);
    const destination = this.destinationAt(row);
    for (let i = 0; i < length; i++) {
      this.bytes[source + i] = bytes[sourceAt + i]!;
      this.bytes[destination + i] = bytes[destinationAt + i]!;
    }
  }

  typeOf(row: number): number {
    return this.#words[row * WORDS]!;
  }

  readPlace(row: number, place: RowPlace): void {
    const words = this.#words;
    const at = row * WORDS;
    place.packet = words[at + WORD.packet]!;
    place.record = words[at + WORD.record]!;
    place.bytes = words[at + WORD.bytes]!;
    place.length = words[at + WORD.length]!;
    place.timeUs = this.#doubles[(at + WORD.timeUs) >> 1]!;
  }

  readDigest(row: number, digest: MessageDigest): void {
    const words = this.#words;
    const at = row * WORDS;
    digest.kind = words[at + WORD.kind]!;
    digest.isRequest = words[at + WORD.isRequest] === 1;
    digest.status = words[at + WORD.status]!;
    digest.cseq = words[at + WORD.cseq]! >>> 0;
    digest.callIdFirst = words[at + WORD.callIdFirst]!;
    digest.callIdSecond = words[at + WORD.callIdSecond]!;
    digest.fromTag = words[at + WORD.fromTag]!;
    digest.toTag = words[at + WORD.toTag]!;
    digest.requestTail = words[at + WORD.requestTail]!;
    digest.toTail = words[at + WORD.toTail]!;
    digest.fromTail = words[at + WORD.fromTail]!;
  }

  firstHash(row: number): number {
    return this.#words[row * WORDS + WORD.firstHash]!;
  }

  secondHash(row: number): number {
    return this.#words[row * WORDS + WORD.secondHash]!;
  }

  identification(row: number): number {
    return this.#words[row * WORDS + WORD.identification]!;
  }

  addressLength(row: number): number {
    return this.#words[row * WORDS + WORD.addressLength]!;
  }

  sourcePort(row: number): number {
    return this.#words[row * WORDS + WORD.sourcePort]!;
  }

  destinationPort(row: number): number {
    return this.#words[row * WORDS + WORD.destinationPort]!;
  }

  /** Where in `bytes` the addresses of a row lie. */
  sourceAt(row: number): number {
    return (row * WORDS + WORD.source) * 4;
  }

  destinationAt(row: number): number {
    return (row * WORDS + WORD.destination) * 4;
  }

  #writePlace(at: number, place: RowPlace): void {
    const words = this.#words;
    words[at + WORD.packet] = place.packet;
    words[at + WORD.record] = place.record;
    words[at + WORD.bytes] = place.bytes;
    words[at + WORD.length] = place.length;
    this.#doubles[(at + WORD.timeUs) >> 1] = place.timeUs;
  }
}
