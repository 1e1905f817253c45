import { decodeAuthentication } from './authentication.ts';
import {
  decodeEnc,
  decodeFirewallLog,
  decodeIpOverInfiniband,
  decodePacketTap,
  decodePerPacketInformation,
} from './capture-headers.ts';
import { decodeCiscoHdlc } from './cisco-hdlc.ts';
import { decodeErf } from './erf.ts';
import { decodeErspan2, decodeErspan3 } from './erspan.ts';
import { decodeEsp, decodeEspInUdp } from './esp.ts';
import { decodeEtherIp } from './ether-ip.ts';
import { decodeEthernet } from './ethernet.ts';
import { decodeExportedPdu } from './exported-pdu.ts';
import { decodeFrameRelay } from './frame-relay.ts';
import { decodeGeneve } from './geneve.ts';
import { decodeGre } from './gre.ts';
import { decodeGtpU } from './gtp-u.ts';
import { decodeIcmp } from './icmp.ts';
import { IP_PROTOCOL, layerOfIpProtocol } from './ip-protocols.ts';
import { decodeIpv4 } from './ipv4.ts';
import { decodeExtensions, decodeIpv6 } from './ipv6.ts';
import { decodeL2tp } from './l2tp.ts';
import { LAYER, type Layer } from './layer.ts';
import { isLinkTypeRead, layerOfLinkType } from './link-types.ts';
import { decodeLlc } from './llc.ts';
import { decodeLoopback } from './loopback.ts';
import { decodeMpls, decodeMplsInUdp } from './mpls.ts';
import { decodeNflog } from './nflog.ts';
import { Packet } from './packet.ts';
import { decodePpp, decodePppDirection, decodePppoe } from './ppp.ts';
import { decodeBackbone, decodeVnTag } from './provider-tags.ts';
import { decodeRawIp } from './raw-ip.ts';
import { decodeSctp } from './sctp.ts';
import { decodeLinuxCooked } from './sll.ts';
import { decodeLinuxCooked2 } from './sll2.ts';
import { decodeTcp } from './tcp.ts';
import { decodeTzsp } from './tzsp.ts';
import { decodeUdp } from './udp.ts';
import { decodeVlan } from './vlan.ts';
import { decodeVxlan } from './vxlan.ts';
import { decodeRadiotap, decodeWifi } from './wifi.ts';
import { decodeAvs, decodePrism } from './wifi-capture.ts';

/** Headers in one packet; stacked beyond this is a loop or an attack. */
const DEEPEST = 16;

/** What `flow/` is given, since it knows packets only by their type. */
export type PacketDecoder = {
  readonly createPacket: () => Packet;
  readonly decodeFrame: typeof decodeFrame;
  readonly decodeReassembled: typeof decodeReassembled;
  readonly isLinkTypeRead: typeof isLinkTypeRead;
};

export const packetDecoder: PacketDecoder = {
  createPacket: () => new Packet(),
  decodeFrame,
  decodeReassembled,
  isLinkTypeRead,
};

/**
 * Decodes the headers of one frame, of which [start, end) of `bytes` was captured.
 * True: `packet` holds a UDP or TCP payload, a fragment of an IP datagram (`isFragment`), or what an ICMP error quotes of a
 * UDP packet (`undelivered`). False: anything else, damaged headers included.
 */
export function decodeFrame(
  bytes: Uint8Array,
  start: number,
  end: number,
  originalLength: number,
  linkType: number,
  packet: Packet,
): boolean {
  packet.start = start;
  packet.end = end;
  packet.missing = Math.max(0, originalLength - (end - start));
  packet.identification = 0;
  packet.exportedFrom = null;
  packet.obstacle = null;
  packet.undelivered = null;
  packet.isFragment = false;
  return decodeFrom(layerOfLinkType(linkType), bytes, packet);
}

/**
 * Decodes the transport header of a datagram put together from fragments: `packet` still holds what the IP headers said
 * (version, addresses, protocol); its payload is [start, end) of `bytes`, and `missing` bytes of it never came.
 */
export function decodeReassembled(
  bytes: Uint8Array,
  start: number,
  end: number,
  missing: number,
  packet: Packet,
): boolean {
  packet.start = start;
  packet.end = end;
  packet.missing = missing;
  packet.isFragment = false;
  const layer =
    packet.ipVersion === 6 ? decodeExtensions(bytes, packet.protocol, packet) : layerOfIpProtocol(packet.protocol);
  return layer !== LAYER.fragment && decodeFrom(layer, bytes, packet);
}

function decodeFrom(first: Layer, bytes: Uint8Array, packet: Packet): boolean {
  // The usual way in a straight line, which the engine compiles into one piece; the loop is for all others.
  let layer = first === LAYER.ethernet ? decodeEthernet(bytes, packet) : first;
  if (layer === LAYER.ipv4) {
    layer = decodeIpv4(bytes, packet);
  }
  if (layer === LAYER.udp) {
    layer = decodeUdp(bytes, packet);
  }
  for (let depth = 0; layer > LAYER.fragment && depth < DEEPEST; depth++) {
    layer = decodeLayer(layer, bytes, packet);
  }
  if (layer > LAYER.fragment) {
    packet.obstacle = 'too-deep';
  }
  if (packet.undelivered !== null) {
    return isQuoteOfUdp(layer, bytes, packet);
  }
  return layer === LAYER.done || layer === LAYER.fragment;
}

