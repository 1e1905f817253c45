import { u16be } from '../bytes/index.ts';
import { layerOfIpProtocol } from './ip-protocols.ts';
import { LAYER, type Layer } from './layer.ts';
import type { Packet } from './packet.ts';

/*
 * RFC 791 §3.1:
 *
 *   0             1     2              4                6                  8     9          10         12       16
 *   | version,len | TOS | total length | identification | flags and offset | TTL | protocol | checksum | source | destination |
 */
const FIELD = {
  versionAndLength: 0,
  totalLength: 2,
  identification: 4,
  flagsAndOffset: 6,
  protocol: 9,
  source: 12,
  destination: 16,
  shortest: 20,
} as const;

const MORE_FRAGMENTS = 0x2000;
const FRAGMENT_OFFSET = 0x1fff;

export function decodeIpv4(bytes: Uint8Array, packet: Packet): Layer {
  const at = packet.start;
  if (at + FIELD.shortest > packet.end) {
    return LAYER.damaged;
  }
  const first = bytes[at + FIELD.versionAndLength]!;
  const headerLength = (first & 0x0f) * 4;
  packet.start = at + headerLength;
  if (first >> 4 !== 4 || headerLength < FIELD.shortest || packet.start > packet.end) {
    return LAYER.damaged;
  }
  if (!limitToTotal(packet, at, u16be(bytes, at + FIELD.totalLength))) {
    return LAYER.damaged;
  }
  packet.ipVersion = 4;
  packet.addressLength = 4;
  packet.sourceAt = at + FIELD.source;
  packet.destinationAt = at + FIELD.destination;
  packet.identification = u16be(bytes, at + FIELD.identification);
  packet.protocol = bytes[at + FIELD.protocol]!;
  const fragment = u16be(bytes, at + FIELD.flagsAndOffset);
  packet.fragmentOffset = (fragment & FRAGMENT_OFFSET) * 8;
  packet.hasMoreFragments = (fragment & MORE_FRAGMENTS) !== 0;
  packet.isFragment = (fragment & (FRAGMENT_OFFSET | MORE_FRAGMENTS)) !== 0;
  return packet.isFragment ? LAYER.fragment : layerOfIpProtocol(packet.protocol);
}

/**
 * Applies the total length: behind it lies padding of the link, before it is what the capture left out. 0 comes from
 * segmentation left to the network card (TSO), where the packet is as long as it was captured.
 */
function limitToTotal(packet: Packet, at: number, totalLength: number): boolean {
  if (totalLength === 0) {
    return true;
  }
  const end = at + totalLength;
  packet.missing = Math.max(0, end - packet.end);
  packet.end = Math.min(end, packet.end);
  return packet.start <= packet.end;
}
