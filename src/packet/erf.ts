import { u16be } from '../bytes/index.ts';
import { LAYER, type Layer } from './layer.ts';
import type { Packet } from './packet.ts';

/* Endace ERF, big-endian but for the time: | time 8 | type 1 | flags 1 | length of the record 2 | loss or color 2 | length on the wire 2 | */
const FIELD = { type: 8, recordLength: 10, wireLength: 14, length: 16 } as const;
/** Of the type: extension headers of 8 bytes follow, each with the same bit where another does. */
const HAS_EXTENSION = 0x80;
const EXTENSION_LENGTH = 8;

type Payload = {
  /** Bytes of its own between the headers and the frame: offset and padding, a channel, an ATM header. */
  readonly before: number;
  readonly layer: Layer;
};

const ETHERNET: Payload = { before: 2, layer: LAYER.ethernet };
/** Cisco HDLC, or PPP, which its first byte tells. */
const HDLC: Payload = { before: 0, layer: LAYER.ciscoHdlc };
const CHANNEL_OF_HDLC: Payload = { before: 4, layer: LAYER.ciscoHdlc };

/** Types of records whose payload is read; counters, metadata, padding, single cells and raw links hold no packet. */
const PAYLOADS: ReadonlyMap<number, Payload> = new Map([
  /** TYPE_HDLC_POS, and with colors, hashes and the marks of DSM. */
  [1, HDLC],
  [10, HDLC],
  [15, HDLC],
  [19, HDLC],
  /** TYPE_ETH, the same. */
  [2, ETHERNET],
  [11, ETHERNET],
  [16, ETHERNET],
  [20, ETHERNET],
  /** TYPE_AAL5 and TYPE_MC_AAL5: the ATM header without its check byte, the channel before it. */
  [4, { before: 4, layer: LAYER.llc }],
  [9, { before: 8, layer: LAYER.llc }],
  /** TYPE_MC_HDLC, and with colors. */
  [5, CHANNEL_OF_HDLC],
  [17, CHANNEL_OF_HDLC],
  /** TYPE_IPV4, TYPE_IPV6. */
  [22, { before: 0, layer: LAYER.ipv4 }],
  [23, { before: 0, layer: LAYER.ipv6 }],
]);

/** A record of an Endace card, within the packet of a capture, whose time counts. */
export function decodeErf(bytes: Uint8Array, packet: Packet): Layer {
  const at = packet.start;
  if (at + FIELD.length > packet.end) {
    return LAYER.damaged;
  }
  const payload = PAYLOADS.get(bytes[at + FIELD.type]! & ~HAS_EXTENSION);
  const behind = behindExtensions(bytes, at, packet.end) + (payload?.before ?? 0);
  const recordEnd = at + u16be(bytes, at + FIELD.recordLength);
  if (behind > packet.end || recordEnd < behind) {
    return LAYER.damaged;
  }
  packet.start = behind;
  packet.limit(recordEnd);
  // The card may have cut it as well. What it counts on the wire has a check sequence more: the headers inside know better.
  packet.missing = Math.max(packet.missing, u16be(bytes, at + FIELD.wireLength) - (packet.end - behind));
  return payload?.layer ?? LAYER.unsupported;
}

/** Beyond `end` where the headers are cut. */
function behindExtensions(bytes: Uint8Array, start: number, end: number): number {
  let at = start + FIELD.length;
  let hasNext = (bytes[start + FIELD.type]! & HAS_EXTENSION) !== 0;
  while (hasNext) {
    hasNext = at < end && (bytes[at]! & HAS_EXTENSION) !== 0;
    at += EXTENSION_LENGTH;
  }
  return at;
}
