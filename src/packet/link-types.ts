import { LAYER, type Layer } from './layer.ts';

/** The link types that are read, by their LINKTYPE_ value (tcpdump.org/linktypes.html). */
export const LINK_TYPES: readonly {
  readonly value: number;
  readonly name: string;
  readonly layer: Layer;
}[] = [
  {
    value: 0,
    name: 'NULL: BSD loopback, family in the byte order of the host',
    layer: LAYER.loopback,
  },
  { value: 1, name: 'Ethernet', layer: LAYER.ethernet },
  { value: 12, name: 'Raw IP (as some systems number it)', layer: LAYER.rawIp },
  { value: 14, name: 'Raw IP (as OpenBSD numbers it)', layer: LAYER.rawIp },
  { value: 101, name: 'Raw IP', layer: LAYER.rawIp },
  { value: 108, name: 'LOOP: OpenBSD loopback', layer: LAYER.loopback },
  { value: 113, name: 'Linux cooked v1', layer: LAYER.linuxCooked },
  { value: 228, name: 'Raw IPv4', layer: LAYER.ipv4 },
  { value: 229, name: 'Raw IPv6', layer: LAYER.ipv6 },
  { value: 276, name: 'Linux cooked v2', layer: LAYER.linuxCooked2 },
];

const LAYER_BY_VALUE = new Map<number, Layer>(LINK_TYPES.map((row) => [row.value, row.layer]));

/** `LAYER.unsupported` for a link type that is not read. */
export function layerOfLinkType(linkType: number): Layer {
  return LAYER_BY_VALUE.get(linkType) ?? LAYER.unsupported;
}

export function isLinkTypeRead(linkType: number): boolean {
  return LAYER_BY_VALUE.has(linkType);
}
