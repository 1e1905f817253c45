import { u16be } from '../bytes/index.ts';
import { LAYER, type Layer } from './layer.ts';
import type { Packet } from './packet.ts';
import { layerOfUdpPorts, mayBeTunnelPorts } from './udp-tunnels.ts';
import { looksLikeVxlan } from './vxlan.ts';

/** The first byte of VXLAN on whatever port; a SIP message begins with a letter, RTP with 0x80 and more. */
const VXLAN_FLAGS = 0x08;

/* RFC 768: | source port 2 | destination port 2 | length 2 | checksum 2 | */
const FIELD = { source: 0, destination: 2, totalLength: 4, length: 8 } as const;

export function decodeUdp(bytes: Uint8Array, packet: Packet): Layer {
  const at = packet.start;
  packet.start = at + FIELD.length;
  if (packet.start > packet.end) {
    return LAYER.damaged;
  }
  packet.sourcePort = u16be(bytes, at + FIELD.source);
  packet.destinationPort = u16be(bytes, at + FIELD.destination);
  const totalLength = u16be(bytes, at + FIELD.totalLength);
  if (totalLength === 0) {
    // A jumbogram (RFC 2675 §4) or segmentation left to the network card: all there is.
    return layerOfPayload(bytes, packet);
  }
  if (totalLength < FIELD.length) {
    return LAYER.damaged;
  }
  const end = at + totalLength;
  packet.missing = Math.max(0, end - packet.end);
  packet.end = Math.min(end, packet.end);
  return layerOfPayload(bytes, packet);
}

/** `LAYER.done` for all but tunnels. */
function layerOfPayload(bytes: Uint8Array, packet: Packet): Layer {
  return bytes[packet.start] === VXLAN_FLAGS || mayBeTunnelPorts(packet.sourcePort, packet.destinationPort)
    ? layerOfTunnel(bytes, packet)
    : LAYER.done;
}

function layerOfTunnel(bytes: Uint8Array, packet: Packet): Layer {
  return looksLikeVxlan(bytes, packet) ? LAYER.vxlan : layerOfUdpPorts(packet.sourcePort, packet.destinationPort);
}
