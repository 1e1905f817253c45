import { u16be } from '../bytes/index.ts';
import { LAYER, type Layer } from './layer.ts';
import type { Packet } from './packet.ts';

/* TaZmen Sniffer Protocol: | version 1 | type 1 | encapsulated protocol 2 | tags: type 1, length 1, value | end tag 1 | */
const FIELD = { version: 0, type: 1, protocol: 2, shortest: 5 } as const;
const VERSION = 1;
const RECEIVED_PACKET = 0;
const PACKET_TO_SEND = 1;
const TAG = { padding: 0, end: 1 } as const;

/** Of the encapsulated protocols: Ethernet, 802.11, and 802.11 behind a Prism or AVS header. */
const LAYER_BY_PROTOCOL = new Map<number, Layer>([
  [1, LAYER.ethernet],
  [18, LAYER.wifi],
  [119, LAYER.prism],
  [127, LAYER.avs],
]);

/** What routers and access points stream to an analyser. `LAYER.done`, with nothing moved, for what is not TZSP. */
export function decodeTzsp(bytes: Uint8Array, packet: Packet): Layer {
  const at = packet.start;
  if (
    at + FIELD.shortest > packet.end ||
    bytes[at + FIELD.version] !== VERSION ||
    (bytes[at + FIELD.type] !== RECEIVED_PACKET && bytes[at + FIELD.type] !== PACKET_TO_SEND)
  ) {
    return LAYER.done;
  }
  packet.start = at + FIELD.shortest - 1;
  while (packet.start < packet.end) {
    const tag = bytes[packet.start++]!;
    if (tag === TAG.end) {
      return LAYER_BY_PROTOCOL.get(u16be(bytes, at + FIELD.protocol)) ?? LAYER.unsupported;
    }
    if (tag !== TAG.padding) {
      packet.start += 1 + (packet.start < packet.end ? bytes[packet.start]! : 0);
    }
  }
  return LAYER.damaged;
}
