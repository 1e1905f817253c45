import { decodeEthernet } from './ethernet.ts';
import { layerOfIpProtocol } from './ip-protocols.ts';
import { decodeIpv4 } from './ipv4.ts';
import { decodeExtensions, decodeIpv6 } from './ipv6.ts';
import { LAYER, type Layer } from './layer.ts';
import { isLinkTypeRead, layerOfLinkType } from './link-types.ts';
import { decodeLoopback } from './loopback.ts';
import { Packet } from './packet.ts';
import { decodeRawIp } from './raw-ip.ts';
import { decodeLinuxCooked } from './sll.ts';
import { decodeLinuxCooked2 } from './sll2.ts';
import { decodeTcp } from './tcp.ts';
import { decodeUdp } from './udp.ts';
import { decodeVlan } from './vlan.ts';

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
 * True: `packet` holds a UDP or TCP payload, or a fragment of an IP datagram (`isFragment`). False: anything else,
 * damaged headers included.
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
  return layer === LAYER.done || layer === LAYER.fragment;
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
    default:
      return LAYER.unsupported;
  }
}
