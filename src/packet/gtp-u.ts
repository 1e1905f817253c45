import { u16be } from '../bytes/index.ts';
import { LAYER, type Layer } from './layer.ts';
import { hasEtherType, looksLikeIp } from './mpls.ts';
import type { Packet } from './packet.ts';

/*
 * 3GPP TS 29.281 §5.1: | version 1, PT, E, S, PN 1 | message type 1 | length 2 | TEID 4 |, then, when any of E, S and PN is
 * set, | sequence 2 | N-PDU 1 | next extension 1 |. The length counts from behind the TEID.
 */
const FIELD = { flags: 0, messageType: 1, payloadLength: 2, shortest: 8, nextExtension: 3, optional: 4 } as const;
const VERSION_1_GTP = { mask: 0xf8, value: 0x30 } as const;
const ANY_OPTIONAL = 0x07;
const HAS_EXTENSION = 0x04;
const USER_DATA = 255;

/** `LAYER.done`, with nothing moved, for what is no user data (an echo, an end marker) or not GTP-U. */
export function decodeGtpU(bytes: Uint8Array, packet: Packet): Layer {
  const at = packet.start;
  const flags = bytes[at + FIELD.flags]!;
  if (
    at + FIELD.shortest > packet.end ||
    (flags & VERSION_1_GTP.mask) !== VERSION_1_GTP.value ||
    bytes[at + FIELD.messageType] !== USER_DATA
  ) {
    return LAYER.done;
  }
  packet.start = at + FIELD.shortest;
  packet.limit(packet.start + u16be(bytes, at + FIELD.payloadLength));
  if ((flags & ANY_OPTIONAL) !== 0 && !skipOptional(bytes, packet, (flags & HAS_EXTENSION) !== 0)) {
    return LAYER.damaged;
  }
  if (looksLikeIp(bytes, packet)) {
    return LAYER.rawIp;
  }
  return hasEtherType(bytes, packet.start, packet) ? LAYER.ethernet : LAYER.unsupported;
}

/** §5.2.1: each extension header is | length in 4 bytes 1 | content | next extension 1 |. */
function skipOptional(bytes: Uint8Array, packet: Packet, hasExtension: boolean): boolean {
  const at = packet.start;
  packet.start = at + FIELD.optional;
  if (packet.start > packet.end) {
    return false;
  }
  let next = hasExtension ? bytes[at + FIELD.nextExtension]! : 0;
  while (next !== 0) {
    const length = packet.start < packet.end ? bytes[packet.start]! * 4 : 0;
    packet.start += length;
    if (length === 0 || packet.start > packet.end) {
      return false;
    }
    next = bytes[packet.start - 1]!;
  }
  return true;
}
