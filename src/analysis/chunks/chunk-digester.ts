import { Fingerprint } from '../../bytes/index.ts';
import {
  Frame,
  NEEDS_BYTES,
  newBlock,
  type RecordWalk,
  type RegularSpec,
  type Rereader,
  recordWalk,
} from '../../capture/index.ts';
import {
  beginsAsRtp,
  endpointMark,
  isQuoteWanted,
  looksLikeHep,
  looksLikeRtp,
  RTP_HEADER,
  type RtpRuns,
  unreadProtocolOf,
  wayOf,
} from '../../flow/index.ts';
import type { Limits } from '../../model/index.ts';
import { hasPlainPayload, isPlainMedia, type Packet, PLAIN_PAYLOAD, packetDecoder } from '../../packet/index.ts';
import { Digester, MessageDigest } from '../../session/index.ts';
import { digestBinding } from '../../session/plainly.ts';
import { looksLikeSip, SCAN, SipMessage, scanEssentials } from '../../sip/index.ts';
import type { ChunkRows, RowPlace } from './rows.ts';

const ETHERNET = 1;
const UDP = 17;
/** Room behind a chunk for the end of its last record; few are longer. */
export const OVERHANG = 4 * 1024;
/** Read at once where one is. */
const MORE_BYTES = 64 * 1024;

/** Why a chunk ended where it did. */
export const CHUNK_END = {
  /** The first record of the next chunk begins there. */
  boundary: 1,
  /** There is no more room for rows. */
  full: 2,
  /** Something there is not regular, or the input ends: the reader must look. */
  irregular: 3,
  /** No record was found to begin with. */
  lost: 4,
} as const;

/** What of a stretch of the input was digested. */
export type ChunkExtent = {
  /** Where the positions of the rows count from. */
  base: number;
  /** Where the first record begins, and where the first one behind the stretch does. */
  start: number;
  end: number;
  /** One of {@link CHUNK_END}. */
  reason: number;
  packets: number;
  rows: number;
  /** Runs of RTP in them. */
  runs: number;
  /** The latest time of a packet. */
  lastUs: number;
  /** Bytes of the input from `base` on that are in the memory it was read to. */
  held: number;
};

/** Streams, fragments: packets that are more, or less, than a datagram of their own. */
function mustBeSeenInPlace({ isFragment, protocol, exportedFrom }: Packet): boolean {
  return isFragment || protocol !== UDP || exportedFrom !== null;
}

/** Who asks whether what an ICMP error quotes is wanted. */
const QUOTE_FACE = { wantsDatagram: looksLikeSip };

/** Nothing was found yet. */
function begin(out: ChunkExtent, from: number, at: number): void {
  out.base = from;
  out.start = from + at;
  out.packets = 0;
  out.rows = 0;
  out.runs = 0;
  out.lastUs = Number.NEGATIVE_INFINITY;
  out.reason = CHUNK_END.boundary;
}

/** There is nothing to begin with. */
function lose(out: ChunkExtent, until: number): void {
  out.start = until;
  out.end = until;
  out.reason = CHUNK_END.lost;
}

/** Where what was found in a chunk is put. */
export type ChunkFindings = { readonly rows: ChunkRows; readonly runs: RtpRuns };

export type DigesterOptions = {
  readonly spec: RegularSpec;
  readonly limits: Limits;
  readonly seed: number;
  /** Whether registrations are followed by numbers, which takes more of them. */
  readonly bindsRegistrations: boolean;
};

/**
 * Digests stretches of a capture: RTP and whatever else nobody asks for is passed over, SIP messages in UDP become rows of
 * numbers, everything that needs its neighbours (streams, fragments, tunnelled SIP) and ICMP errors that may be about SIP are
 * noted with their place. What it gives depends on the bytes alone, so any thread may do any stretch.
 */
export class ChunkDigester {
  readonly #walk: RecordWalk;
  readonly #source: Rereader;
  readonly #limits: Limits;
  readonly #digester: Digester;
  readonly #seed: number;
  readonly #frame = new Frame();
  readonly #packet = packetDecoder.createPacket();
  readonly #message = new SipMessage();
  readonly #digest = new MessageDigest();
  readonly #hashes = new Fingerprint();
  readonly #place: RowPlace = { packet: 0, record: 0, bytes: 0, length: 0, timeUs: 0 };
  /** What is being digested. */
  #bytes: Uint8Array;

  constructor(source: Rereader, { spec, limits, seed, bindsRegistrations }: DigesterOptions) {
    this.#source = source;
    this.#walk = recordWalk(spec);
    this.#limits = limits;
    this.#digester = new Digester(seed, bindsRegistrations ? digestBinding : null);
    this.#seed = seed;
    this.#bytes = newBlock(0);
  }

