import { u16be } from '../bytes/index.ts';
import { LAYER, type Layer } from './layer.ts';
import type { Packet } from './packet.ts';

/** What is read inside PPP, by its protocol number (IANA ppp-numbers). */
export const PPP_PROTOCOLS: readonly {
  readonly value: number;
  readonly name: string;
  readonly layer: Layer;
}[] = [
  { value: 0x0021, name: 'IPv4', layer: LAYER.ipv4 },
  { value: 0x003d, name: 'Multilink, whole packets only (RFC 1990)', layer: LAYER.ppp },
  { value: 0x0057, name: 'IPv6', layer: LAYER.ipv6 },
  { value: 0x0281, name: 'MPLS', layer: LAYER.mpls },
  { value: 0x0283, name: 'MPLS, multicast', layer: LAYER.mpls },
];

const LAYER_BY_VALUE = new Map<number, Layer>(PPP_PROTOCOLS.map((row) => [row.value, row.layer]));

/** RFC 1662 §3.1: | address 0xff | control 0x03 |; left out where that was negotiated. */
const ADDRESS = 0xff;
const CONTROL = 0x03;
/** Cisco HDLC begins with one of these where PPP has 0xff. */
const CISCO: readonly number[] = [0x0f, 0x8f];

const MULTILINK = 0x003d;
/** RFC 1990 §3: | B, E, then the sequence number 4 |; both bits: the packet was not split. */
const MULTILINK_LENGTH = 4;
const WHOLE = 0xc0;

export function decodePpp(bytes: Uint8Array, packet: Packet): Layer {
  const at = packet.start;
  if (at + 2 > packet.end) {
    return LAYER.damaged;
  }
  if (CISCO.includes(bytes[at]!) && bytes[at + 1] === 0) {
    return LAYER.ciscoHdlc;
  }
  if (bytes[at] === ADDRESS && bytes[at + 1] === CONTROL) {
    packet.start += 2;
  }
  const protocol = readProtocol(bytes, packet);
  return protocol === MULTILINK ? decodeMultilink(bytes, packet) : (LAYER_BY_VALUE.get(protocol) ?? LAYER.unsupported);
}

/** One byte that is odd, or an even one before it (RFC 1661 §2). */
function readProtocol(bytes: Uint8Array, packet: Packet): number {
  const at = packet.start;
  if (at < packet.end && (bytes[at]! & 1) === 1) {
    packet.start = at + 1;
    return bytes[at]!;
  }
  packet.start = at + 2;
  return packet.start > packet.end ? 0 : u16be(bytes, at);
}

function decodeMultilink(bytes: Uint8Array, packet: Packet): Layer {
  const at = packet.start;
  packet.start = at + MULTILINK_LENGTH;
  if (packet.start > packet.end) {
    return LAYER.damaged;
  }
  return (bytes[at]! & WHOLE) === WHOLE ? LAYER.ppp : LAYER.unsupported;
}

/** LINKTYPE_PPP_PPPD and PPP_WITH_DIR: a direction in place of the address, or before it. */
export function decodePppDirection(bytes: Uint8Array, packet: Packet): Layer {
  packet.start++;
  if (packet.start < packet.end && bytes[packet.start] === CONTROL) {
    packet.start++;
  }
  return packet.start > packet.end ? LAYER.damaged : LAYER.ppp;
}

/* RFC 2516 §4: | version 1 and type 1 | code 1 | session 2 | length 2 | */
const PPPOE = { code: 1, payloadLength: 4, length: 6 } as const;
const VERSION_AND_TYPE = 0x11;
const SESSION_DATA = 0;

/** PPPoE in its session stage; discovery carries no packets. */
export function decodePppoe(bytes: Uint8Array, packet: Packet): Layer {
  const at = packet.start;
  packet.start = at + PPPOE.length;
  if (packet.start > packet.end || bytes[at] !== VERSION_AND_TYPE) {
    return LAYER.damaged;
  }
  if (bytes[at + PPPOE.code] !== SESSION_DATA) {
    return LAYER.unsupported;
  }
  packet.limit(packet.start + u16be(bytes, at + PPPOE.payloadLength));
  return LAYER.ppp;
}
