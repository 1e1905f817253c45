import { LAYER, type Layer } from './layer.ts';

/** What is read inside Ethernet, VLAN and Linux cooked headers, by EtherType. */
export const ETHER_TYPES: readonly {
  readonly value: number;
  readonly name: string;
  readonly layer: Layer;
}[] = [
  { value: 0x0800, name: 'IPv4', layer: LAYER.ipv4 },
  { value: 0x8100, name: 'VLAN (IEEE 802.1Q)', layer: LAYER.vlan },
  { value: 0x86dd, name: 'IPv6', layer: LAYER.ipv6 },
  { value: 0x88a8, name: 'QinQ (IEEE 802.1ad)', layer: LAYER.vlan },
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

/** `LAYER.unsupported` for an EtherType that is not read (or an 802.3 length). */
export function layerOfEtherType(etherType: number): Layer {
  return etherType === 0x0800 ? LAYER.ipv4 : (LAYER_BY_VALUE.get(etherType) ?? LAYER.unsupported);
}