  /**
   * Digests the records that begin in [`from`, `until`) of the input, which is read into `into`.
   *
   * @param isExact whether a record is known to begin at `from`; else the first one behind it is looked for.
   * @param into room for the chunk and what hangs over its end ({@link OVERHANG}).
   */
  digest(
    from: number,
    until: number,
    isExact: boolean,
    { rows, runs }: ChunkFindings,
    into: Uint8Array,
    out: ChunkExtent,
  ): void {
    runs.clear();
    // As an integer: see `Board.readExtent`.
    const stop = (until - from) | 0;
    let held = this.#read(from, stop, into, out);
    let at = isExact ? 0 : this.#walk.find(this.#bytes, 0, Math.min(held, stop));
    begin(out, from, at);
    if (at < 0) {
      lose(out, until);
      return;
    }
    let lastUs = Number.NEGATIVE_INFINITY;
    while (at < stop) {
      const next = this.#walk.step(this.#bytes, at, held, this.#frame);
      if (next === NEEDS_BYTES && held - at < this.#limits.recordBytes + OVERHANG) {
        const before = held;
        held = this.#readMore(from, held);
        out.held = this.#bytes === into ? held : out.held;
        if (held > before) {
          continue;
        }
      }
      if (next < 0) {
        out.reason = CHUNK_END.irregular;
        break;
      }
      if (this.#walk.isPacket) {
        if (out.rows === rows.capacity || runs.isFull) {
          out.reason = CHUNK_END.full;
          break;
        }
        lastUs = this.#frame.timeUs > lastUs ? this.#frame.timeUs : lastUs;
        this.#packetAt(at, rows, runs, out);
      }
      at = next;
    }
    out.runs = runs.count;
    out.lastUs = lastUs;
    out.end = from + at;
  }

  #read(from: number, length: number, into: Uint8Array, out: ChunkExtent): number {
    this.#bytes = into;
    const held = this.#source.readAt(from, into, Math.min(into.length, length + OVERHANG));
    out.held = held;
    return held;
  }

  #packetAt(at: number, rows: ChunkRows, runs: RtpRuns, out: ChunkExtent): void {
    out.packets++;
    if (this.#isMedia()) {
      this.#noteMedia(runs);
    } else {
      this.#take(at, rows, runs, out);
    }
  }

  #isMedia(): boolean {
    const { bytes, start, end, linkType } = this.#frame;
    return linkType === ETHERNET && isPlainMedia(bytes, start, end);
  }

  #noteMedia(runs: RtpRuns): void {
    const frame = this.#frame;
    const { bytes, start, end } = frame;
    if (beginsAsRtp(bytes, start + PLAIN_PAYLOAD) && hasPlainPayload(bytes, start, end, RTP_HEADER)) {
      runs.notePlain(frame);
    }
  }

  #readMore(from: number, held: number): number {
    if (held === this.#bytes.length) {
      // Elsewhere: how much there is in the memory it was read to has been told.
      const longer = newBlock(2 * held);
      longer.set(this.#bytes);
      this.#bytes = longer;
    }
    const tail = this.#bytes.subarray(held);
    return held + this.#source.readAt(from + held, tail, Math.min(tail.length, MORE_BYTES));
  }

  #take(at: number, rows: ChunkRows, runs: RtpRuns, out: ChunkExtent): void {
    const frame = this.#frame;
    const packet = this.#packet;
    const { bytes, start, end } = frame;
    if (!packetDecoder.decodeFrame(bytes, start, end, frame.originalLength, frame.linkType, packet)) {
      if (packet.obstacle !== null || !packetDecoder.isLinkTypeRead(frame.linkType)) {
        this.#noteFrame(at, rows, out);
      }
    } else if (packet.undelivered !== null) {
      if (isQuoteWanted(QUOTE_FACE, bytes, packet.start, packet.end)) {
        this.#noteFrame(at, rows, out);
      }
    } else if (mustBeSeenInPlace(packet)) {
      this.#noteFrame(at, rows, out);
    } else if (packet.start < packet.end) {
      this.#takeDatagram(at, rows, runs, out);
    }
  }

  #takeDatagram(at: number, rows: ChunkRows, runs: RtpRuns, out: ChunkExtent): void {
    const packet = this.#packet;
    const { bytes } = this.#frame;
    const { start, end } = packet;
    const first = bytes[start]!;
    // RTP, RTCP and most others.
    if (first >= 0x80 && first < 0xf8) {
      if (looksLikeRtp(bytes, start, end)) {
        runs.note(bytes, packet, this.#frame.timeUs);
      }
      return;
    }
    if (!looksLikeSip(bytes, start, end)) {
      if (looksLikeHep(bytes, start, end) || unreadProtocolOf(bytes, start, end, true) !== null) {
        this.#noteFrame(at, rows, out);
      }
      return;
    }
    const message = this.#message;
    const result = packet.missing > 0 ? SCAN.notSip : scanEssentials(bytes, start, end, message, this.#limits);
    if (result === SCAN.notSip || !message.isWhole) {
      this.#noteFrame(at, rows, out);
      return;
    }
    this.#digester.digest(message, 0, this.#digest);
    this.#hashes.of(bytes, start, end, this.#seed);
    this.#fillPlace(at, start, end - start, out.packets);
    const row = out.rows++;
    rows.writeMessage(row, this.#place, this.#digest, this.#hashes.first, this.#hashes.second);
    rows.writeEnds(row, bytes, packet, this.#wayOf(bytes));
  }

  #wayOf(bytes: Uint8Array): number {
    const { sourceAt, destinationAt, addressLength, sourcePort, destinationPort } = this.#packet;
    return wayOf(
      endpointMark(bytes, sourceAt, addressLength, sourcePort),
      endpointMark(bytes, destinationAt, addressLength, destinationPort),
    );
  }

  #noteFrame(at: number, rows: ChunkRows, out: ChunkExtent): void {
    this.#fillPlace(at, at, 0, out.packets);
    rows.writeFrame(out.rows++, this.#place);
  }

  #fillPlace(record: number, bytes: number, length: number, packet: number): void {
    const place = this.#place;
    place.record = record;
    place.bytes = bytes;
    place.length = length;
    place.packet = packet;
    place.timeUs = this.#frame.timeUs;
  }
}
