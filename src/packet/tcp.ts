import { u16be, u32be } from '../bytes/index.ts';
import { LAYER, type Layer } from './layer.ts';
import type { Packet } from './packet.ts';

/*
 * RFC 9293 §3.1:
 *
 *   0             2                  4          8                12              13      14      20
 *   | source port | destination port | sequence | acknowledgment | header length | flags | window ... | options
 */
const FIELD = {
  source: 0,
  destination: 2,
  sequence: 4,
  acknowledgment: 8,
  headerLength: 12,
  flags: 13,
  shortest: 20,
} as const;

const FLAG = { fin: 0x01, syn: 0x02, rst: 0x04, ack: 0x10 } as const;

export function decodeTcp(bytes: Uint8Array, packet: Packet): Layer {
  const at = packet.start;
  if (at + FIELD.shortest > packet.end) {
    return LAYER.damaged;
  }
  const headerLength = (bytes[at + FIELD.headerLength]! >> 4) * 4;
  packet.start = at + headerLength;
  if (headerLength < FIELD.shortest || packet.start > packet.end) {
    return LAYER.damaged;
  }
  packet.sourcePort = u16be(bytes, at + FIELD.source);
  packet.destinationPort = u16be(bytes, at + FIELD.destination);
  packet.sequence = u32be(bytes, at + FIELD.sequence);
  packet.acknowledgment = u32be(bytes, at + FIELD.acknowledgment);
  const flags = bytes[at + FIELD.flags]!;
  packet.isFin = (flags & FLAG.fin) !== 0;
  packet.isSyn = (flags & FLAG.syn) !== 0;
  packet.isRst = (flags & FLAG.rst) !== 0;
  packet.isAck = (flags & FLAG.ack) !== 0;
  return LAYER.done;
}
