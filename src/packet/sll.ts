import { u16be } from '../bytes/index.ts';
import { layerOfEtherType } from './ether-types.ts';
import { LAYER, type Layer } from './layer.ts';
import type { Packet } from './packet.ts';

/* LINKTYPE_LINUX_SLL: | packet type 2 | ARPHRD 2 | address length 2 | address 8 | protocol 2 | */
const FIELD = { protocol: 14, length: 16 } as const;

export function decodeLinuxCooked(bytes: Uint8Array, packet: Packet): Layer {
  const at = packet.start;
  packet.start = at + FIELD.length;
  return packet.start > packet.end ? LAYER.damaged : layerOfEtherType(u16be(bytes, at + FIELD.protocol));
}