/** The first fragment of a datagram has its ports. */
function isQuoteOfUdp(layer: Layer, bytes: Uint8Array, packet: Packet): boolean {
  packet.obstacle = null;
  if (packet.protocol !== IP_PROTOCOL.udp) {
    return false;
  }
  const isBeginning = layer === LAYER.fragment && packet.fragmentOffset === 0;
  packet.isFragment = false;
  return layer === LAYER.done || (isBeginning && decodeUdp(bytes, packet) === LAYER.done);
}

/** A switch rather than a table of functions: the calls are direct, which a packet in a gigabyte of them notices. */
function decodeLayer(layer: Layer, bytes: Uint8Array, packet: Packet): Layer {
  switch (layer) {
    case LAYER.ethernet:
      return decodeEthernet(bytes, packet);
    case LAYER.vlan:
      return decodeVlan(bytes, packet);
    case LAYER.ipv4:
      return decodeIpv4(bytes, packet);
    case LAYER.udp:
      return decodeUdp(bytes, packet);
    case LAYER.tcp:
      return decodeTcp(bytes, packet);
    case LAYER.sctp:
      return decodeSctp(bytes, packet);
    case LAYER.ipv6:
      return decodeIpv6(bytes, packet);
    case LAYER.linuxCooked:
      return decodeLinuxCooked(bytes, packet);
    case LAYER.linuxCooked2:
      return decodeLinuxCooked2(bytes, packet);
    case LAYER.loopback:
      return decodeLoopback(bytes, packet);
    case LAYER.rawIp:
      return decodeRawIp(bytes, packet);
    case LAYER.llc:
      return decodeLlc(bytes, packet);
    case LAYER.mpls:
      return decodeMpls(bytes, packet);
    case LAYER.pppoe:
      return decodePppoe(bytes, packet);
    case LAYER.ppp:
      return decodePpp(bytes, packet);
    case LAYER.gre:
      return decodeGre(bytes, packet);
    case LAYER.gtpU:
      return decodeGtpU(bytes, packet);
    case LAYER.vxlan:
      return decodeVxlan(bytes, packet);
    case LAYER.geneve:
      return decodeGeneve(bytes, packet);
    case LAYER.esp:
      return decodeEsp(bytes, packet);
    case LAYER.espInUdp:
      return decodeEspInUdp(bytes, packet);
    case LAYER.authentication:
      return decodeAuthentication(bytes, packet);
    case LAYER.erspan2:
      return decodeErspan2(bytes, packet);
    case LAYER.erspan3:
      return decodeErspan3(bytes, packet);
    case LAYER.etherIp:
      return decodeEtherIp(bytes, packet);
    case LAYER.mplsInUdp:
      return decodeMplsInUdp(bytes, packet);
    case LAYER.l2tp:
      return decodeL2tp(bytes, packet);
    case LAYER.tzsp:
      return decodeTzsp(bytes, packet);
    case LAYER.backbone:
      return decodeBackbone(bytes, packet);
    case LAYER.vnTag:
      return decodeVnTag(bytes, packet);
    case LAYER.wifi:
      return decodeWifi(bytes, packet);
    case LAYER.radiotap:
      return decodeRadiotap(bytes, packet);
    case LAYER.prism:
      return decodePrism(bytes, packet);
    case LAYER.avs:
      return decodeAvs(bytes, packet);
    case LAYER.erf:
      return decodeErf(bytes, packet);
    case LAYER.ciscoHdlc:
      return decodeCiscoHdlc(bytes, packet);
    case LAYER.frameRelay:
      return decodeFrameRelay(bytes, packet);
    case LAYER.pppDirection:
      return decodePppDirection(bytes, packet);
    case LAYER.nflog:
      return decodeNflog(bytes, packet);
    case LAYER.exportedPdu:
      return decodeExportedPdu(bytes, packet);
    case LAYER.packetTap:
      return decodePacketTap(bytes, packet);
    case LAYER.perPacketInformation:
      return decodePerPacketInformation(bytes, packet);
    case LAYER.firewallLog:
      return decodeFirewallLog(bytes, packet);
    case LAYER.enc:
      return decodeEnc(bytes, packet);
    case LAYER.ipOverInfiniband:
      return decodeIpOverInfiniband(bytes, packet);
    case LAYER.icmp:
      return decodeIcmp(bytes, packet);
    // No default: a header without its decoder does not compile.
    case LAYER.done:
    case LAYER.unsupported:
    case LAYER.damaged:
    case LAYER.fragment:
      return LAYER.unsupported;
  }
}
