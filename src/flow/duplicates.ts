import { Fingerprint, hashBytes, hashNumber } from '../bytes/index.ts';
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
  readonly #firstHash = new Int32Array(SETS * WAYS);
  readonly #secondHash = new Int32Array(SETS * WAYS);
  readonly #payload = new Fingerprint();
  readonly #timeUs = new Float64Array(SETS * WAYS).fill(Number.NEGATIVE_INFINITY);

  /** True when the same datagram came within its window before; otherwise it is remembered. Never true without times. */
  isCopy(bytes: Uint8Array, packet: Packet, timeUs: number): boolean {
    const window = packet.identification === 0 ? COPY_WINDOW_WITHOUT_ID_US : COPY_WINDOW_US;
    this.#payload.of(bytes, packet.start, packet.end, this.#hashOfHeaders(bytes, packet));
    const { first, second } = this.#payload;
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

  /** Of what besides the payload makes a datagram the same. */
  #hashOfHeaders(bytes: Uint8Array, packet: Packet): number {
    const length = packet.addressLength;
    let hash = hashNumber(
      (packet.sourcePort << 16) | packet.destinationPort,
      hashNumber(packet.identification, this.#seed),
    );
    hash = hashBytes(bytes, packet.sourceAt, packet.sourceAt + length, hash);
    return hashBytes(bytes, packet.destinationAt, packet.destinationAt + length, hash);
  }
}
