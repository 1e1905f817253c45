import { type Header, LAYER, type Layer } from './layer.ts';

/** What is read inside Ethernet, VLAN, Linux cooked, GRE, Geneve and SNAP headers, by EtherType. */
export const ETHER_TYPES: readonly {
  readonly value: number;
  readonly name: string;
  readonly layer: Header;
}[] = [
  { value: 0x0004, name: '802.2 (as Linux cooked headers number it)', layer: LAYER.llc },
  { value: 0x0800, name: 'IPv4', layer: LAYER.ipv4 },
  { value: 0x22eb, name: 'ERSPAN type III', layer: LAYER.erspan3 },
  { value: 0x6558, name: 'Transparent Ethernet bridging', layer: LAYER.ethernet },
  { value: 0x8100, name: 'VLAN (IEEE 802.1Q)', layer: LAYER.vlan },
  { value: 0x86dd, name: 'IPv6', layer: LAYER.ipv6 },
  { value: 0x880b, name: 'PPP', layer: LAYER.ppp },
  { value: 0x8847, name: 'MPLS', layer: LAYER.mpls },
  { value: 0x8848, name: 'MPLS, multicast or label from upstream', layer: LAYER.mpls },
  { value: 0x8864, name: 'PPPoE session', layer: LAYER.pppoe },
  { value: 0x88a8, name: 'QinQ (IEEE 802.1ad)', layer: LAYER.vlan },
  { value: 0x88be, name: 'ERSPAN type I and II (in GRE)', layer: LAYER.erspan2 },
  { value: 0x88e7, name: 'Provider backbone bridging (IEEE 802.1ah)', layer: LAYER.backbone },
  { value: 0x8926, name: 'VN-Tag', layer: LAYER.vnTag },
  {
    value: 0x9100,
    name: 'QinQ, before it was standardised',
    layer: LAYER.vlan,
  },
  {
    value: 0x9200,
    name: 'QinQ, before it was standardised',
    layer: LAYER.vlan,
  },
];

const LAYER_BY_VALUE = new Map<number, Layer>(ETHER_TYPES.map((row) => [row.value, row.layer]));

export function isEtherTypeRead(etherType: number): boolean {
  return etherType > LONGEST_802_3 && LAYER_BY_VALUE.has(etherType);
}

/** Up to here an EtherType is the length of an 802.3 frame (IEEE 802.3 §3.2.6). */
export const LONGEST_802_3 = 1500;

/** `LAYER.unsupported` for an EtherType that is not read (or an 802.3 length). */
export function layerOfEtherType(etherType: number): Layer {
  return etherType === 0x0800 ? LAYER.ipv4 : (LAYER_BY_VALUE.get(etherType) ?? LAYER.unsupported);
}
