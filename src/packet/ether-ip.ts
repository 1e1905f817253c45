import { LAYER, type Layer } from './layer.ts';
import type { Packet } from './packet.ts';

/* RFC 3378 §3: | version 3 in 4 bits, reserved 12 bits |, then Ethernet */
const LENGTH = 2;
const VERSION = 3;

export function decodeEtherIp(bytes: Uint8Array, packet: Packet): Layer {
  const at = packet.start;
  packet.start = at + LENGTH;
  if (packet.start > packet.end) {
    return LAYER.damaged;
  }
  return bytes[at]! >> 4 === VERSION ? LAYER.ethernet : LAYER.unsupported;
}
