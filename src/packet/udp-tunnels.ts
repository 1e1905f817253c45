import { type Header, LAYER, type Layer } from './layer.ts';

/**
 * What is read inside UDP, by the port of one of the two sides. Each is believed only where the payload agrees with it, so a
 * message that uses such a port is still a message.
 */
export const UDP_TUNNELS: readonly {
  readonly value: number;
  readonly name: string;
  readonly layer: Header;
}[] = [
  { value: 1701, name: 'L2TP version 2 (RFC 2661)', layer: LAYER.l2tp },
  { value: 2152, name: 'GTP-U (3GPP TS 29.281)', layer: LAYER.gtpU },
  { value: 4500, name: 'ESP over UDP (RFC 3948)', layer: LAYER.espInUdp },
  { value: 4789, name: 'VXLAN (RFC 7348)', layer: LAYER.vxlan },
  { value: 4790, name: 'VXLAN-GPE', layer: LAYER.vxlan },
  { value: 6081, name: 'Geneve (RFC 8926)', layer: LAYER.geneve },
  { value: 6635, name: 'MPLS over UDP (RFC 7510)', layer: LAYER.mplsInUdp },
  { value: 8472, name: 'VXLAN, as Linux first numbered it', layer: LAYER.vxlan },
  { value: 37008, name: 'TZSP', layer: LAYER.tzsp },
];

const LAYER_BY_PORT = new Map<number, Layer>(UDP_TUNNELS.map((row) => [row.value, row.layer]));

/** The lower bytes of those ports: an ordinary datagram costs two reads of a table that stays near. */
const LOWER_BYTES = new Uint8Array(256);
for (const { value } of UDP_TUNNELS) {
  LOWER_BYTES[value & 0xff] = 1;
}

/** False for most ports, and for all that no tunnel uses. */
export function mayBeTunnelPorts(source: number, destination: number): boolean {
  return (LOWER_BYTES[destination & 0xff]! | LOWER_BYTES[source & 0xff]!) !== 0;
}

/** `LAYER.done` for ports that no tunnel uses. */
export function layerOfUdpPorts(source: number, destination: number): Layer {
  return LAYER_BY_PORT.get(destination) ?? LAYER_BY_PORT.get(source) ?? LAYER.done;
}
