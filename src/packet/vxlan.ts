import { LAYER, type Layer } from './layer.ts';
import { hasEtherType, looksLikeIp } from './mpls.ts';
import type { Packet } from './packet.ts';

/* RFC 7348 §5: | flags 1 | reserved 3 | VXLAN network identifier 3 | reserved 1 | */
const FIELD = { flags: 0, nextProtocol: 3, reserved: 7, length: 8 } as const;

/** Cisco's group policy adds G, and draft-ietf-nvo3-vxlan-gpe adds P: the byte before the identifier names the protocol. */
const FLAG = { valid: 0x08, nextProtocol: 0x04, groupPolicy: 0x80, others: 0x73 } as const;

const ETHERNET_LENGTH = 14;

/** draft-ietf-nvo3-vxlan-gpe §3.2. */
const NEXT_PROTOCOL = { ipv4: 1, ipv6: 2, ethernet: 3, mpls: 5 } as const;

/** `LAYER.done`, with nothing moved, where the payload is something else on the same port. */
export function decodeVxlan(bytes: Uint8Array, packet: Packet): Layer {
  const at = packet.start;
  const flags = bytes[at + FIELD.flags]!;
  if (at + FIELD.length > packet.end || (flags & FLAG.valid) === 0 || (flags & FLAG.others) !== 0) {
    return LAYER.done;
  }
  packet.start = at + FIELD.length;
  return (flags & FLAG.nextProtocol) === 0 ? LAYER.ethernet : layerOfNext(bytes[at + FIELD.nextProtocol]!);
}

function layerOfNext(nextProtocol: number): Layer {
  switch (nextProtocol) {
    case NEXT_PROTOCOL.ipv4:
      return LAYER.ipv4;
    case NEXT_PROTOCOL.ipv6:
      return LAYER.ipv6;
    case NEXT_PROTOCOL.ethernet:
      return LAYER.ethernet;
    case NEXT_PROTOCOL.mpls:
      return LAYER.mpls;
    default:
      return LAYER.unsupported;
  }
}

/** On a port of any number: the flags of RFC 7348 and nothing else, then an Ethernet header, then IP that fits. */
export function looksLikeVxlan(bytes: Uint8Array, packet: Packet): boolean {
  const at = packet.start;
  const inner = at + FIELD.length;
  if (
    inner > packet.end ||
    bytes[at + FIELD.flags] !== FLAG.valid ||
    (bytes[at + 1]! | bytes[at + 2]! | bytes[at + FIELD.nextProtocol]! | bytes[at + FIELD.reserved]!) !== 0 ||
    !hasEtherType(bytes, inner, packet)
  ) {
    return false;
  }
  packet.start = inner + ETHERNET_LENGTH;
  const isIp = looksLikeIp(bytes, packet);
  packet.start = at;
  return isIp;
}
