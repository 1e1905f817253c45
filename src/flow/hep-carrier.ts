import { latin1 } from '../bytes/index.ts';
import type { InflateRaw } from '../capture/index.ts';
import { type Arrival, emptyArrival, filled, type Limits, SAYS } from '../model/index.ts';
import { CARRIED, type DuplicateFilter } from './duplicates.ts';
import type { Endpoints } from './endpoints.ts';
import type { FlowFace, PlaceBytes } from './flow-face.ts';
import type { FlowProblemCode } from './flow-problems.ts';
import { HepPacket, looksLikeHep, readHep } from './hep.ts';
import { inflateWrapped } from './zlib-wrapper.ts';

/** HEP within HEP: a collector that mirrors another one. Deeper is a loop or an attack. */
const DEEPEST = 4;

/** A longer correlation id is no id. */
const LONGEST_CORRELATION_ID = 256;

export type HepCarrierOptions = {
  readonly face: FlowFace;
  readonly limits: Limits;
  readonly endpoints: Endpoints;
  readonly copies: DuplicateFilter;
  /** Null where the platform has none that works at once. */
  readonly inflateRaw: InflateRaw | null;
  readonly place: PlaceBytes;
  readonly onProblem: (code: FlowProblemCode, message: string, arrival: Arrival) => void;
};

/**
 * Takes the SIP messages out of HEP packets. What HEP says of addresses, protocol and time is the message's; the record is
 * the one that carried it. A message that was also captured plain, or that two agents sent, counts once.
 */
export class HepCarrier {
  readonly #options: HepCarrierOptions;
  readonly #packet = new HepPacket();
  readonly #carried: Arrival = emptyArrival();

  constructor(options: HepCarrierOptions) {
    this.#options = options;
  }

  /** Takes one HEP packet: [start, end) of `bytes`, of which the capture left out `arrival.cutBytes` at the end. */
  accept(bytes: Uint8Array, start: number, end: number, arrival: Arrival): void {
    const packet = this.#packet;
    let from: Uint8Array = bytes;
    let at = start;
    let stop = end;
    let missing = arrival.cutBytes;
    for (let depth = 0; depth < DEEPEST; depth++) {
      if (!readHep(from, at, stop, missing, packet)) {
        this.#say('hep-damaged', SAYS.hepDamaged, arrival);
        return;
      }
      if (!packet.isSip || packet.start < 0) {
        return;
      }
      const payload = packet.isCompressed ? this.#inflate(from, arrival) : from;
      if (payload === null) {
        return;
      }
      at = packet.isCompressed ? 0 : packet.start;
      stop = packet.isCompressed ? payload.length : packet.end;
      missing = packet.missing;
      if (!looksLikeHep(payload, at, stop)) {
        this.#deliver(from, payload, at, stop, arrival);
        return;
      }
      from = payload;
    }
    this.#say('hep-nested', filled(SAYS.hepNested, DEEPEST), arrival);
  }

  #deliver(headers: Uint8Array, payload: Uint8Array, start: number, end: number, arrival: Arrival): void {
    const { face, copies, place } = this.#options;
    if (start >= end || !face.wantsDatagram(payload, start, end)) {
      return;
    }
    const carried = this.#carried;
    this.#address(headers, arrival);
    // What is read again has no correlation id.
    if (carried.correlationId === null) {
      place(payload, start, end, carried);
    } else {
      carried.position = -1;
    }
    if (!copies.isCopy(payload, start, end, carried, CARRIED, arrival)) {
      face.datagram(payload, start, end, carried);
    }
  }

  #address(bytes: Uint8Array, arrival: Arrival): void {
    const packet = this.#packet;
    const { endpoints } = this.#options;
    const carried = this.#carried;
    carried.input = arrival.input;
    carried.frame = arrival.frame;
    carried.line = arrival.line;
    carried.offset = arrival.offset;
    carried.timeUs = Number.isNaN(packet.timeUs) ? arrival.timeUs : packet.timeUs;
    carried.src = endpoints.of(bytes, packet.sourceAt, packet.sourceLength, packet.sourcePort);
    carried.dst = endpoints.of(bytes, packet.destinationAt, packet.destinationLength, packet.destinationPort);
    carried.transport = packet.transport;
    carried.cutBytes = packet.missing;
    carried.correlationId =
      packet.correlationStart < 0
        ? null
        : latin1(
            bytes,
            packet.correlationStart,
            Math.min(packet.correlationEnd, packet.correlationStart + LONGEST_CORRELATION_ID),
          );
  }

  #inflate(bytes: Uint8Array, arrival: Arrival): Uint8Array | null {
    const { inflateRaw, limits } = this.#options;
    const packet = this.#packet;
    const isUsable = inflateRaw !== null && packet.missing === 0;
    const most = limits.sipHeaderBytes + limits.sipBodyBytes;
    const payload = isUsable ? inflateWrapped(bytes, packet.start, packet.end, inflateRaw, most) : null;
    if (payload === null) {
      this.#say('hep-compressed', inflateRaw === null ? SAYS.hepCompressedHere : SAYS.hepCompressed, arrival);
    }
    return payload;
  }

  #say(code: FlowProblemCode, message: string, arrival: Arrival): void {
    this.#options.onProblem(code, message, arrival);
  }
}
