import { u16be } from '../bytes/index.ts';
import { layerOfEtherType } from './ether-types.ts';
import { LAYER, type Layer } from './layer.ts';
import type { Packet } from './packet.ts';

/* IEEE 802.1Q §9.7: | priority and service identifier 4 |, then the customer's Ethernet */
const BACKBONE_LENGTH = 4;

/* Cisco's tag of a virtual interface: | direction, interfaces 4 | EtherType 2 | */
const VN_TAG = { etherType: 4, length: 6 } as const;

/** Provider backbone bridging (MAC in MAC). */
export function decodeBackbone(_bytes: Uint8Array, packet: Packet): Layer {
  packet.start += BACKBONE_LENGTH;
  return packet.start > packet.end ? LAYER.damaged : LAYER.ethernet;
}

export function decodeVnTag(bytes: Uint8Array, packet: Packet): Layer {
  const at = packet.start;
  packet.start = at + VN_TAG.length;
  return packet.start > packet.end ? LAYER.damaged : layerOfEtherType(u16be(bytes, at + VN_TAG.etherType));
}
