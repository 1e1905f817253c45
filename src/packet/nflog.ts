import { u16be, u16le } from '../bytes/index.ts';
import { LAYER, type Layer } from './layer.ts';
import type { Packet } from './packet.ts';

/* LINKTYPE_NFLOG: | family 1 | version 0, 1 | resource 2 |, then | length 2 | type 2 | value | each a multiple of 4 */
const FIELD = { version: 1, length: 4 } as const;
const ATTRIBUTE = { length: 0, type: 2, header: 4 } as const;
const PAYLOAD = 9;
/** The kernel's numbers end far below this: a type above it is in the other byte order. */
const MOST_TYPES = 255;

/** What a rule of nftables or iptables logged: the packet from its IP header on. Lengths are in the order of the host. */
export function decodeNflog(bytes: Uint8Array, packet: Packet): Layer {
  let at = packet.start + FIELD.length;
  if (at > packet.end || bytes[packet.start + FIELD.version] !== 0) {
    return LAYER.damaged;
  }
  while (at + ATTRIBUTE.header <= packet.end) {
    const isLittle = u16le(bytes, at + ATTRIBUTE.type) <= MOST_TYPES;
    const length = isLittle ? u16le(bytes, at) : u16be(bytes, at);
    const type = isLittle ? u16le(bytes, at + ATTRIBUTE.type) : u16be(bytes, at + ATTRIBUTE.type);
    if (length < ATTRIBUTE.header) {
      return LAYER.damaged;
    }
    if (type === PAYLOAD) {
      packet.start = at + ATTRIBUTE.header;
      packet.limit(at + length);
      return LAYER.rawIp;
    }
    at += (length + 3) & ~3;
  }
  return LAYER.unsupported;
}
