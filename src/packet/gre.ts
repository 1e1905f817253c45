import { u16be } from '../bytes/index.ts';
import { layerOfEtherType } from './ether-types.ts';
import { LAYER, type Layer } from './layer.ts';
import type { Packet } from './packet.ts';

/*
 * RFC 2784 §2.1 and RFC 2890 §2: | flags and version 2 | protocol type 2 |, then as the flags say
 * | checksum 2 | offset 2 |, | key 4 |, | sequence number 4 |; version 1 (RFC 2637 §4.1): | acknowledgment 4 | too.
 */
const FIELD = { protocolType: 2, shortest: 4, optional: 4 } as const;

const FLAG = {
  checksum: 0x8000,
  routing: 0x4000,
  key: 0x2000,
  sequence: 0x1000,
  acknowledgment: 0x0080,
} as const;
const VERSION = 0x0007;

/** GRE's names for what EtherTypes do not number. */
const PROTOCOL_TYPE = { ppp: 0x880b, erspan: 0x88be } as const;

/** RFC 1701: | family 2 | offset 1 | length 1 | route |, the last of length 0. */
const ROUTE = { length: 3, shortest: 4 } as const;

export function decodeGre(bytes: Uint8Array, packet: Packet): Layer {
  const at = packet.start;
  if (at + FIELD.shortest > packet.end) {
    return LAYER.damaged;
  }
  const flags = u16be(bytes, at);
  const protocolType = u16be(bytes, at + FIELD.protocolType);
  if ((flags & VERSION) > 1) {
    return LAYER.unsupported;
  }
  packet.start = at + FIELD.shortest + optionalLength(flags);
  if ((flags & FLAG.routing) !== 0) {
    skipRoutes(bytes, packet);
  }
  if (packet.start > packet.end) {
    return LAYER.damaged;
  }
  if ((flags & VERSION) === 1) {
    return decodePptp(bytes, packet, at, flags, protocolType);
  }
  if (protocolType === PROTOCOL_TYPE.erspan) {
    // Type I has no header of its own; its GRE has no sequence number either, and that tells them apart.
    return (flags & FLAG.sequence) === 0 ? LAYER.ethernet : LAYER.erspan2;
  }
  return layerOfEtherType(protocolType);
}

/** RFC 2637 §4.1: the key is the length of the payload and the number of the call; without a sequence number no payload. */
function decodePptp(bytes: Uint8Array, packet: Packet, at: number, flags: number, protocolType: number): Layer {
  if (protocolType !== PROTOCOL_TYPE.ppp || (flags & FLAG.key) === 0 || (flags & FLAG.sequence) === 0) {
    return LAYER.unsupported;
  }
  packet.limit(packet.start + u16be(bytes, at + FIELD.shortest));
  return LAYER.ppp;
}

function optionalLength(flags: number): number {
  let count = (flags & (FLAG.checksum | FLAG.routing)) === 0 ? 0 : 1;
  count += (flags & FLAG.key) === 0 ? 0 : 1;
  count += (flags & FLAG.sequence) === 0 ? 0 : 1;
  count += (flags & VERSION) === 1 && (flags & FLAG.acknowledgment) !== 0 ? 1 : 0;
  return count * FIELD.optional;
}

function skipRoutes(bytes: Uint8Array, packet: Packet): void {
  let length = -1;
  while (length !== 0 && packet.start + ROUTE.shortest <= packet.end) {
    length = bytes[packet.start + ROUTE.length]!;
    packet.start += ROUTE.shortest + length;
  }
}
