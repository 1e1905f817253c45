import { latin1 } from '../../bytes/index.ts';
import { HEADER, type HeaderId, type SipMessage } from '../../sip/index.ts';

/** What the first message of a call says of whom it is between, as it stood. */
export type Head = { readonly callId: string; readonly from: string | null; readonly to: string | null };

/** Those of the latest hundred thousand calls. */
const RING_BYTES = 16 * 1024 * 1024;
/** What a short trace takes: the ring is lengthened until it has its size. */
const FIRST_BYTES = 64 * 1024;
/** Longer ones are read again. */
const MOST_BYTES = 1024;
const FIRST_SLOTS = 1024;
const NOWHERE = -1;
/** The lengths of Call-ID, From and To. */
const PARTS = 3;

/**
 * Call-ID, From and To of the messages that calls began with, by the slot of the call: where each call is told, to ask the system
 * for these messages one by one takes longer than all the rest. The latest take the place of the oldest.
 */
export class KeptHeads {
  readonly #ringBytes: number;
  #ring: Uint8Array;
  readonly #range = { start: 0, end: 0 };
  /** Where the head of each slot lies, counted from the first byte that was ever kept. */
  #places = new Float64Array(FIRST_SLOTS).fill(NOWHERE);
  #lengths = new Uint16Array(PARTS * FIRST_SLOTS);
  #next = 0;

  constructor(ringBytes = RING_BYTES) {
    this.#ringBytes = ringBytes;
    this.#ring = new Uint8Array(Math.min(FIRST_BYTES, ringBytes));
  }

  /** Keeps what the first message of a call says; null for one that is not at hand. */
  keep(slot: number, message: SipMessage | null): void {
    if (slot >= this.#places.length) {
      this.#lengthen(slot);
    }
    this.#places[slot] = NOWHERE;
    if (this.#next + MOST_BYTES > this.#ring.length && this.#ring.length < this.#ringBytes) {
      this.#growRing();
    }
    const size = this.#ring.length;
    const left = size - (this.#next % size);
    const place = left < MOST_BYTES ? this.#next + left : this.#next;
    const until = message === null ? NOWHERE : this.#writeAll(slot, message, place % size);
    if (until >= 0) {
      this.#places[slot] = place;
      this.#next = place + until - (place % size);
    }
  }

  /** What was kept of a slot; null where that is not there any more. */
  of(slot: number): Head | null {
    const place = this.#places[slot] ?? NOWHERE;
    const size = this.#ring.length;
    if (place < 0 || this.#next - place > size) {
      return null;
    }
    const start = place % size;
    const fromAt = start + this.#lengths[PARTS * slot]!;
    const toAt = fromAt + this.#lengths[PARTS * slot + 1]!;
    const end = toAt + this.#lengths[PARTS * slot + 2]!;
    return {
      callId: latin1(this.#ring, start, fromAt),
      from: fromAt === toAt ? null : latin1(this.#ring, fromAt, toAt),
      to: toAt === end ? null : latin1(this.#ring, toAt, end),
    };
  }

  /** @returns where it ends; -1 where it is not kept. */
  #writeAll(slot: number, message: SipMessage, at: number): number {
    const { bytes, callIdStart, callIdEnd } = message;
    const fromAt = this.#write(bytes, callIdStart, callIdEnd, at, at + MOST_BYTES);
    const toAt = fromAt < 0 ? fromAt : this.#writeRow(message, HEADER.from, fromAt, at + MOST_BYTES);
    const end = toAt < 0 ? toAt : this.#writeRow(message, HEADER.to, toAt, at + MOST_BYTES);
    this.#lengths[PARTS * slot] = fromAt - at;
    this.#lengths[PARTS * slot + 1] = toAt - fromAt;
    this.#lengths[PARTS * slot + 2] = end - toAt;
    return end;
  }

  #writeRow(message: SipMessage, id: HeaderId, at: number, most: number): number {
    const range = this.#range;
    return message.rangeOf(id, range) ? this.#write(message.bytes, range.start, range.end, at, most) : at;
  }

  /** Only what is plain text in one line is the same when it is read as latin-1. */
  #write(bytes: Uint8Array, start: number, end: number, at: number, most: number): number {
    const ring = this.#ring;
    if (end - start > most - at) {
      return NOWHERE;
    }
    let to = at;
    for (let from = start; from < end; from++) {
      const byte = bytes[from]!;
      if (byte < 0x20 || byte > 0x7e) {
        return NOWHERE;
      }
      ring[to++] = byte;
    }
    return to;
  }

  /** Before it has its size nothing in it was overwritten: all stays where it is. */
  #growRing(): void {
    const ring = new Uint8Array(Math.min(4 * this.#ring.length, this.#ringBytes));
    ring.set(this.#ring);
    this.#ring = ring;
  }

  #lengthen(slot: number): void {
    const slots = Math.max(2 * this.#places.length, slot + 1);
    const places = new Float64Array(slots).fill(NOWHERE);
    places.set(this.#places);
    this.#places = places;
    const lengths = new Uint16Array(PARTS * slots);
    lengths.set(this.#lengths);
    this.#lengths = lengths;
  }
}
