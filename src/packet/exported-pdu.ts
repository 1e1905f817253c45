import { u16be, u32be } from '../bytes/index.ts';
import type { Transport } from '../model/index.ts';
import { IP_PROTOCOL } from './ip-protocols.ts';
import { LAYER, type Layer } from './layer.ts';
import type { Packet } from './packet.ts';

/* LINKTYPE_WIRESHARK_UPPER_PDU: | tag 2 | length 2 | value |, the last tag 0 of length 0, then the message */
const HEADER_LENGTH = 4;

const TAG = {
  end: 0,
  dissector: 12,
  ipv4Source: 20,
  ipv4Destination: 21,
  ipv6Source: 22,
  ipv6Destination: 23,
  portType: 24,
  sourcePort: 25,
  destinationPort: 26,
} as const;

/** The values of `portType` that carry SIP. */
const TRANSPORT_BY_PORT_TYPE = new Map<number, Transport>([
  [1, 'sctp'],
  [2, 'tcp'],
  [3, 'udp'],
]);

/** Bounds the tags of one packet: there are some forty kinds. */
const MOST_TAGS = 64;

/** Protocols whose payload is a packet again; Wireshark exports them by these names. */
const LAYER_BY_DISSECTOR = new Map<string, Layer>([
  ['ip', LAYER.rawIp],
  ['ipv6', LAYER.rawIp],
]);

/**
 * A message that Wireshark exported without the packet it came in (File > Export PDUs), or that a server traced that way.
 * It is given on as a datagram, whatever carried it (`exportedFrom`), for it is one whole message; its endpoints are those
 * the tags name.
 */
export function decodeExportedPdu(bytes: Uint8Array, packet: Packet): Layer {
  packet.ipVersion = 0;
  packet.addressLength = 4;
  packet.sourceAt = -1;
  packet.destinationAt = -1;
  packet.sourcePort = 0;
  packet.destinationPort = 0;
  packet.protocol = IP_PROTOCOL.udp;
  packet.exportedFrom = 'unknown';
  let layer: Layer = LAYER.done;
  for (let count = 0; count < MOST_TAGS; count++) {
    const at = packet.start;
    packet.start = at + HEADER_LENGTH;
    if (packet.start > packet.end) {
      return LAYER.damaged;
    }
    const tag = u16be(bytes, at);
    const length = u16be(bytes, at + 2);
    packet.start += length;
    if (packet.start > packet.end) {
      return LAYER.damaged;
    }
    if (tag === TAG.end) {
      return finish(packet, at, layer);
    }
    if (tag === TAG.dissector) {
      layer = layerOfDissector(bytes, at + HEADER_LENGTH, length);
    } else {
      takeEndpoint(bytes, at + HEADER_LENGTH, tag, length, packet);
    }
  }
  return LAYER.damaged;
}

function takeEndpoint(bytes: Uint8Array, at: number, tag: number, length: number, packet: Packet): void {
  switch (tag) {
    case TAG.ipv4Source:
    case TAG.ipv6Source:
      packet.sourceAt = length === addressLengthOf(tag) ? at : -1;
      packet.addressLength = addressLengthOf(tag);
      break;
    case TAG.ipv4Destination:
    case TAG.ipv6Destination:
      packet.destinationAt = length === addressLengthOf(tag) && length === packet.addressLength ? at : -1;
      break;
    case TAG.portType:
      packet.exportedFrom = (length === 4 ? TRANSPORT_BY_PORT_TYPE.get(u32be(bytes, at)) : undefined) ?? 'unknown';
      break;
    case TAG.sourcePort:
      packet.sourcePort = length === 4 ? u32be(bytes, at) & 0xffff : 0;
      break;
    case TAG.destinationPort:
      packet.destinationPort = length === 4 ? u32be(bytes, at) & 0xffff : 0;
      break;
    default:
  }
}

function addressLengthOf(tag: number): number {
  return tag === TAG.ipv4Source || tag === TAG.ipv4Destination ? 4 : 16;
}

/** Without both addresses the end tag, four zero bytes, stands for them: 0.0.0.0. */
function finish(packet: Packet, endTagAt: number, layer: Layer): Layer {
  if (packet.sourceAt < 0 || packet.destinationAt < 0) {
    packet.addressLength = 4;
    packet.sourceAt = endTagAt;
    packet.destinationAt = endTagAt;
  }
  packet.ipVersion = packet.addressLength === 4 ? 4 : 6;
  if (layer !== LAYER.done) {
    packet.exportedFrom = null;
  }
  return layer;
}

/** A short name, compared without making a string of every packet's. */
function layerOfDissector(bytes: Uint8Array, at: number, length: number): Layer {
  for (const [name, layer] of LAYER_BY_DISSECTOR) {
    let index = 0;
    while (index < name.length && bytes[at + index] === name.charCodeAt(index)) {
      index++;
    }
    // Names are padded with zeros to a multiple of 4.
    if (index === name.length && index <= length && (index === length || bytes[at + index] === 0)) {
      return layer;
    }
  }
  return LAYER.done;
}
