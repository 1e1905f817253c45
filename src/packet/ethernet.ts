import { u16be } from '../bytes/index.ts';
import { LONGEST_802_3, layerOfEtherType } from './ether-types.ts';
import { LAYER, type Layer } from './layer.ts';
import type { Packet } from './packet.ts';

/* IEEE 802.3 §3.1: | destination 6 | source 6 | EtherType 2 | */
const FIELD = { etherType: 12, length: 14 } as const;

export function decodeEthernet(bytes: Uint8Array, packet: Packet): Layer {
  const at = packet.start;
  packet.start = at + FIELD.length;
  if (packet.start > packet.end) {
    return LAYER.damaged;
  }
  const etherType = u16be(bytes, at + FIELD.etherType);
  return etherType > LONGEST_802_3 ? layerOfEtherType(etherType) : limitToLength(packet, etherType);
}

function limitToLength(packet: Packet, length: number): Layer {
  packet.limit(packet.start + length);
  return LAYER.llc;
}
