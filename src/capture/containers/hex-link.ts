import { u16be, u32le } from '../../bytes/index.ts';

/** LINKTYPE_ values. */
const LINK = { null: 0, ethernet: 1, raw: 101, sll: 113, sll2: 276 } as const;
const ETHER_TYPE = { ipv4: 0x0800, ipv6: 0x86dd } as const;
/** AF_INET and AF_INET6 as the BSDs, macOS and Windows number them, little-endian. */
const LOOPBACK_FAMILIES = [2, 23, 24, 28, 30];

/**
 * Which link layer a packet begins with, as a hex dump does not say: the first at which an IP header that fits the packet
 * stands where it should. Ethernet where none does, for what it may carry besides.
 */
export function guessLinkType(bytes: Uint8Array): number {
  if (isIp(bytes, 0)) {
    return LINK.raw;
  }
  if (isIp(bytes, 14) && isIpType(bytes, 12)) {
    return LINK.ethernet;
  }
  if (isIp(bytes, 16) && isIpType(bytes, 14) && bytes[0] === 0 && (bytes[1] ?? 9) <= 4) {
    return LINK.sll;
  }
  if (isIp(bytes, 20) && isIpType(bytes, 0) && u16be(bytes, 2) === 0) {
    return LINK.sll2;
  }
  return isIp(bytes, 4) && LOOPBACK_FAMILIES.includes(u32le(bytes, 0)) ? LINK.null : LINK.ethernet;
}

function isIpType(bytes: Uint8Array, at: number): boolean {
  const type = u16be(bytes, at);
  return type === ETHER_TYPE.ipv4 || type === ETHER_TYPE.ipv6;
}

/** An IP header at `at` whose lengths agree with the packet: a cut packet's total is longer than what is there. */
function isIp(bytes: Uint8Array, at: number): boolean {
  const first = bytes[at];
  if (first === undefined || bytes.length < at + 20) {
    return false;
  }
  if (first >> 4 === 4) {
    const total = u16be(bytes, at + 2);
    return (first & 15) >= 5 && total >= (first & 15) * 4 && (bytes[at + 6]! & 0x80) === 0;
  }
  return first >> 4 === 6 && bytes.length >= at + 40 && u16be(bytes, at + 4) > 0;
}
