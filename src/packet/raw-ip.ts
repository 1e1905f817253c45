import { LAYER, type Layer } from './layer.ts';
import type { Packet } from './packet.ts';

/** No link header: the first four bits are the IP version. */
export function decodeRawIp(bytes: Uint8Array, packet: Packet): Layer {
  if (packet.start >= packet.end) {
    return LAYER.damaged;
  }
  const version = bytes[packet.start]! >> 4;
  if (version === 4) {
    return LAYER.ipv4;
  }
  return version === 6 ? LAYER.ipv6 : LAYER.unsupported;
}
