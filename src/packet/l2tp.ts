import { u16be } from '../bytes/index.ts';
import { LAYER, type Layer } from './layer.ts';
import type { Packet } from './packet.ts';

/* RFC 2661 §3.1: | flags and version 2 | length 2? | tunnel 2 | session 2 | sequence 2 and 2? | offset 2? and padding | */
const FLAG = {
  control: 0x8000,
  length: 0x4000,
  sequence: 0x0800,
  offset: 0x0200,
  reserved: 0x34f0,
} as const;
const VERSION = 0x000f;
const LAYER_2 = 2;
const SHORTEST = 6;

/** Data of L2TP version 2. `LAYER.done`, with nothing moved, for control messages and for what is not L2TP. */
export function decodeL2tp(bytes: Uint8Array, packet: Packet): Layer {
  const at = packet.start;
  if (at + SHORTEST > packet.end) {
    return LAYER.done;
  }
  const flags = u16be(bytes, at);
  if ((flags & (FLAG.control | FLAG.reserved)) !== 0 || (flags & VERSION) !== LAYER_2) {
    return LAYER.done;
  }
  packet.start = at + SHORTEST + ((flags & FLAG.length) === 0 ? 0 : 2) + ((flags & FLAG.sequence) === 0 ? 0 : 4);
  if ((flags & FLAG.offset) !== 0 && packet.start + 2 <= packet.end) {
    packet.start += 2 + u16be(bytes, packet.start);
  }
  return packet.start > packet.end ? LAYER.damaged : LAYER.ppp;
}
