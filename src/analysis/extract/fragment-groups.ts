import { latin1 } from '../../bytes/index.ts';
import type { Packet } from '../../packet/index.ts';
import { type StoredPacket, takeWhole } from './packet-store.ts';

/** Datagrams whose fragments are remembered. */
const MOST_GROUPS = 4096;

/** The fragments of one IP datagram: wanted together. */
export class FragmentGroup {
  readonly #packets: StoredPacket[] = [];
  readonly sinceUs: number;
  #isWanted = false;

  constructor(sinceUs: number) {
    this.sinceUs = sinceUs;
  }

  add(packet: StoredPacket): void {
    this.#packets.push(packet);
    if (this.#isWanted) {
      takeWhole(packet);
    }
  }

  want(): void {
    this.#isWanted = true;
    this.#packets.forEach(takeWhole);
  }
}

/** Which fragments belong together (RFC 791 §3.2, RFC 8200 §4.5). */
export class FragmentGroups {
  readonly #lifetimeUs: number;
  readonly #groups = new Map<string, FragmentGroup>();

  constructor(lifetimeUs: number) {
    this.#lifetimeUs = lifetimeUs;
  }

  /** The group of a fragment, which takes it in. */
  add(bytes: Uint8Array, packet: Packet, stored: StoredPacket): FragmentGroup {
    const { sourceAt, addressLength, identification, ipVersion, protocol } = packet;
    const addresses = latin1(bytes, sourceAt, sourceAt + 2 * addressLength);
    const key = `${addresses}${identification}${ipVersion === 4 ? `/${protocol}` : ''}`;
    let group = this.#groups.get(key);
    if (group === undefined || stored.timeUs - group.sinceUs > this.#lifetimeUs) {
      group = new FragmentGroup(stored.timeUs);
      this.#groups.delete(key);
      this.#groups.set(key, group);
      this.#makeRoom();
    }
    group.add(stored);
    return group;
  }

  #makeRoom(): void {
    if (this.#groups.size > MOST_GROUPS) {
      const [oldest] = this.#groups.keys();
      this.#groups.delete(oldest ?? '');
    }
  }
}
