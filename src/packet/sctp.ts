import { u16be, u32be } from '../bytes/index.ts';
import { LAYER, type Layer } from './layer.ts';
import type { Packet } from './packet.ts';

/* RFC 9260 §3: | source port 2 | destination port 2 | verification tag 4 | checksum 4 | chunks | */
const FIELD = { source: 0, destination: 2, verificationTag: 4, length: 12 } as const;

/** The common header; the chunks are `flow/`'s. */
export function decodeSctp(bytes: Uint8Array, packet: Packet): Layer {
  const at = packet.start;
  packet.start = at + FIELD.length;
  if (packet.start > packet.end) {
    return LAYER.damaged;
  }
  packet.sourcePort = u16be(bytes, at + FIELD.source);
  packet.destinationPort = u16be(bytes, at + FIELD.destination);
  packet.verificationTag = u32be(bytes, at + FIELD.verificationTag);
  return LAYER.done;
}
