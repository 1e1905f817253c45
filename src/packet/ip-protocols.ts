import { type Header, LAYER, type Layer } from './layer.ts';

export const IP_PROTOCOL = { tcp: 6, udp: 17, sctp: 132 } as const;

/** What is read inside IP, by protocol number. What an ICMP error quotes is no message: `flow/` tells it apart. */
export const IP_PROTOCOLS: readonly {
  readonly value: number;
  readonly name: string;
  readonly layer: Header;
}[] = [
  { value: 1, name: 'ICMP errors that quote UDP (RFC 792)', layer: LAYER.icmp },
  { value: 4, name: 'IPv4 in IP (RFC 2003)', layer: LAYER.ipv4 },
  { value: IP_PROTOCOL.tcp, name: 'TCP', layer: LAYER.tcp },
  { value: IP_PROTOCOL.udp, name: 'UDP', layer: LAYER.udp },
  { value: 41, name: 'IPv6 in IP (RFC 4213, RFC 2473)', layer: LAYER.ipv6 },
  { value: 47, name: 'GRE (RFC 2784, RFC 2890, RFC 2637)', layer: LAYER.gre },
  { value: 50, name: 'ESP with NULL encryption (RFC 4303, RFC 2410)', layer: LAYER.esp },
  { value: 51, name: 'AH (RFC 4302)', layer: LAYER.authentication },
  { value: 58, name: 'ICMPv6 errors that quote UDP (RFC 4443)', layer: LAYER.icmp },
  { value: 97, name: 'EtherIP (RFC 3378)', layer: LAYER.etherIp },
  { value: IP_PROTOCOL.sctp, name: 'SCTP', layer: LAYER.sctp },
  { value: 137, name: 'MPLS in IP (RFC 4023)', layer: LAYER.mpls },
];

const LAYER_BY_VALUE = new Map<number, Layer>(IP_PROTOCOLS.map((row) => [row.value, row.layer]));

export function layerOfIpProtocol(protocol: number): Layer {
  return protocol === IP_PROTOCOL.udp ? LAYER.udp : (LAYER_BY_VALUE.get(protocol) ?? LAYER.unsupported);
}
