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
  /** Of a message in eight bits each: its type; kind and flags; flags and Vias; the length of its addresses. */
  form: 0,
  status: 1,
  cseq: 2,
  callIdFirst: 3,
  callIdSecond: 4,
  fromTag: 5,
  toTag: 6,
  firstHash: 7,
  secondHash: 8,
  way: 9,
  identification: 10,
  /** Of the source and the destination. */
  ports: 11,
  /** Number of the packet within the chunk, from 1. */
  packet: 12,
  /** From the beginning of the chunk: the record, and the bytes of the message. */
  record: 13,
  /** Two words, on a boundary of eight bytes. */
  timeUs: 14,
  bytes: 16,
  length: 17,
  requestTail: 18,
  toTail: 19,
  fromTail: 20,
  callEnds: 21,
  audioAddress: 22,
  audioPort: 23,
  /** Up to four words each, in network order. */
  source: 24,
  destination: 28,
} as const;
const KIND_SHIFT = 8;
const KIND_BITS = 0xf;
const USUAL_PHRASE = 1 << 12;
const UPDATE = 1 << 13;
const REQUEST = 1 << 16;
const SUSPECT = 1 << 17;
const RELAYED = 1 << 18;
const OPENS_CALL = 1 << 19;
const VIAS_SHIFT = 20;
const VIAS_BITS = 0xf;
const LENGTH_SHIFT = 24;
const BYTE = 0xff;

/** Where a row's packet lies; positions count from the beginning of the chunk. */
export type RowPlace = {
  packet: number;
  record: number;
  /** The message of a row that is one. */
  bytes: number;
  length: number;
  timeUs: number;
};

/** What a packet decoder finds of the ends of a packet: the addresses are `addressLength` (4 or 16) bytes. */
export type RowEnds = {
  readonly sourceAt: number;
  readonly destinationAt: number;
  readonly addressLength: number;
  readonly sourcePort: number;
  readonly destinationPort: number;
  readonly identification: number;
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
    this.#words[at + WORD.form] = ROW.frame;
    this.#writePlace(at, place);
  }

  /** A message whose bytes have these hashes. Its ends are added by `writeEnds`. */
  writeMessage(row: number, place: RowPlace, digest: MessageDigest, firstHash: number, secondHash: number): void {
    const words = this.#words;
    const at = row * WORDS;
    words[at + WORD.form] = ROW.message | (digest.kind << KIND_SHIFT) | flagsOf(digest);
    words[at + WORD.status] = digest.status;
    words[at + WORD.cseq] = digest.cseq;
    words[at + WORD.callIdFirst] = digest.callIdFirst;
    words[at + WORD.callIdSecond] = digest.callIdSecond;
    words[at + WORD.fromTag] = digest.fromTag;
    words[at + WORD.toTag] = digest.toTag;
    words[at + WORD.requestTail] = digest.requestTail;
    words[at + WORD.toTail] = digest.toTail;
    words[at + WORD.fromTail] = digest.fromTail;
    words[at + WORD.callEnds] = digest.callEnds;
    words[at + WORD.audioAddress] = digest.audioAddress;
    words[at + WORD.audioPort] = digest.audioPort;
    words[at + WORD.firstHash] = firstHash;
    words[at + WORD.secondHash] = secondHash;
    this.#writePlace(at, place);
  }

  /** Whence and whither; the addresses lie in `bytes`, and `way` stands for all of it. */
  writeEnds(row: number, bytes: Uint8Array, ends: RowEnds, way: number): void {
    const at = row * WORDS;
    const words = this.#words;
    const { sourceAt, destinationAt, addressLength } = ends;
    words[at + WORD.form]! |= addressLength << LENGTH_SHIFT;
    words[at + WORD.ports] = (ends.sourcePort << 16) | ends.destinationPort;
    words[at + WORD.identification] = ends.identification;
    words[at + WORD.way] = way;
    const source = this.sourceAt(row);
    const destination = this.destinationAt(row);
    for (let i = 0; i < addressLength; i++) {
      this.bytes[source + i] = bytes[sourceAt + i]!;
      this.bytes[destination + i] = bytes[destinationAt + i]!;
    }
  }

  typeOf(row: number): number {
    return this.#words[row * WORDS + WORD.form]! & BYTE;
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
    const form = words[at + WORD.form]!;
    digest.kind = (form >> KIND_SHIFT) & KIND_BITS;
    digest.hasUsualPhrase = (form & USUAL_PHRASE) !== 0;
    digest.isUpdate = (form & UPDATE) !== 0;
    digest.vias = (form >> VIAS_SHIFT) & VIAS_BITS;
    digest.isRequest = (form & REQUEST) !== 0;
    digest.isSuspect = (form & SUSPECT) !== 0;
    digest.isRelayed = (form & RELAYED) !== 0;
    digest.opensCall = (form & OPENS_CALL) !== 0;
    digest.status = words[at + WORD.status]!;
    digest.cseq = words[at + WORD.cseq]! >>> 0;
    digest.callIdFirst = words[at + WORD.callIdFirst]!;
    digest.callIdSecond = words[at + WORD.callIdSecond]!;
    digest.fromTag = words[at + WORD.fromTag]!;
    digest.toTag = words[at + WORD.toTag]!;
    digest.requestTail = words[at + WORD.requestTail]!;
    digest.toTail = words[at + WORD.toTail]!;
    digest.fromTail = words[at + WORD.fromTail]!;
    digest.audioAddress = words[at + WORD.audioAddress]!;
    digest.audioPort = words[at + WORD.audioPort]!;
    digest.callEnds = words[at + WORD.callEnds]!;
  }

  /** The hash of the Call-ID of a message, into two places of `into` from `at` on. */
  readCallId(row: number, into: Int32Array, at: number): void {
    into[at] = this.#words[row * WORDS + WORD.callIdFirst]!;
    into[at + 1] = this.#words[row * WORDS + WORD.callIdSecond]!;
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

  /** Stands for source and destination. */
  way(row: number): number {
    return this.#words[row * WORDS + WORD.way]!;
  }

  addressLength(row: number): number {
    return this.#words[row * WORDS + WORD.form]! >>> LENGTH_SHIFT;
  }

  sourcePort(row: number): number {
    return this.#words[row * WORDS + WORD.ports]! >>> 16;
  }

  destinationPort(row: number): number {
    return this.#words[row * WORDS + WORD.ports]! & 0xffff;
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

function flagsOf(digest: MessageDigest): number {
  const { isRequest, isSuspect, isRelayed, opensCall, hasUsualPhrase, isUpdate, vias } = digest;
  const about = (isRequest ? REQUEST : 0) | (isSuspect ? SUSPECT : 0) | (vias << VIAS_SHIFT);
  const named = (hasUsualPhrase ? USUAL_PHRASE : 0) | (isUpdate ? UPDATE : 0);
  return about | named | (isRelayed ? RELAYED : 0) | (opensCall ? OPENS_CALL : 0);
}
