import { u16be } from '../bytes/index.ts';
import { layerOfEtherType } from './ether-types.ts';
import { LAYER, type Layer } from './layer.ts';
import type { Packet } from './packet.ts';

/* IEEE 802.1Q §9.3, behind the EtherType that announced it: | priority and VLAN number 2 | EtherType 2 | */
const FIELD = { etherType: 2, length: 4 } as const;

/** One tag; stacked tags (QinQ) come one after the other. */
export function decodeVlan(bytes: Uint8Array, packet: Packet): Layer {
  const at = packet.start;
  packet.start = at + FIELD.length;
  return packet.start > packet.end ? LAYER.damaged : layerOfEtherType(u16be(bytes, at + FIELD.etherType));
}
