import { latin1 } from '../bytes/index.ts';
import type { Limits } from '../model/index.ts';
import type { Packet } from '../packet/index.ts';
import { COPY_WINDOW_US } from './duplicates.ts';
import { FragmentedDatagram, LONGEST_DATAGRAM } from './fragmented-datagram.ts';

/** What one fragment led to. */
export type FragmentOutcome = 'waiting' | 'whole' | 'copy' | 'damaged';

/**
 * Puts IP datagrams together (RFC 791 §3.2, RFC 8200 §4.5): parts in any order, repeated or overlapping. Bounded by
 * `limits.fragmentBytes` and `limits.fragmentLifetimeUs`; the oldest goes first, and `onGivenUp` hears of it.
 */
export class Fragments {
  /** The datagram of the last `add`. */
  last: FragmentedDatagram | null = null;

  readonly #limits: Limits;
  readonly #onGivenUp: (datagram: FragmentedDatagram, isForRoom: boolean) => void;
  /** Oldest first. */
  readonly #open = new Map<string, FragmentedDatagram>();
  #heldBytes = 0;

  constructor(limits: Limits, onGivenUp: (datagram: FragmentedDatagram, isForRoom: boolean) => void) {
    this.#limits = limits;
    this.#onGivenUp = onGivenUp;
  }

  /** Adds the fragment that `packet` describes. */
  add(bytes: Uint8Array, packet: Packet, timeUs: number): FragmentOutcome {
    if (packet.fragmentOffset + (packet.end - packet.start) + packet.missing > LONGEST_DATAGRAM) {
      return 'damaged';
    }
    const datagram = this.#datagramOf(bytes, packet, timeUs);
    this.last = datagram;
    if (datagram.isComplete) {
      return 'copy';
    }
    if (packet.fragmentOffset === 0) {
      datagram.protocol = packet.protocol;
    }
    const before = datagram.heldBytes;
    const { fragmentOffset, start, end, missing, hasMoreFragments } = packet;
    const isWhole = datagram.add(fragmentOffset, bytes, start, end, missing, !hasMoreFragments);
    this.#heldBytes += datagram.heldBytes - before;
    this.#makeRoom(datagram);
    return isWhole ? 'whole' : 'waiting';
  }

  /** The datagram was used: its bytes can go. */
  complete(datagram: FragmentedDatagram, timeUs: number): void {
    const before = datagram.heldBytes;
    datagram.complete(timeUs);
    if (this.#open.get(datagram.key) === datagram) {
      this.#heldBytes += datagram.heldBytes - before;
    }
  }

  /** Gives up what is older than its lifetime. */
  expire(nowUs: number): void {
    for (const datagram of this.#open.values()) {
      if (!(nowUs - datagram.sinceUs > this.#limits.fragmentLifetimeUs)) {
        return;
      }
      this.#giveUp(datagram, false);
    }
  }

  /** The end of the trace. */
  end(): void {
    for (const datagram of this.#open.values()) {
      this.#giveUp(datagram, false);
    }
  }

  #datagramOf(bytes: Uint8Array, packet: Packet, timeUs: number): FragmentedDatagram {
    const length = packet.addressLength;
    const addresses = latin1(bytes, packet.sourceAt, packet.sourceAt + 2 * length);
    // RFC 791 §2.3 keys by protocol too; RFC 8200 §4.5 does not, and its fragments may name different ones.
    const key = `${addresses}${packet.identification}${packet.ipVersion === 4 ? `/${packet.protocol}` : ''}`;
    const known = this.#open.get(key);
    if (known !== undefined) {
      if (!known.isComplete || Math.abs(timeUs - known.completedUs) <= COPY_WINDOW_US) {
        return known;
      }
      this.#remove(known);
    }
    const { ipVersion, identification, protocol } = packet;
    const copied = bytes.slice(packet.sourceAt, packet.sourceAt + 2 * length);
    const datagram = new FragmentedDatagram(key, copied, {
      ipVersion,
      identification,
      protocol,
      sinceUs: timeUs,
    });
    this.#open.set(key, datagram);
    this.#heldBytes += datagram.heldBytes;
    return datagram;
  }

  #makeRoom(current: FragmentedDatagram): void {
    for (const datagram of this.#open.values()) {
      if (this.#heldBytes <= this.#limits.fragmentBytes) {
        return;
      }
      if (datagram !== current) {
        this.#giveUp(datagram, true);
      }
    }
  }

  #giveUp(datagram: FragmentedDatagram, isForRoom: boolean): void {
    this.#remove(datagram);
    if (!datagram.isComplete) {
      this.#onGivenUp(datagram, isForRoom);
    }
  }

  #remove(datagram: FragmentedDatagram): void {
    this.#open.delete(datagram.key);
    this.#heldBytes -= datagram.heldBytes;
  }
}
