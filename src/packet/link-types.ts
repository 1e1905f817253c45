import { type Header, LAYER, type Layer } from './layer.ts';

/** The link types that are read, by their LINKTYPE_ value (tcpdump.org/linktypes.html). */
export const LINK_TYPES: readonly {
  readonly value: number;
  readonly name: string;
  readonly layer: Header;
}[] = [
  {
    value: 0,
    name: 'NULL: BSD loopback, family in the byte order of the host',
    layer: LAYER.loopback,
  },
  { value: 1, name: 'Ethernet', layer: LAYER.ethernet },
  { value: 9, name: 'PPP', layer: LAYER.ppp },
  { value: 12, name: 'Raw IP (as some systems number it)', layer: LAYER.rawIp },
  { value: 14, name: 'Raw IP (as OpenBSD numbers it)', layer: LAYER.rawIp },
  { value: 50, name: 'PPP in HDLC framing', layer: LAYER.ppp },
  { value: 51, name: 'PPPoE session', layer: LAYER.pppoe },
  { value: 100, name: 'LLC/SNAP on ATM (RFC 2684)', layer: LAYER.llc },
  { value: 101, name: 'Raw IP', layer: LAYER.rawIp },
  { value: 104, name: 'Cisco HDLC', layer: LAYER.ciscoHdlc },
  { value: 105, name: '802.11', layer: LAYER.wifi },
  { value: 107, name: 'Frame relay', layer: LAYER.frameRelay },
  { value: 108, name: 'LOOP: OpenBSD loopback', layer: LAYER.loopback },
  { value: 109, name: 'ENC: the enc interface of the BSDs', layer: LAYER.enc },
  { value: 113, name: 'Linux cooked v1', layer: LAYER.linuxCooked },
  { value: 117, name: 'PFLOG: what pf logged', layer: LAYER.firewallLog },
  { value: 119, name: '802.11 with a Prism header', layer: LAYER.prism },
  { value: 127, name: '802.11 with a radiotap header', layer: LAYER.radiotap },
  { value: 163, name: '802.11 with an AVS header', layer: LAYER.avs },
  { value: 166, name: 'PPP from pppd, with its direction', layer: LAYER.pppDirection },
  { value: 192, name: 'PPI: per-packet information', layer: LAYER.perPacketInformation },
  { value: 197, name: 'ERF: records of Endace cards', layer: LAYER.erf },
  { value: 204, name: 'PPP with its direction', layer: LAYER.pppDirection },
  { value: 228, name: 'Raw IPv4', layer: LAYER.ipv4 },
  { value: 229, name: 'Raw IPv6', layer: LAYER.ipv6 },
  { value: 239, name: 'NFLOG: what a rule of nftables or iptables logged', layer: LAYER.nflog },
  { value: 242, name: 'IP over InfiniBand', layer: LAYER.ipOverInfiniband },
  { value: 252, name: 'Exported PDUs of Wireshark', layer: LAYER.exportedPdu },
  { value: 258, name: 'PKTAP of macOS', layer: LAYER.packetTap },
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
