import { u32be } from '../../bytes/index.ts';
import { type Arrival, type Endpoint, type Ipv4Ends, TRANSPORTS } from '../../model/index.ts';
import type { MessageDigest } from '../../session/index.ts';
import type { Row } from './row.ts';

/*
 * Behind the id of a row: doubles for time, frame and line; words for the digest, three hashes, what the addresses are, and the ports;
 * then the addresses.
 */
const WORDS_AT = 24;
const ENDS_AT = WORDS_AT + 4 * 18;
const FLAG = { request: 1, suspect: 2, relayed: 4, opensCall: 8 } as const;
const KIND_SHIFT = 8;
const IPV4_LENGTH = 4;

/** What the numbers of a message say, besides its digest. */
export type RowNumbers = {
  readonly digest: MessageDigest;
  readonly timeUs: number;
  readonly frame: number;
  readonly line: number;
  readonly firstHash: number;
  readonly secondHash: number;
  readonly way: number;
  readonly transport: number;
  readonly source: Uint8Array;
  readonly sourcePort: number;
  readonly destination: Uint8Array;
  readonly destinationPort: number;
};

/** @returns where the numbers end. */
export function writeNumbers(bytes: Uint8Array, view: DataView, at: number, numbers: RowNumbers): number {
  const { digest, source, destination } = numbers;
  view.setFloat64(at, numbers.timeUs, true);
  view.setFloat64(at + 8, numbers.frame, true);
  view.setFloat64(at + 16, numbers.line, true);
  let word = at + WORDS_AT;
  for (const value of wordsOf(digest)) {
    view.setInt32(word, value, true);
    word += 4;
  }
  view.setInt32(word, numbers.firstHash, true);
  view.setInt32(word + 4, numbers.secondHash, true);
  view.setInt32(word + 8, numbers.way, true);
  const about = (numbers.transport << 8) | source.length;
  view.setInt32(word + 12, about, true);
  view.setInt32(word + 16, (numbers.sourcePort << 16) | numbers.destinationPort, true);
  bytes.set(source, at + ENDS_AT);
  bytes.set(destination, at + ENDS_AT + source.length);
  return at + ENDS_AT + source.length + destination.length;
}

function wordsOf(digest: MessageDigest): number[] {
  const { isRequest, isSuspect, isRelayed, opensCall } = digest;
  const flags = (isRequest ? FLAG.request : 0) | (isSuspect ? FLAG.suspect : 0);
  const more = (isRelayed ? FLAG.relayed : 0) | (opensCall ? FLAG.opensCall : 0);
  return [
    flags | more | (digest.kind << KIND_SHIFT),
    digest.status,
    digest.cseq,
    digest.callIdFirst,
    digest.callIdSecond,
    digest.fromTag,
    digest.toTag,
    digest.requestTail,
    digest.toTail,
    digest.fromTail,
    digest.callEnds,
    digest.audioAddress,
    digest.audioPort,
  ];
}

export function readDigest({ view, at }: Row, digest: MessageDigest): void {
  const word = at + WORDS_AT;
  const form = view.getInt32(word, true);
  digest.kind = form >> KIND_SHIFT;
  digest.isRequest = (form & FLAG.request) !== 0;
  digest.isSuspect = (form & FLAG.suspect) !== 0;
  digest.isRelayed = (form & FLAG.relayed) !== 0;
  digest.opensCall = (form & FLAG.opensCall) !== 0;
  digest.status = view.getInt32(word + 4, true);
  digest.cseq = view.getInt32(word + 8, true) >>> 0;
  digest.callIdFirst = view.getInt32(word + 12, true);
  digest.callIdSecond = view.getInt32(word + 16, true);
  digest.fromTag = view.getInt32(word + 20, true);
  digest.toTag = view.getInt32(word + 24, true);
  digest.requestTail = view.getInt32(word + 28, true);
  digest.toTail = view.getInt32(word + 32, true);
  digest.fromTail = view.getInt32(word + 36, true);
  digest.callEnds = view.getInt32(word + 40, true);
  digest.audioAddress = view.getInt32(word + 44, true);
  digest.audioPort = view.getInt32(word + 48, true);
  digest.vias = 0;
}

/** The one object for an address of `length` bytes at `at`, and a port. */
export type EndpointAt = (bytes: Uint8Array, at: number, length: number, port: number) => Endpoint;

/** Where and when the message of a row was seen. Its place in the stream is its position. @param ends is filled for IPv4. */
export function readArrival({ view, at, seq, length }: Row, arrival: Arrival, ends: Ipv4Ends, made: EndpointAt): void {
  const word = at + WORDS_AT + 4 * 13;
  const about = view.getInt32(word + 12, true);
  const ports = view.getInt32(word + 16, true);
  const addressLength = about & 0xff;
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  const source = at + ENDS_AT;
  const destination = source + addressLength;
  arrival.timeUs = view.getFloat64(at, true);
  arrival.frame = view.getFloat64(at + 8, true);
  arrival.line = view.getFloat64(at + 16, true);
  arrival.firstHash = view.getInt32(word, true);
  arrival.secondHash = view.getInt32(word + 4, true);
  arrival.way = view.getInt32(word + 8, true);
  arrival.transport = TRANSPORTS[about >>> 8] ?? 'unknown';
  arrival.cutBytes = 0;
  arrival.offset = seq;
  arrival.position = seq;
  arrival.length = length;
  if (addressLength === IPV4_LENGTH) {
    ends.source = u32be(bytes, source);
    ends.destination = u32be(bytes, destination);
    ends.sourcePort = ports >>> 16;
    ends.destinationPort = ports & 0xffff;
    arrival.ipv4 = ends;
    arrival.src = null;
    arrival.dst = null;
  } else {
    arrival.ipv4 = null;
    arrival.src = made(bytes, source, addressLength, ports >>> 16);
    arrival.dst = made(bytes, destination, addressLength, ports & 0xffff);
  }
}

/** The hash of the Call-ID of a row, as one number. */
export function callIdOf({ view, at }: Row): number {
  const word = at + WORDS_AT;
  return view.getInt32(word + 12, true) * 0x100000 + (view.getInt32(word + 16, true) >>> 12);
}
