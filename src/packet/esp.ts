import { u16be, u32be } from '../bytes/index.ts';
import { LAYER, type Layer } from './layer.ts';
import { looksLikeIp } from './mpls.ts';
import type { Packet } from './packet.ts';

/* RFC 4303 §2: | SPI 4 | sequence 4 | payload | padding 1, 2, 3… | pad length 1 | next header 1 | check value | */
const HEADER_LENGTH = 8;
const TRAILER_LENGTH = 2;

/** Bytes of the check value: HMAC-MD5/SHA-1-96, GMAC and SHA-256-128, none, a short GCM, SHA-384-192, SHA-512-256. */
const CHECK_VALUES: readonly number[] = [12, 16, 0, 8, 24, 32];

/** A trailer as usual ciphers align it, and the longest check value. */
const LONGEST_TRAILER = 2 + 15 + 32;

/** Protocols that are recognised inside; the first two are tunnel mode. */
const NEXT_HEADER = { ipv4: 4, ipv6: 41, tcp: 6, udp: 17 } as const;

const UDP_LENGTH = { at: 4, shortest: 8 } as const;
const TCP = { headerLength: 12, flags: 13, urgent: 18, shortest: 20 } as const;
const TCP_FLAG = { fin: 0x01, syn: 0x02, rst: 0x04, urgent: 0x20 } as const;

/**
 * ESP with NULL encryption (RFC 2410), as IMS uses it between phone and P-CSCF (3GPP TS 33.203). Nothing in the packet says
 * that it is not encrypted, so a trailer must be found for one of the usual check values, its padding must count up from 1,
 * and what it names must stand at the start and agree in length. Encrypted ESP passes by chance once in many millions.
 */
export function decodeEsp(bytes: Uint8Array, packet: Packet): Layer {
  const at = packet.start;
  const end = packet.end;
  if (packet.missing === 0) {
    for (const length of CHECK_VALUES) {
      packet.start = at + HEADER_LENGTH;
      packet.end = end - length;
      const layer = decodeTrailer(bytes, packet);
      if (layer !== LAYER.unsupported) {
        return layer;
      }
    }
  } else if (looksLikeCutUdp(bytes, packet)) {
    packet.start = at + HEADER_LENGTH;
    return inside(packet, NEXT_HEADER.udp, LAYER.udp);
  }
  packet.start = at;
  packet.end = end;
  packet.obstacle = 'esp-encrypted';
  return LAYER.unsupported;
}

/** RFC 3948 §2: over UDP the SPI is not 0, which marks a key exchange. `LAYER.done`, with nothing moved, for all else. */
export function decodeEspInUdp(bytes: Uint8Array, packet: Packet): Layer {
  const at = packet.start;
  if (at + HEADER_LENGTH > packet.end || u32be(bytes, at) === 0) {
    return LAYER.done;
  }
  const layer = decodeEsp(bytes, packet);
  return layer === LAYER.unsupported ? LAYER.done : layer;
}

/** Looks for the trailer right before `packet.end`. */
function decodeTrailer(bytes: Uint8Array, packet: Packet): Layer {
  const trailer = packet.end - TRAILER_LENGTH;
  if (trailer < packet.start) {
    return LAYER.unsupported;
  }
  const padLength = bytes[trailer]!;
  const nextHeader = bytes[trailer + 1]!;
  packet.end = trailer - padLength;
  if (packet.end < packet.start || !countsUp(bytes, packet.end, padLength)) {
    return LAYER.unsupported;
  }
  switch (nextHeader) {
    case NEXT_HEADER.udp:
      return looksLikeUdp(bytes, packet) ? inside(packet, nextHeader, LAYER.udp) : LAYER.unsupported;
    case NEXT_HEADER.tcp:
      return looksLikeTcp(bytes, packet) ? inside(packet, nextHeader, LAYER.tcp) : LAYER.unsupported;
    case NEXT_HEADER.ipv4:
    case NEXT_HEADER.ipv6:
      return looksLikeIp(bytes, packet) ? LAYER.rawIp : LAYER.unsupported;
    default:
      return LAYER.unsupported;
  }
}

function inside(packet: Packet, protocol: number, layer: Layer): Layer {
  packet.protocol = protocol;
  return layer;
}

/** RFC 4303 §2.4: the padding is 1, 2, 3 and so on. */
function countsUp(bytes: Uint8Array, at: number, length: number): boolean {
  for (let index = 0; index < length; index++) {
    if (bytes[at + index] !== index + 1) {
      return false;
    }
  }
  return true;
}

function looksLikeUdp(bytes: Uint8Array, packet: Packet): boolean {
  const length = packet.end - packet.start;
  return length >= UDP_LENGTH.shortest && u16be(bytes, packet.start + UDP_LENGTH.at) === length;
}

/** A trailer that was not captured: the UDP length must leave room for one and for little more. */
function looksLikeCutUdp(bytes: Uint8Array, packet: Packet): boolean {
  const at = packet.start + HEADER_LENGTH;
  if (at + UDP_LENGTH.shortest > packet.end) {
    return false;
  }
  const length = u16be(bytes, at + UDP_LENGTH.at);
  const rest = packet.end + packet.missing - at - length;
  return length >= UDP_LENGTH.shortest && rest >= TRAILER_LENGTH && rest <= LONGEST_TRAILER;
}

/** TCP has no length: no reserved bit is set, no flags that contradict each other, no urgent pointer without its flag. */
function looksLikeTcp(bytes: Uint8Array, packet: Packet): boolean {
  const at = packet.start;
  const length = packet.end - at;
  if (length < TCP.shortest) {
    return false;
  }
  const headerLength = (bytes[at + TCP.headerLength]! >> 4) * 4;
  const flags = bytes[at + TCP.flags]!;
  const isOpening = (flags & TCP_FLAG.syn) !== 0;
  return (
    headerLength >= TCP.shortest &&
    headerLength <= length &&
    (bytes[at + TCP.headerLength]! & 0x0e) === 0 &&
    !(isOpening && (flags & (TCP_FLAG.fin | TCP_FLAG.rst)) !== 0) &&
    ((flags & TCP_FLAG.urgent) !== 0 || u16be(bytes, at + TCP.urgent) === 0)
  );
}
