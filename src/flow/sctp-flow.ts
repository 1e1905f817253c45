import { HASH_SEED, hashBytes, u16be, u32be } from '../bytes/index.ts';
import { type Arrival, filled, type Limits, SAYS } from '../model/index.ts';
import type { Packet } from '../packet/index.ts';
import { COPY_WINDOW_US, type DuplicateFilter, STREAMED } from './duplicates.ts';
import type { Endpoints } from './endpoints.ts';
import type { FlowFace } from './flow-face.ts';
import type { FlowProblemCode } from './flow-problems.ts';
import { GenerationMap } from './generations.ts';
import { assemble, type Run, SctpFragments } from './sctp-fragments.ts';

/*
 * RFC 9260 §3.2: | type 1 | flags 1 | length 2 (with these 4 bytes, without padding) | value | padding to 4 |
 * DATA   (§3.3.1):          value: | TSN 4 | stream 2 | stream sequence 2 | payload protocol 4 | user data |
 * I-DATA (RFC 8260 §2.1):   value: | TSN 4 | stream 2 | reserved 2 | message 4 | payload protocol or FSN 4 | user data |
 */
const CHUNK = { data: 0, interleavedData: 64 } as const;
const HEADER = 4;
const DATA_HEADER = 16;
const INTERLEAVED_HEADER = 20;
const FLAG = { ends: 0x01, begins: 0x02, isUnordered: 0x04 } as const;

/** Directions of associations whose chunks are remembered, and chunks of each: a window is far smaller. */
const DIRECTIONS = 4096;
const CHUNKS = 2048;

/** A chunk that carried something wanted: what tells a copy and a retransmission from another association's. */
type Known = { readonly hash: number; readonly identification: number; readonly timeUs: number };

export type SctpOptions = {
  readonly face: FlowFace;
  readonly limits: Limits;
  readonly endpoints: Endpoints;
  readonly copies: DuplicateFilter;
  /** The frame at hand: its place and time are filled in before `accept`, the rest here. */
  readonly arrival: Arrival;
  readonly onProblem: (code: FlowProblemCode, message: string, arrival: Arrival) => void;
  /** A whole user message, or the beginning of one, that the face wants; or does not. */
  readonly onWanted: (packet: Packet) => void;
  readonly onUnwanted: (bytes: Uint8Array, start: number, end: number, packet: Packet) => void;
};

/**
 * User messages from SCTP packets (RFC 9260 §6; RFC 4168: one is one SIP message): bundled chunks, fragments in any order,
 * retransmitted chunks once. Messages are given in the order in which they were complete: SIP asks for no other (RFC 4168
 * §5.1 has it sent unordered on stream 0). A direction is known by its ports and its verification tag, whatever addresses
 * a multi-homed host uses. What waits is bounded by `limits.fragmentBytes` and `limits.fragmentLifetimeUs`.
 */
export class Sctp {
  /** Chunks captured twice. */
  duplicates = 0;

  readonly #options: SctpOptions;
  readonly #fragments = new SctpFragments();
  readonly #directions = new GenerationMap<string, GenerationMap<number, Known>>(DIRECTIONS);

  constructor(options: SctpOptions) {
    this.#options = options;
  }

  /** Takes the chunks [packet.start, packet.end) of one packet. */
  accept(bytes: Uint8Array, packet: Packet): void {
    this.#expire(this.#options.arrival.timeUs);
    let at = packet.start;
    while (at + HEADER <= packet.end) {
      const length = u16be(bytes, at + 2);
      if (length < HEADER) {
        return;
      }
      const type = bytes[at]!;
      const header = type === CHUNK.data ? DATA_HEADER : type === CHUNK.interleavedData ? INTERLEAVED_HEADER : 0;
      if (header > 0 && length > header && at + header <= packet.end && at + length <= packet.end + packet.missing) {
        this.#data(bytes, at, header, length, packet);
      }
      at += (length + 3) & ~3;
    }
  }

  /** The end of the trace: what there is of unfinished messages is used. */
  end(): void {
    for (let run = this.#fragments.oldest; run !== undefined; run = this.#fragments.oldest) {
      this.#giveUp(run);
    }
  }

