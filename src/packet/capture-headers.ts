import { u16be, u16le, u32be, u32le } from '../bytes/index.ts';
import { layerOfEtherType } from './ether-types.ts';
import { LAYER, type Layer } from './layer.ts';
import { layerOfLinkType } from './link-types.ts';
import { layerOfFamily } from './loopback.ts';
import type { Packet } from './packet.ts';

/* Apple's PKTAP, little-endian: | length of this header 4 | record type 4 | link type 4 | … */
const PACKET_TAP = { length: 0, linkType: 8, shortest: 12 } as const;

/** The header of macOS `tcpdump -i any`, which names the link type of each packet. */
export function decodePacketTap(bytes: Uint8Array, packet: Packet): Layer {
  const at = packet.start;
  if (at + PACKET_TAP.shortest > packet.end) {
    return LAYER.damaged;
  }
  return skip(
    packet,
    u32le(bytes, at + PACKET_TAP.length),
    PACKET_TAP.shortest,
    layerOfLinkType(u32le(bytes, at + PACKET_TAP.linkType)),
  );
}

/* CACE's PPI, little-endian: | version 1 | flags 1 | length of this header 2 | link type 4 | fields | */
const PER_PACKET = { length: 2, linkType: 4, shortest: 8 } as const;

export function decodePerPacketInformation(bytes: Uint8Array, packet: Packet): Layer {
  const at = packet.start;
  if (at + PER_PACKET.shortest > packet.end) {
    return LAYER.damaged;
  }
  return skip(
    packet,
    u16le(bytes, at + PER_PACKET.length),
    PER_PACKET.shortest,
    layerOfLinkType(u32le(bytes, at + PER_PACKET.linkType)),
  );
}

/* LINKTYPE_PFLOG: | length of this header but for its padding 1 | address family 1 | … */
const FIREWALL_LOG = { length: 0, family: 1, shortest: 48 } as const;

/** What pf logged on FreeBSD and OpenBSD (pfSense, OPNsense). */
export function decodeFirewallLog(bytes: Uint8Array, packet: Packet): Layer {
  const at = packet.start;
  if (at + FIREWALL_LOG.shortest > packet.end) {
    return LAYER.damaged;
  }
  const length = (bytes[at + FIREWALL_LOG.length]! + 3) & ~3;
  return skip(packet, length, FIREWALL_LOG.shortest, layerOfFamily(bytes[at + FIREWALL_LOG.family]!));
}

/* LINKTYPE_ENC: | address family 4, in the order of the host | SPI 4 | flags 4 | */
const ENC = { family: 0, length: 12 } as const;

/** The enc interface of the BSDs: IPsec before it is encrypted or after it was decrypted. */
export function decodeEnc(bytes: Uint8Array, packet: Packet): Layer {
  const at = packet.start;
  if (at + ENC.length > packet.end) {
    return LAYER.damaged;
  }
  const family = Math.min(u32be(bytes, at + ENC.family), u32le(bytes, at + ENC.family));
  return skip(packet, ENC.length, ENC.length, layerOfFamily(family));
}

/* LINKTYPE_IPOIB: | global routing header 40 | EtherType 2 | reserved 2 | (RFC 4391 §6) */
const INFINIBAND = { etherType: 40, length: 44 } as const;

export function decodeIpOverInfiniband(bytes: Uint8Array, packet: Packet): Layer {
  const at = packet.start;
  packet.start = at + INFINIBAND.length;
  return packet.start > packet.end ? LAYER.damaged : layerOfEtherType(u16be(bytes, at + INFINIBAND.etherType));
}

function skip(packet: Packet, length: number, shortest: number, next: Layer): Layer {
  packet.start += length;
  return length < shortest || packet.start > packet.end ? LAYER.damaged : next;
}
