import { u16be, u32be, u32le } from '../bytes/index.ts';
import { LAYER, type Layer } from './layer.ts';
import type { Packet } from './packet.ts';

/* Both: | message code or magic 4 | length of this header 4 |; AVS in network order, Prism in the order of the host */
const FIELD = { length: 4, shortest: 8 } as const;
const AVS_MAGIC = 0x8021;

/** A Prism header, or an AVS header where the card wrote one under the same link type. */
export function decodePrism(bytes: Uint8Array, packet: Packet): Layer {
  const at = packet.start;
  if (at + FIELD.shortest > packet.end) {
    return LAYER.damaged;
  }
  if (u16be(bytes, at) === AVS_MAGIC) {
    return LAYER.avs;
  }
  return skip(packet, Math.min(u32le(bytes, at + FIELD.length), u32be(bytes, at + FIELD.length)));
}

export function decodeAvs(bytes: Uint8Array, packet: Packet): Layer {
  const at = packet.start;
  return at + FIELD.shortest > packet.end ? LAYER.damaged : skip(packet, u32be(bytes, at + FIELD.length));
}

function skip(packet: Packet, length: number): Layer {
  packet.start += length;
  return length < FIELD.shortest || packet.start > packet.end ? LAYER.damaged : LAYER.wifi;
}
