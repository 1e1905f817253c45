import type { Arrival } from '../model/index.ts';
import type { FragmentedDatagram } from './fragmented-datagram.ts';

/** Fragments of one datagram leave their sender together: after this long the rest will not come. */
const PATIENCE_US = 250_000;

/** Held longer than this many bytes, order matters less than memory. */
const MOST_HELD_BYTES = 4 * 1024 * 1024;
const SLOT_OVERHEAD = 256;

type Slot = {
  /** Not null while the rest of a fragmented datagram is waited for. */
  waitingFor: FragmentedDatagram | null;
  readonly sinceUs: number;
  /** Null for a slot whose datagram was completed, and delivered where it was completed. */
  bytes: Uint8Array | null;
  start: number;
  readonly size: number;
  readonly arrival: Arrival;
};

/**
 * Keeps datagrams in the order of the trace while the first fragment of a wanted one waits for the rest. Were the cut
 * datagram delivered when it is given up, an INVITE would come after its own 200; so what comes behind it waits too, for a
 * quarter of a second of trace time at most.
 */
export class HeldDatagrams {
  readonly #deliver: (bytes: Uint8Array, start: number, end: number, arrival: Arrival) => void;
  readonly #giveUp: (datagram: FragmentedDatagram) => void;
  #slots: Slot[] = [];
  readonly #waiting = new Map<FragmentedDatagram, Slot>();
  #heldBytes = 0;

  /** `giveUp` must lead to `settle` of that datagram. */
  constructor(
    deliver: (bytes: Uint8Array, start: number, end: number, arrival: Arrival) => void,
    giveUp: (datagram: FragmentedDatagram) => void,
  ) {
    this.#deliver = deliver;
    this.#giveUp = giveUp;
  }

  get isEmpty(): boolean {
    return this.#slots.length === 0;
  }

  /** Holds a place for `datagram`, whose first fragment came just now. */
  waitFor(datagram: FragmentedDatagram, arrival: Arrival): void {
    this.#waiting.set(datagram, this.#push(datagram, null, arrival));
  }

  /** The arrival of the first fragment, to be completed before `settle`; null when no place is held. */
  arrivalOf(datagram: FragmentedDatagram): Arrival | null {
    return this.#waiting.get(datagram)?.arrival ?? null;
  }

  /** Puts a whole datagram behind those that wait. */
  push(bytes: Uint8Array, start: number, end: number, arrival: Arrival): void {
    this.#push(null, bytes.slice(start, end), arrival);
  }

  /**
   * The place of `datagram`, if one is held, need not be held any longer. `bytes` from `start` is what it has when it was
   * given up; null when there is nothing to deliver in this place.
   */
  settle(datagram: FragmentedDatagram, bytes: Uint8Array | null, start: number): void {
    const slot = this.#waiting.get(datagram);
    if (slot !== undefined) {
      this.#waiting.delete(datagram);
      slot.waitingFor = null;
      slot.bytes = bytes;
      slot.start = start;
    }
  }

  /** Delivers whatever no longer waits for anything; gives up what has waited too long. */
  release(nowUs: number): void {
    let slot = this.#slots[0];
    while (slot !== undefined) {
      if (slot.waitingFor !== null) {
        if (nowUs - slot.sinceUs <= PATIENCE_US && this.#heldBytes <= MOST_HELD_BYTES) {
          return;
        }
        this.#giveUp(slot.waitingFor);
      }
      this.#slots.shift();
      this.#heldBytes -= slot.size;
      if (slot.bytes !== null) {
        this.#deliver(slot.bytes, slot.start, slot.bytes.length, slot.arrival);
      }
      slot = this.#slots[0];
    }
  }

  #push(waitingFor: FragmentedDatagram | null, bytes: Uint8Array | null, arrival: Arrival): Slot {
    const size = SLOT_OVERHEAD + (bytes?.length ?? 0);
    const slot = {
      waitingFor,
      sinceUs: arrival.timeUs,
      bytes,
      start: 0,
      size,
      arrival: { ...arrival },
    };
    this.#slots.push(slot);
    this.#heldBytes += size;
    return slot;
  }
}
