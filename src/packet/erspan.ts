import { LAYER, type Layer } from './layer.ts';
import type { Packet } from './packet.ts';

/* draft-foschiano-erspan-03 §4: type II | version 1, VLAN, session 4 | index 4 |; type III | … 10 | hardware and flags 2 | */
const TYPE_2_LENGTH = 8;
const TYPE_3_LENGTH = 12;
const SUBHEADER_LENGTH = 8;

/** The last 16 bits of a type III header: P, frame type (5 bits), hardware (6), D, granularity (2), O. */
const FRAME_TYPE = { at: 10, shift: 2, mask: 0x1f, ethernet: 0, ip: 2 } as const;
const HAS_SUBHEADER = { at: 11, bit: 1 } as const;

/** What a switch mirrored: Ethernet, its checksum left out. */
export function decodeErspan2(_bytes: Uint8Array, packet: Packet): Layer {
  packet.start += TYPE_2_LENGTH;
  return packet.start > packet.end ? LAYER.damaged : LAYER.ethernet;
}

export function decodeErspan3(bytes: Uint8Array, packet: Packet): Layer {
  const at = packet.start;
  packet.start = at + TYPE_3_LENGTH;
  if (packet.start > packet.end) {
    return LAYER.damaged;
  }
  if ((bytes[at + HAS_SUBHEADER.at]! & HAS_SUBHEADER.bit) !== 0) {
    packet.start += SUBHEADER_LENGTH;
  }
  if (packet.start > packet.end) {
    return LAYER.damaged;
  }
  const frameType = (bytes[at + FRAME_TYPE.at]! >> FRAME_TYPE.shift) & FRAME_TYPE.mask;
  if (frameType === FRAME_TYPE.ethernet) {
    return LAYER.ethernet;
  }
  return frameType === FRAME_TYPE.ip ? LAYER.rawIp : LAYER.unsupported;
}