  #data(bytes: Uint8Array, at: number, header: number, length: number, packet: Packet): void {
    const flags = bytes[at + 1]!;
    const begins = (flags & FLAG.begins) !== 0;
    const ends = (flags & FLAG.ends) !== 0;
    const start = at + header;
    const end = Math.min(at + length, packet.end);
    const isWanted = !begins || this.#options.face.wantsDatagram(bytes, start, end);
    if (begins && ends) {
      if (!isWanted) {
        this.#options.onUnwanted(bytes, start, end, packet);
      } else if (!this.#isKnown(bytes, at, start, end, packet)) {
        this.#options.onWanted(packet);
        this.#address(bytes, packet);
        this.#deliver(bytes, start, end, at + length - end);
      }
      return;
    }
    if (this.#isKnown(bytes, at, start, end, packet)) {
      return;
    }
    this.#address(bytes, packet);
    const isInterleaved = header === INTERLEAVED_HEADER;
    const fragment = {
      group: isInterleaved ? `${directionOf(packet)}/${messageOf(bytes, at)}` : directionOf(packet),
      // The first fragment of an I-DATA message has the payload protocol in place of its number, which is 0.
      sequence: isInterleaved ? (begins ? 0 : u32be(bytes, at + 16)) : u32be(bytes, at + 4),
      begins,
      ends,
      isWanted,
      bytes: isWanted ? bytes.slice(start, end) : new Uint8Array(0),
      missing: at + length - end,
    };
    const run = this.#fragments.add(fragment, this.#options.arrival);
    if (run === null) {
      this.#makeRoom();
    } else if (run.isWanted) {
      const message = assemble(run);
      this.#deliver(message.bytes, 0, message.bytes.length, message.missing);
    }
  }

  /** Whether this chunk came before; otherwise it is remembered. */
  #isKnown(bytes: Uint8Array, at: number, start: number, end: number, packet: Packet): boolean {
    const { timeUs } = this.#options.arrival;
    const direction = directionOf(packet);
    let chunks = this.#directions.get(direction);
    if (chunks === undefined) {
      chunks = new GenerationMap(CHUNKS);
      this.#directions.set(direction, chunks);
    }
    const tsn = u32be(bytes, at + 4);
    const known = chunks.get(tsn);
    const hash = hashBytes(bytes, start, end, HASH_SEED);
    if (known === undefined || known.hash !== hash) {
      chunks.set(tsn, { hash, identification: packet.identification, timeUs });
      return false;
    }
    const isSamePacket = known.identification === packet.identification && packet.identification !== 0;
    if (isSamePacket && Math.abs(timeUs - known.timeUs) <= COPY_WINDOW_US) {
      this.duplicates++;
    }
    return true;
  }

  #deliver(bytes: Uint8Array, start: number, end: number, missing: number): void {
    const { face, copies, arrival } = this.#options;
    arrival.cutBytes = missing;
    if (!copies.isCopy(bytes, start, end, arrival, STREAMED)) {
      face.datagram(bytes, start, end, arrival);
    }
  }

  #address(bytes: Uint8Array, packet: Packet): void {
    const { arrival, endpoints } = this.#options;
    const length = packet.addressLength;
    arrival.src = endpoints.of(bytes, packet.sourceAt, length, packet.sourcePort);
    arrival.dst = endpoints.of(bytes, packet.destinationAt, length, packet.destinationPort);
    arrival.transport = 'sctp';
    arrival.cutBytes = 0;
  }

  #expire(nowUs: number): void {
    const { fragmentLifetimeUs } = this.#options.limits;
    for (let run = this.#fragments.oldest; run !== undefined; run = this.#fragments.oldest) {
      if (!(nowUs - run.sinceUs > fragmentLifetimeUs)) {
        return;
      }
      this.#giveUp(run);
    }
  }

  #makeRoom(): void {
    const { limits, onProblem, arrival } = this.#options;
    while (this.#fragments.heldBytes > limits.fragmentBytes) {
      const { oldest } = this.#fragments;
      if (oldest === undefined) {
        return;
      }
      onProblem('sctp-full', filled(SAYS.sctpWait, limits.fragmentBytes), arrival);
      this.#giveUp(oldest);
    }
  }

  /** The rest of a message will not come: its beginning is used, marked as cut; how much is missing nobody knows. */
  #giveUp(run: Run): void {
    this.#fragments.remove(run);
    if (!run.begins || !run.isWanted) {
      return;
    }
    const { face, copies, onProblem } = this.#options;
    const { bytes, missing } = assemble(run);
    onProblem('sctp-incomplete', SAYS.sctpMissing, run.arrival);
    const arrival = { ...run.arrival, cutBytes: Math.max(1, missing) };
    copies.mark(bytes, 0, bytes.length, arrival);
    face.datagram(bytes, 0, bytes.length, arrival);
  }
}

function directionOf({ sourcePort, destinationPort, verificationTag }: Packet): string {
  return `${sourcePort}>${destinationPort}#${verificationTag}`;
}

/** Stream, order and number of an I-DATA message. */
function messageOf(bytes: Uint8Array, at: number): string {
  const isUnordered = (bytes[at + 1]! & FLAG.isUnordered) !== 0;
  return `${u16be(bytes, at + 8)}${isUnordered ? 'u' : 'o'}${u32be(bytes, at + 12)}`;
}
