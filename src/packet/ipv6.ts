import { u16be, u32be } from '../bytes/index.ts';
import { layerOfIpProtocol } from './ip-protocols.ts';
import { LAYER, type Layer } from './layer.ts';
import type { Packet } from './packet.ts';

/* RFC 8200 §3: | version, class, flow 4 | payload length 2 | next header 1 | hop limit 1 | source 16 | destination 16 | */
const FIELD = {
  version: 0,
  payloadLength: 4,
  nextHeader: 6,
  source: 8,
  destination: 24,
  length: 40,
} as const;

/* RFC 8200 §4.5: | next header 1 | reserved 1 | offset and M 2 | identification 4 | */
const FRAGMENT = {
  nextHeader: 0,
  offsetAndMore: 2,
  identification: 4,
  length: 8,
} as const;
const OFFSET_MASK = 0xfff8;
const MORE_FRAGMENTS = 1;

/** Every other extension header begins | next header 1 | length 1 |. */
const EXTENSION = { nextHeader: 0, length: 1, shortest: 8 } as const;

/** Extension headers by protocol number (RFC 7045 §4). */
const HEADER = {
  hopByHop: 0,
  routing: 43,
  fragment: 44,
  authentication: 51,
  destinationOptions: 60,
  mobility: 135,
  hostIdentity: 139,
  shim6: 140,
} as const;

/** A chain longer than this carries nothing a person would send. */
const MOST_EXTENSIONS = 16;

export function decodeIpv6(bytes: Uint8Array, packet: Packet): Layer {
  const at = packet.start;
  packet.start = at + FIELD.length;
  if (packet.start > packet.end || bytes[at + FIELD.version]! >> 4 !== 6) {
    return LAYER.damaged;
  }
  const payloadLength = u16be(bytes, at + FIELD.payloadLength);
  if (payloadLength > 0) {
    // 0 is a jumbogram (RFC 2675) or segmentation left to the network card: as long as it was captured.
    const end = packet.start + payloadLength;
    packet.missing = Math.max(0, end - packet.end);
    packet.end = Math.min(end, packet.end);
  }
  packet.ipVersion = 6;
  packet.identification = 0;
  packet.addressLength = 16;
  packet.sourceAt = at + FIELD.source;
  packet.destinationAt = at + FIELD.destination;
  return decodeExtensions(bytes, bytes[at + FIELD.nextHeader]!, packet);
}

/** Walks extension headers from `packet.start`, the first of the kind `nextHeader`. Also for a reassembled datagram. */
export function decodeExtensions(bytes: Uint8Array, nextHeader: number, packet: Packet): Layer {
  let header = nextHeader;
  for (let count = 0; count < MOST_EXTENSIONS; count++) {
    if (!isExtension(header)) {
      packet.protocol = header;
      return layerOfIpProtocol(header);
    }
    const at = packet.start;
    if (at + EXTENSION.shortest > packet.end) {
      return LAYER.damaged;
    }
    const next = bytes[at + EXTENSION.nextHeader]!;
    if (header === HEADER.fragment && readFragment(bytes, at, packet)) {
      packet.protocol = next;
      return LAYER.fragment;
    }
    packet.start = at + extensionLength(header, bytes[at + EXTENSION.length]!);
    if (packet.start > packet.end) {
      return LAYER.damaged;
    }
    header = next;
  }
  return LAYER.damaged;
}

/** False for an atomic fragment (RFC 6946): a whole datagram with a fragment header. */
function readFragment(bytes: Uint8Array, at: number, packet: Packet): boolean {
  const offsetAndMore = u16be(bytes, at + FRAGMENT.offsetAndMore);
  packet.identification = u32be(bytes, at + FRAGMENT.identification);
  packet.fragmentOffset = offsetAndMore & OFFSET_MASK;
  packet.hasMoreFragments = (offsetAndMore & MORE_FRAGMENTS) !== 0;
  packet.isFragment = packet.hasMoreFragments || packet.fragmentOffset > 0;
  if (packet.isFragment) {
    packet.start = at + FRAGMENT.length;
  }
  return packet.isFragment;
}

/** RFC 8200 §4.3 counts in 8 bytes beyond the first 8; RFC 4302 §2.2 in 4 bytes beyond the first 8; fragments are fixed. */
function extensionLength(header: number, length: number): number {
  if (header === HEADER.fragment) {
    return FRAGMENT.length;
  }
  return header === HEADER.authentication ? (length + 2) * 4 : (length + 1) * 8;
}

function isExtension(header: number): boolean {
  switch (header) {
    case HEADER.hopByHop:
    case HEADER.routing:
    case HEADER.fragment:
    case HEADER.authentication:
    case HEADER.destinationOptions:
    case HEADER.mobility:
    case HEADER.hostIdentity:
    case HEADER.shim6:
      return true;
    default:
      return false;
  }
}
