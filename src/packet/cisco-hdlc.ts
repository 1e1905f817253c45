import { u16be } from '../bytes/index.ts';
import { layerOfEtherType } from './ether-types.ts';
import { LAYER, type Layer } from './layer.ts';
import type { Packet } from './packet.ts';

/* RFC 4349 §3.1: | address 1 | control 1 | EtherType 2 | */
const FIELD = { etherType: 2, length: 4 } as const;

/** Begins with 0xff where the line speaks PPP (LINKTYPE_C_HDLC over a line that was set up anew). */
const PPP_ADDRESS = 0xff;

export function decodeCiscoHdlc(bytes: Uint8Array, packet: Packet): Layer {
  const at = packet.start;
  packet.start = at + FIELD.length;
  if (packet.start > packet.end) {
    return LAYER.damaged;
  }
  if (bytes[at] === PPP_ADDRESS) {
    packet.start = at;
    return LAYER.ppp;
  }
  return layerOfEtherType(u16be(bytes, at + FIELD.etherType));
}
