import { u16be } from '../bytes/index.ts';
import { layerOfEtherType } from './ether-types.ts';
import { LAYER, type Layer } from './layer.ts';
import type { Packet } from './packet.ts';

/* RFC 8926 §3.4: | version 2 bits, option length 6 | flags 8 | protocol type 2 | network identifier 3 | reserved 1 | options | */
const FIELD = { lengths: 0, flags: 1, protocolType: 2, reserved: 7, shortest: 8 } as const;
const VERSION = 0xc0;
const OPTION_LENGTH = 0x3f;
const RESERVED_FLAGS = 0x3f;

/** `LAYER.done`, with nothing moved, where the payload is something else on the same port. */
export function decodeGeneve(bytes: Uint8Array, packet: Packet): Layer {
  const at = packet.start;
  if (
    at + FIELD.shortest > packet.end ||
    (bytes[at + FIELD.lengths]! & VERSION) !== 0 ||
    (bytes[at + FIELD.flags]! & RESERVED_FLAGS) !== 0 ||
    bytes[at + FIELD.reserved] !== 0
  ) {
    return LAYER.done;
  }
  packet.start = at + FIELD.shortest + (bytes[at + FIELD.lengths]! & OPTION_LENGTH) * 4;
  return packet.start > packet.end ? LAYER.damaged : layerOfEtherType(u16be(bytes, at + FIELD.protocolType));
}
