import { isUnspecified } from '../sip/index.ts';
import { CryptoPan } from './crypto-pan.ts';
import type { Keyed } from './keyed.ts';

/** A block of addresses by its first bytes, and how many bits of them say that an address lies in it. */
type Block = readonly [bits: number, ...first: readonly number[]];

/** Blocks that mean something by themselves: an address stays in its own. RFC 6890. */
const BLOCKS_4: readonly Block[] = [
  [8, 0],
  [8, 10],
  [10, 100, 64],
  [8, 127],
  [16, 169, 254],
  [12, 172, 16],
  [16, 192, 168],
  [4, 224],
  [4, 240],
];

/** The same: NAT64, unique local, link-local (with its 64 bits of network), multicast with its flags and scope. */
const BLOCKS_6: readonly { readonly block: Block; readonly kept: number }[] = [
  { block: [8, 0], kept: 8 },
  { block: [7, 0xfc], kept: 8 },
  { block: [10, 0xfe, 0x80], kept: 64 },
  { block: [8, 0xff], kept: 16 },
];
/** Of any other: it stays one that is routed. */
const KEPT_6 = 3;

/** What names nobody, besides the unspecified address (on hold): loopback, broadcast, the multicast group of SIP, and those of local networks. */
const SAME_4: ReadonlySet<string> = new Set(['127.0.0.1', '255.255.255.255', '224.0.1.75']);
const LOCAL_GROUPS: Block = [24, 224, 0, 0];

/** Addresses, each to another of its own kind. */
export class Addresses {
  readonly #pan: CryptoPan;

  constructor(keyed: Keyed) {
    this.#pan = new CryptoPan((key) => keyed.blockCipher(key), keyed.bytes('addresses', '', 32).slice(0, 32));
  }

  /** @param address 4 or 16 bytes. */
  map(address: Uint8Array): Uint8Array {
    return this.#turned(address, (each, kept) => this.#pan.map(each, kept));
  }

  /** The address of which {@link map} makes this one. */
  unmap(mapped: Uint8Array): Uint8Array {
    return this.#turned(mapped, (each, kept) => this.#pan.unmap(each, kept));
  }

  #turned(address: Uint8Array, turn: Turn): Uint8Array {
    return address.length === 4 ? turned4(address, turn) : turned6(address, turn);
  }
}

type Turn = (address: Uint8Array, kept: number | undefined) => Uint8Array;

function turned4(address: Uint8Array, turn: Turn): Uint8Array {
  if (isSame4(address)) {
    return address;
  }
  const block = BLOCKS_4.find((each) => isIn(address, each));
  const isOutside = (each: Uint8Array): boolean =>
    isSame4(each) || (block === undefined && BLOCKS_4.some((other) => isIn(each, other)));
  // What the permutation leads out of its kind it leads on from there, until it comes back: still a permutation.
  let turned = turn(address, block?.[0]);
  while (isOutside(turned)) {
    turned = turn(turned, block?.[0]);
  }
  return turned;
}

function turned6(address: Uint8Array, turn: Turn): Uint8Array {
  const embedded = embeddedAt(address);
  if (embedded > 0) {
    const turned = address.slice();
    turned.set(turned4(address.subarray(embedded), turn), embedded);
    return turned;
  }
  if (address.subarray(0, 15).every((byte) => byte === 0) && address[15]! <= 1) {
    return address;
  }
  const found = BLOCKS_6.find(({ block }) => isIn(address, block));
  return turn(address, found?.kept ?? KEPT_6);
}

function isSame4(address: Uint8Array): boolean {
  const text = address.join('.');
  return isUnspecified(text) || SAME_4.has(text) || isIn(address, LOCAL_GROUPS);
}

/** Where the IPv4 address of an IPv4-mapped (RFC 4291) or NAT64 address (RFC 6052) lies; -1 for none. */
function embeddedAt(address: Uint8Array): number {
  const isMapped = address.subarray(0, 10).every((byte) => byte === 0) && address[10] === 0xff && address[11] === 0xff;
  return isMapped || isIn(address, [96, 0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0]) ? 12 : -1;
}

function isIn(address: Uint8Array, [bits, ...first]: Block): boolean {
  for (let bit = 0; bit < bits; bit += 8) {
    const mask = bits - bit >= 8 ? 0xff : 0xff00 >> (bits - bit);
    if ((address[bit >> 3]! & mask & 0xff) !== ((first[bit >> 3] ?? 0) & mask & 0xff)) {
      return false;
    }
  }
  return true;
}
