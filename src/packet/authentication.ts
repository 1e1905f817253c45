import { layerOfIpProtocol } from './ip-protocols.ts';
import { LAYER, type Layer } from './layer.ts';
import type { Packet } from './packet.ts';

/* RFC 4302 §2: | next header 1 | length in 4 bytes beyond 8, 1 | reserved 2 | SPI 4 | sequence 4 | check value | */
const FIELD = { nextHeader: 0, length: 1, shortest: 12 } as const;

/** AH over IPv4; over IPv6 it is one of the extension headers. It hides nothing. */
export function decodeAuthentication(bytes: Uint8Array, packet: Packet): Layer {
  const at = packet.start;
  if (at + FIELD.shortest > packet.end) {
    return LAYER.damaged;
  }
  packet.start = at + (bytes[at + FIELD.length]! + 2) * 4;
  if (packet.start > packet.end) {
    return LAYER.damaged;
  }
  packet.protocol = bytes[at + FIELD.nextHeader]!;
  return layerOfIpProtocol(packet.protocol);
}
