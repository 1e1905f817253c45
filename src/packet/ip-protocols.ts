import { LAYER, type Layer } from './layer.ts';

export const IP_PROTOCOL = { tcp: 6, udp: 17 } as const;

/**
 * What is read inside IP, by protocol number. ICMP (1) and ICMPv6 (58) are left out on purpose: what they quote was sent
 * by someone else at another time, and a message quoted in an error is no message.
 */
export const IP_PROTOCOLS: readonly {
  readonly value: number;
  readonly name: string;
  readonly layer: Layer;
}[] = [
  { value: IP_PROTOCOL.tcp, name: 'TCP', layer: LAYER.tcp },
  { value: IP_PROTOCOL.udp, name: 'UDP', layer: LAYER.udp },
];

const LAYER_BY_VALUE = new Map<number, Layer>(IP_PROTOCOLS.map((row) => [row.value, row.layer]));

export function layerOfIpProtocol(protocol: number): Layer {
  return protocol === IP_PROTOCOL.udp ? LAYER.udp : (LAYER_BY_VALUE.get(protocol) ?? LAYER.unsupported);
}
