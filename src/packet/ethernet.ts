import { u16be } from '../bytes/index.ts';
import { layerOfEtherType } from './ether-types.ts';
import { LAYER, type Layer } from './layer.ts';
import type { Packet } from './packet.ts';

/* IEEE 802.3 §3.1: | destination 6 | source 6 | EtherType 2 | */
const FIELD = { etherType: 12, length: 14 } as const;

export function decodeEthernet(bytes: Uint8Array, packet: Packet): Layer {
  const at = packet.start;
  packet.start = at + FIELD.length;
  return packet.start > packet.end ? LAYER.damaged : layerOfEtherType(u16be(bytes, at + FIELD.etherType));
}
