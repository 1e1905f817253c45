import { hashBytes, hashNumber } from '../bytes/index.ts';
import type { Packet } from '../packet/index.ts';

/** Copies of a packet lie this close together when the IP identification tells packets apart (correlation.md §4.1). */
export const COPY_WINDOW_US = 50_000;

/** And this close when only the payload does: the shortest SIP retransmission comes half a second later. */
const COPY_WINDOW_WITHOUT_ID_US = 2_000;

/** Slots are looked for in sets of `WAYS`; the oldest of a set makes room: 16,384 in all, 300,000 a second. */
const WAYS = 4;
const SETS = 4_096;

/**
 * Knows the wanted datagrams of the last moments, to tell a packet that was captured twice (two interfaces, a mirror port, a
 * VLAN copy, before and after a router). Fixed memory, nothing allocated for a packet; two hashes, seeded at random, stand
 * for its addresses, ports, identification and payload.
 */
export class DuplicateFilter {
  readonly #seed = Math.floor(Math.random() * 0x100000000) | 0;
  #first = 0;
  #second = 0;
  readonly #firstHash = new Int32Array(SETS * WAYS);
  readonly #secondHash = new Int32Array(SETS * WAYS);
  readonly #timeUs = new Float64Array(SETS * WAYS).fill(Number.NEGATIVE_INFINITY);

  /** True when the same datagram came within its window before; otherwise it is remembered. Never true without times. */
  isCopy(bytes: Uint8Array, packet: Packet, timeUs: number): boolean {
    const window = packet.identification === 0 ? COPY_WINDOW_WITHOUT_ID_US : COPY_WINDOW_US;
    this.#hash(bytes, packet);
    const first = this.#first;
    const second = this.#second;
    const set = ((first ^ (first >>> 16)) & (SETS - 1)) * WAYS;
    let oldest = set;
    for (let slot = set; slot < set + WAYS; slot++) {
      if (this.#firstHash[slot] === first && this.#secondHash[slot] === second) {
        if (Math.abs(timeUs - this.#timeUs[slot]!) <= window) {
          return true;
        }
        oldest = slot;
        break;
      }
      if (this.#timeUs[slot]! < this.#timeUs[oldest]!) {
        oldest = slot;
      }
    }
    this.#firstHash[oldest] = first;
    this.#secondHash[oldest] = second;
    this.#timeUs[oldest] = timeUs;
    return false;
  }

  /** Leaves two independent hashes of what makes a datagram the same in `#first` and `#second`. */
  #hash(bytes: Uint8Array, packet: Packet): void {
    this.#first = hashNumber(packet.identification, this.#seed);
    this.#second = hashNumber(packet.end - packet.start, ~this.#seed);
    this.#mix((packet.sourcePort << 16) | packet.destinationPort);
    this.#mixRange(bytes, packet.sourceAt, packet.sourceAt + packet.addressLength);
    this.#mixRange(bytes, packet.destinationAt, packet.destinationAt + packet.addressLength);
    this.#mixRange(bytes, packet.start, packet.end);
  }

  #mix(word: number): void {
    this.#first = hashNumber(word, this.#first);
    this.#second = hashNumber(~word, this.#second);
  }

  /** Four bytes at a time for both hashes at once: every wanted datagram passes here. */
  #mixRange(bytes: Uint8Array, start: number, end: number): void {
    let first = this.#first;
    let second = this.#second;
    let at = start;
    for (; at + 4 <= end; at += 4) {
      const word = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
      first = Math.imul(first ^ word, 0x85ebca6b);
      first ^= first >>> 15;
      second = Math.imul(second + word, 0xc2b2ae35);
      second ^= second >>> 13;
    }
    this.#first = hashBytes(bytes, at, end, first);
    this.#second = hashBytes(bytes, at, end, second);
  }
}
