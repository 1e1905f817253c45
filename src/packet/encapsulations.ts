import { type Header, LAYER } from './layer.ts';

/**
 * What is done with each header that is read, for the documentation; which number leads to which header say the tables of
 * link types, EtherTypes, IP protocols, PPP protocols and UDP ports.
 */
export const ENCAPSULATIONS: readonly {
  readonly layer: Header;
  readonly name: string;
  readonly reference: string;
  readonly note: string;
}[] = [
  {
    layer: LAYER.ethernet,
    name: 'Ethernet',
    reference: 'IEEE 802.3',
    note: 'by EtherType; a length leads to LLC',
  },
  { layer: LAYER.vlan, name: 'VLAN, QinQ', reference: 'IEEE 802.1Q', note: 'any number of tags' },
  { layer: LAYER.backbone, name: 'Provider backbone bridging', reference: 'IEEE 802.1ah', note: '' },
  { layer: LAYER.vnTag, name: 'VN-Tag', reference: 'Cisco', note: '' },
  { layer: LAYER.llc, name: 'LLC and SNAP', reference: 'IEEE 802.2, RFC 1042', note: 'bridged Ethernet too' },
  { layer: LAYER.linuxCooked, name: 'Linux cooked v1', reference: 'libpcap', note: '' },
  { layer: LAYER.linuxCooked2, name: 'Linux cooked v2', reference: 'libpcap', note: '' },
  { layer: LAYER.loopback, name: 'BSD loopback', reference: 'libpcap', note: 'either byte order' },
  { layer: LAYER.rawIp, name: 'Raw IP', reference: 'libpcap', note: 'version 4 or 6 by its first bits' },
  { layer: LAYER.ciscoHdlc, name: 'Cisco HDLC', reference: 'RFC 4349', note: '' },
  {
    layer: LAYER.erf,
    name: 'ERF of Endace cards',
    reference: 'libpcap',
    note: 'Ethernet, HDLC and PPP, AAL5, IP; with extension headers; the time is that of the capture',
  },
  { layer: LAYER.frameRelay, name: 'Frame relay', reference: 'RFC 2427', note: 'also as Cisco frames it' },
  {
    layer: LAYER.ppp,
    name: 'PPP',
    reference: 'RFC 1661, RFC 1662',
    note: 'not compressed, multilink only when unsplit',
  },
  { layer: LAYER.pppDirection, name: 'PPP with its direction', reference: 'libpcap', note: '' },
  { layer: LAYER.pppoe, name: 'PPPoE', reference: 'RFC 2516', note: 'the session stage' },
  { layer: LAYER.ipOverInfiniband, name: 'IP over InfiniBand', reference: 'RFC 4391', note: '' },
  { layer: LAYER.firewallLog, name: 'PFLOG', reference: 'OpenBSD, FreeBSD', note: '' },
  { layer: LAYER.enc, name: 'ENC', reference: 'OpenBSD, FreeBSD', note: 'IPsec in the clear' },
  { layer: LAYER.nflog, name: 'NFLOG', reference: 'Linux', note: 'either byte order' },
  { layer: LAYER.packetTap, name: 'PKTAP', reference: 'macOS', note: 'by the link type it names' },
  { layer: LAYER.perPacketInformation, name: 'PPI', reference: 'CACE', note: 'by the link type it names' },
  {
    layer: LAYER.exportedPdu,
    name: 'Exported PDU',
    reference: 'Wireshark',
    note: 'addresses and ports from its tags; the payload is a message, or an IP packet',
  },
  {
    layer: LAYER.wifi,
    name: '802.11 data',
    reference: 'IEEE 802.11',
    note: 'not encrypted, not fragmented; of an A-MSDU the first packet',
  },
  { layer: LAYER.radiotap, name: 'Radiotap', reference: 'radiotap.org', note: '' },
  { layer: LAYER.prism, name: 'Prism header', reference: 'libpcap', note: '' },
  { layer: LAYER.avs, name: 'AVS header', reference: 'libpcap', note: '' },
  { layer: LAYER.ipv4, name: 'IPv4', reference: 'RFC 791', note: 'fragments are put together' },
  {
    layer: LAYER.ipv6,
    name: 'IPv6',
    reference: 'RFC 8200',
    note: 'extension headers; fragments are put together',
  },
  { layer: LAYER.authentication, name: 'AH', reference: 'RFC 4302', note: '' },
  {
    layer: LAYER.esp,
    name: 'ESP with NULL encryption',
    reference: 'RFC 4303, RFC 2410',
    note: 'recognised by its trailer; encrypted ESP is not read',
  },
  { layer: LAYER.espInUdp, name: 'ESP over UDP', reference: 'RFC 3948', note: 'with NULL encryption' },
  {
    layer: LAYER.gre,
    name: 'GRE',
    reference: 'RFC 2784, RFC 2890, RFC 2637',
    note: 'checksum, key, sequence, routes; version 1 (PPTP)',
  },
  { layer: LAYER.erspan2, name: 'ERSPAN type I and II', reference: 'draft-foschiano-erspan', note: '' },
  { layer: LAYER.erspan3, name: 'ERSPAN type III', reference: 'draft-foschiano-erspan', note: 'with its subheader' },
  { layer: LAYER.etherIp, name: 'EtherIP', reference: 'RFC 3378', note: '' },
  {
    layer: LAYER.mpls,
    name: 'MPLS',
    reference: 'RFC 3032, RFC 4385',
    note: 'any number of labels; IP, or Ethernet with and without a control word',
  },
  { layer: LAYER.mplsInUdp, name: 'MPLS over UDP', reference: 'RFC 7510', note: '' },
  { layer: LAYER.vxlan, name: 'VXLAN', reference: 'RFC 7348', note: 'on its ports, and on any other by its content' },
  { layer: LAYER.geneve, name: 'Geneve', reference: 'RFC 8926', note: 'options are skipped' },
  { layer: LAYER.gtpU, name: 'GTP-U', reference: '3GPP TS 29.281', note: 'extension headers, sequence, N-PDU number' },
  { layer: LAYER.l2tp, name: 'L2TP version 2', reference: 'RFC 2661', note: 'PPP inside' },
  { layer: LAYER.tzsp, name: 'TZSP', reference: 'TaZmen', note: 'Ethernet and 802.11 inside' },
  { layer: LAYER.udp, name: 'UDP', reference: 'RFC 768', note: '' },
  { layer: LAYER.tcp, name: 'TCP', reference: 'RFC 9293', note: 'streams are put in order' },
  { layer: LAYER.sctp, name: 'SCTP', reference: 'RFC 9260', note: '' },
  {
    layer: LAYER.icmp,
    name: 'ICMP and ICMPv6 errors',
    reference: 'RFC 792, RFC 4443',
    note: 'that quote SIP over UDP: evidence that it was not delivered, and no message',
  },
];
