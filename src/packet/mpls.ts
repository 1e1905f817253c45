import { u16be } from '../bytes/index.ts';
import { isEtherTypeRead } from './ether-types.ts';
import { LAYER, type Layer } from './layer.ts';
import type { Packet } from './packet.ts';

/* RFC 3032 §2.1: | label 20 bits, class 3, bottom of stack 1, TTL 8 | */
const ENTRY_LENGTH = 4;
const BOTTOM = { at: 2, bit: 1 } as const;

/** RFC 4385 §3: a pseudowire may put | 0000, flags, length, sequence | before the Ethernet header it carries. */
const CONTROL_WORD_LENGTH = 4;
const ETHER_TYPE_AT = 12;
const IPV4_SHORTEST = 20;
const IPV6_SHORTEST = 40;

/**
 * The whole stack. Nothing in it says what it carries: the first four bits do (RFC 4928), and because a MAC address may
 * begin with any, a packet of IP must be believable in its length and Ethernet in its EtherType.
 */
export function decodeMpls(bytes: Uint8Array, packet: Packet): Layer {
  let at = packet.start;
  let isBottom = false;
  while (!isBottom) {
    if (at + ENTRY_LENGTH > packet.end) {
      return LAYER.damaged;
    }
    isBottom = (bytes[at + BOTTOM.at]! & BOTTOM.bit) !== 0;
    at += ENTRY_LENGTH;
  }
  packet.start = at;
  if (looksLikeIp(bytes, packet)) {
    return LAYER.rawIp;
  }
  if (bytes[at]! >> 4 === 0 && hasEtherType(bytes, at + CONTROL_WORD_LENGTH, packet)) {
    packet.start = at + CONTROL_WORD_LENGTH;
    return LAYER.ethernet;
  }
  return hasEtherType(bytes, at, packet) ? LAYER.ethernet : LAYER.unsupported;
}

/** RFC 7510 §3: labels right behind the UDP header. `LAYER.done`, with nothing moved, where none are. */
export function decodeMplsInUdp(bytes: Uint8Array, packet: Packet): Layer {
  const at = packet.start;
  const layer = decodeMpls(bytes, packet);
  if (layer === LAYER.unsupported || layer === LAYER.damaged) {
    packet.start = at;
    return LAYER.done;
  }
  return layer;
}

/** Whether an IP header at `packet.start` agrees with how much there is. */
export function looksLikeIp(bytes: Uint8Array, packet: Packet): boolean {
  const at = packet.start;
  const length = packet.end + packet.missing - at;
  if (at + IPV4_SHORTEST > packet.end) {
    return false;
  }
  const first = bytes[at]!;
  if (first >> 4 === 4) {
    const headerLength = (first & 0x0f) * 4;
    const totalLength = u16be(bytes, at + 2);
    return (
      headerLength >= IPV4_SHORTEST && (totalLength === 0 || (totalLength >= headerLength && totalLength <= length))
    );
  }
  return first >> 4 === 6 && u16be(bytes, at + 4) + IPV6_SHORTEST <= length;
}

/** Whether an Ethernet header at `at` names what is read. */
export function hasEtherType(bytes: Uint8Array, at: number, packet: Packet): boolean {
  return at + ETHER_TYPE_AT + 2 <= packet.end && isEtherTypeRead(u16be(bytes, at + ETHER_TYPE_AT));
}
