import { u16be } from '../bytes/index.ts';
import { layerOfEtherType } from './ether-types.ts';
import { LAYER, type Layer } from './layer.ts';
import type { Packet } from './packet.ts';

/* LINKTYPE_LINUX_SLL2: | protocol 2 | reserved 2 | interface 4 | ARPHRD 2 | packet type 1 | address length 1 | address 8 | */
const FIELD = { protocol: 0, length: 20 } as const;

export function decodeLinuxCooked2(bytes: Uint8Array, packet: Packet): Layer {
  const at = packet.start;
  packet.start = at + FIELD.length;
  return packet.start > packet.end ? LAYER.damaged : layerOfEtherType(u16be(bytes, at + FIELD.protocol));
}
