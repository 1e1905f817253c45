import { concat, fromHex, u16, u32 } from '../capture/build.ts';
import { ethernet, ipv4, ipv6, tcp, udp } from '../packet/build.ts';

/** One encapsulation: the frame that carries `datagram` (an IPv4 packet) or `datagram6`, or the message itself. */
export type Encapsulation = {
  /** Of the fixture, without its ending. */
  readonly file: string;
  readonly name: string;
  readonly linkType: number;
  readonly frame: Uint8Array;
};

const NETWORK = { isBigEndian: true } as const;
const be16 = (value: number): Uint8Array => u16(value, NETWORK);
const be32 = (value: number): Uint8Array => u32(value, NETWORK);

const LINK = {
  ethernet: 1,
  ppp: 9,
  hdlcPpp: 50,
  pppoe: 51,
  atm: 100,
  raw: 101,
  ciscoHdlc: 104,
  wifi: 105,
  frameRelay: 107,
  enc: 109,
  linuxCooked: 113,
  firewallLog: 117,
  prism: 119,
  radiotap: 127,
  avs: 163,
  pppd: 166,
  perPacketInformation: 192,
  erf: 197,
  pppWithDirection: 204,
  nflog: 239,
  infiniband: 242,
  exportedPdu: 252,
  packetTap: 258,
} as const;

const OUTER = { src: '198.51.100.1', dst: '198.51.100.2' } as const;
const LLC_IPV4 = fromHex('aaaa03 000000 0800');

/** A record of an Endace card: what stands behind its header, then the frame and padding. */
function erf(type: number, before: string, frame: Uint8Array, padding = 0): Uint8Array {
  const between = fromHex(before);
  const length = 16 + between.length + frame.length + padding;
  const time = fromHex('0000000000f15365');
  return concat(time, Uint8Array.of(type, 4), be16(length), be16(0), be16(frame.length + 4), between, frame);
}

/** ESP in transport mode: padding to a multiple of 4, then a check value that nobody computed. */
export function esp(inner: Uint8Array, nextHeader: number, checkLength: number): Uint8Array {
  const padLength = (4 - ((inner.length + 2) % 4)) % 4;
  const padding = Uint8Array.from({ length: padLength }, (_, index) => index + 1);
  const check = Uint8Array.from({ length: checkLength }, (_, index) => 0xa5 ^ (index * 37));
  return concat(fromHex('00000101 00000001'), inner, padding, Uint8Array.of(padLength, nextHeader), check);
}

/** Every encapsulation with `message` from 192.0.2.1:5060 to 192.0.2.2:5062, or the same ends of 2001:db8::/32. */
export function encapsulations(message: Uint8Array): Encapsulation[] {
  const transport = udp(message, 5060, 5062);
  const datagram = ipv4(transport, { src: '192.0.2.1', dst: '192.0.2.2', id: 7 });
  const datagram6 = ipv6(transport);
  const inner = ethernet(datagram);
  const overIp = (protocol: number, payload: Uint8Array): Uint8Array => ethernet(ipv4(payload, { ...OUTER, protocol }));
  const overUdp = (port: number, payload: Uint8Array): Uint8Array => overIp(17, udp(payload, 50_000, port));
  const gre = (header: string, payload: Uint8Array): Uint8Array => overIp(47, concat(fromHex(header), payload));
  const vxlan = concat(fromHex('08000000 00002a00'), inner);
  const wifiHeader = fromHex('0000 020000000001 020000000002 020000000003 1000');
  const wifi = concat(fromHex('0801'), wifiHeader, LLC_IPV4, datagram);
  const ppp = concat(fromHex('ff03 0021'), datagram);
  const tag = (type: number, value: Uint8Array): Uint8Array => concat(be16(type), be16(value.length), value);
  const ports = concat(tag(24, be32(3)), tag(25, be32(5060)), tag(26, be32(5062)), tag(0, new Uint8Array(0)));
  const sip = tag(12, new Uint8Array(Buffer.from('sip\0')));
  const gtp = (header: string, flags: number): Uint8Array => {
    const optional = fromHex(header);
    const body = concat(optional, datagram);
    return overUdp(2152, concat(Uint8Array.of(flags, 0xff), be16(body.length), be32(0x1234), body));
  };
  const nflog = (order: { readonly isBigEndian?: boolean }): Uint8Array =>
    concat(
      fromHex('02000000'),
      u16(5, order),
      u16(10, order),
      fromHex('3100 0000'),
      u16(datagram.length + 4, order),
      u16(9, order),
      datagram,
    );

  const link = (file: string, name: string, linkType: number, frame: Uint8Array): Encapsulation => ({
    file,
    name,
    linkType,
    frame,
  });
  const ether = (file: string, name: string, frame: Uint8Array): Encapsulation =>
    link(file, name, LINK.ethernet, frame);
  return [
    ether(
      'pppoe',
      'PPPoE session, RFC 2516 §4',
      ethernet(concat(fromHex('1100 0005'), be16(datagram.length + 2), fromHex('0021'), datagram), 0x8864),
    ),
    ether(
      'pppoe-ipv6',
      'PPPoE session with IPv6',
      ethernet(concat(fromHex('1100 0005'), be16(datagram6.length + 2), fromHex('0057'), datagram6), 0x8864),
    ),
    ether('mpls', 'MPLS, two labels, RFC 3032 §2.1', ethernet(concat(fromHex('00010040 00020140'), datagram), 0x8847)),
    ether('mpls-ipv6', 'MPLS, one label, IPv6', ethernet(concat(fromHex('00020140'), datagram6), 0x8847)),
    ether(
      'mpls-pseudowire',
      'MPLS pseudowire without a control word, RFC 4448',
      ethernet(concat(fromHex('00010040 00020140'), inner), 0x8847),
    ),
    ether(
      'mpls-control-word',
      'MPLS pseudowire with a control word, RFC 4385 §3',
      ethernet(concat(fromHex('00010040 00020140 00000001'), inner), 0x8847),
    ),
    ether('gre', 'GRE, RFC 2784 §2', gre('0000 0800', datagram)),
    ether('gre-ipv6', 'GRE with IPv6, RFC 7676', gre('0000 86dd', datagram6)),
    ether(
      'gre-all-fields',
      'GRE with checksum, key and sequence, RFC 2890 §2',
      gre('b000 0800 0000 0000 0000002a 00000001', datagram),
    ),
    ether('gre-ethernet', 'GRE with transparent Ethernet bridging and a key', gre('2000 6558 0000002a', inner)),
    ether('gre-mpls', 'GRE with MPLS, RFC 4023', gre('0000 8847 00020140', datagram)),
    ether(
      'pptp',
      'GRE version 1 with PPP, RFC 2637 §4.1',
      gre(`3081 880b ${ppp.length.toString(16).padStart(4, '0')} 0001 00000001 00000002`, ppp),
    ),
    ether('erspan-1', 'ERSPAN type I', gre('0000 88be', inner)),
    ether('erspan-2', 'ERSPAN type II', gre('1000 88be 00000001 10640001 00000000', inner)),
    ether('erspan-3', 'ERSPAN type III', gre('1000 22eb 00000001 20640001 00000000 00000000', inner)),
    ether(
      'erspan-3-subheader',
      'ERSPAN type III with a platform subheader',
      gre('1000 22eb 00000001 20640001 00000000 00000001 0000000000000000', inner),
    ),
    ether('ipip', 'IPv4 in IPv4, RFC 2003', overIp(4, datagram)),
    ether('6in4', 'IPv6 in IPv4, RFC 4213', overIp(41, datagram6)),
    ether('4in6', 'IPv4 in IPv6, RFC 2473', ethernet(ipv6(datagram, 4), 0x86dd)),
    ether(
      'ah',
      'AH in IPv4, RFC 4302 §2',
      overIp(51, concat(fromHex('0404 0000 00000101 00000001 000102030405060708090a0b'), datagram)),
    ),
    ether('etherip', 'EtherIP, RFC 3378', overIp(97, concat(fromHex('3000'), inner))),
    ether('mpls-in-ip', 'MPLS in IP, RFC 4023', overIp(137, concat(fromHex('00020140'), datagram))),
    ether(
      'esp-null',
      'ESP with NULL encryption and a check value of 12 bytes, RFC 4303 §2',
      ethernet(ipv4(esp(transport, 17, 12), { src: '192.0.2.1', dst: '192.0.2.2', protocol: 50 })),
    ),
    ether(
      'esp-null-16',
      'the same with 16 bytes',
      ethernet(ipv4(esp(transport, 17, 16), { src: '192.0.2.1', dst: '192.0.2.2', protocol: 50 })),
    ),
    ether(
      'esp-null-0',
      'the same without a check value',
      ethernet(ipv4(esp(transport, 17, 0), { src: '192.0.2.1', dst: '192.0.2.2', protocol: 50 })),
    ),
    ether('esp-null-ipv6', 'the same over IPv6', ethernet(ipv6(esp(transport, 17, 12), 50), 0x86dd)),
    ether('esp-null-tunnel', 'ESP with NULL encryption in tunnel mode', overIp(50, esp(datagram, 4, 12))),
    ether('esp-null-udp', 'ESP with NULL encryption over UDP, RFC 3948 §2.1', overUdp(4500, esp(datagram, 4, 12))),
    ether('vxlan', 'VXLAN, RFC 7348 §5', overUdp(4789, vxlan)),
    ether('vxlan-odd-port', 'VXLAN on a port of its own', overUdp(40_123, vxlan)),
    ether('vxlan-gpe', 'VXLAN-GPE with IPv4', overUdp(4790, concat(fromHex('0c000001 00002a00'), datagram))),
    ether(
      'geneve',
      'Geneve with an option, RFC 8926 §3.4',
      overUdp(6081, concat(fromHex('0200 6558 00002a00 0102 0001 deadbeef'), inner)),
    ),
    ether('gtp-u', 'GTP-U, 3GPP TS 29.281 §5.1', gtp('', 0x30)),
    ether(
      'gtp-u-extension',
      'GTP-U with sequence, N-PDU number and two extension headers',
      gtp('0001 00 85 01 1009 c0 01 ffff 00', 0x37),
    ),
    ether(
      'l2tp',
      'L2TP version 2 with length and sequence, RFC 2661 §3.1',
      overUdp(1701, concat(fromHex('4802'), be16(ppp.length + 12), fromHex('0001 0002 0003 0004'), ppp)),
    ),
    ether('mpls-in-udp', 'MPLS over UDP, RFC 7510', overUdp(6635, concat(fromHex('00020140'), datagram))),
    ether('tzsp', 'TZSP with a tag', overUdp(37008, concat(fromHex('01 00 0001 0a01c4 01'), inner))),
    ether('llc-snap', '802.3 with LLC and SNAP, RFC 1042', ethernet(concat(LLC_IPV4, datagram), datagram.length + 8)),
    ether(
      'mac-in-mac',
      'Provider backbone bridging, IEEE 802.1ah',
      ethernet(concat(fromHex('00000042'), inner), 0x88e7),
    ),
    ether('vn-tag', 'VN-Tag', ethernet(concat(fromHex('80010002 0800'), datagram), 0x8926)),
    ether(
      'nested',
      'VLAN, MPLS, Ethernet, GRE, VXLAN',
      ethernet(concat(fromHex('0064 8847 00020140'), gre('0000 0800', ipv4(udp(vxlan, 50_000, 4789), OUTER))), 0x8100),
    ),
    link('ppp', 'PPP', LINK.ppp, ppp),
    link('ppp-compressed', 'PPP, fields compressed, RFC 1661 §6.5', LINK.ppp, concat(fromHex('21'), datagram)),
    link('ppp-hdlc', 'PPP in HDLC framing', LINK.hdlcPpp, ppp),
    link(
      'ppp-ether',
      'PPPoE session as a link type',
      LINK.pppoe,
      concat(fromHex('1100 0005'), be16(datagram.length + 2), fromHex('0021'), datagram),
    ),
    link('pppd', 'PPP from pppd', LINK.pppd, concat(fromHex('00 03 0021'), datagram)),
    link('ppp-direction', 'PPP with its direction', LINK.pppWithDirection, concat(fromHex('01'), ppp)),
    link('atm', 'LLC and SNAP on ATM, RFC 2684 §5.1', LINK.atm, concat(LLC_IPV4, datagram)),
    link('cisco-hdlc', 'Cisco HDLC, RFC 4349 §3.1', LINK.ciscoHdlc, concat(fromHex('0f00 0800'), datagram)),
    link('erf', 'ERF, Ethernet', LINK.erf, erf(2, '0000', ethernet(datagram))),
    link(
      'erf-extensions',
      'ERF, Ethernet with colors and hashes, two extension headers, padding',
      LINK.erf,
      concat(erf(0x94, '9000000000000001 0c00000000000002 0000', ethernet(datagram), 6), new Uint8Array(6)),
    ),
    link('erf-hdlc', 'ERF, Cisco HDLC', LINK.erf, erf(1, '', concat(fromHex('0f00 0800'), datagram))),
    link('erf-ppp', 'ERF, PPP with a channel', LINK.erf, erf(17, '00000007', ppp)),
    link('erf-aal5', 'ERF, AAL5', LINK.erf, erf(4, '00000640', concat(LLC_IPV4, datagram))),
    link('erf-ipv4', 'ERF, IPv4', LINK.erf, erf(22, '', datagram)),
    link('frame-relay', 'Frame relay, RFC 2427 §4.1', LINK.frameRelay, concat(fromHex('1841 03 cc'), datagram)),
    link(
      'frame-relay-snap',
      'Frame relay with SNAP',
      LINK.frameRelay,
      concat(fromHex('1841 03 00 80 000000 0800'), datagram),
    ),
    link('wifi', '802.11 data', LINK.wifi, wifi),
    link(
      'wifi-qos',
      '802.11 QoS data between access points (four addresses)',
      LINK.wifi,
      concat(fromHex('8803'), wifiHeader, fromHex('020000000004 0000'), LLC_IPV4, datagram),
    ),
    link(
      'wifi-amsdu',
      '802.11 A-MSDU',
      LINK.wifi,
      concat(
        fromHex('8801'),
        wifiHeader,
        fromHex('8000 020000000001 020000000002'),
        be16(datagram.length + 8),
        LLC_IPV4,
        datagram,
      ),
    ),
    link(
      'radiotap',
      'Radiotap with time and flags, and a frame check sequence',
      LINK.radiotap,
      concat(fromHex('0000 1100 03000000 0102030405060708 10'), wifi, fromHex('deadbeef')),
    ),
    link(
      'radiotap-padded',
      'Radiotap with a padded 802.11 header',
      LINK.radiotap,
      concat(fromHex('0000 0900 02000000 20'), fromHex('8801'), wifiHeader, fromHex('0000 0000'), LLC_IPV4, datagram),
    ),
    link(
      'prism',
      '802.11 with a Prism header',
      LINK.prism,
      concat(fromHex('44000000 90000000'), new Uint8Array(136), wifi),
    ),
    link('avs', '802.11 with an AVS header', LINK.avs, concat(fromHex('80211001 00000040'), new Uint8Array(56), wifi)),
    link('ppi', 'PPI around 802.11', LINK.perPacketInformation, concat(fromHex('00 00 0800 69000000'), wifi)),
    link('pflog', 'PFLOG of FreeBSD', LINK.firewallLog, concat(fromHex('3d 02 00 00'), new Uint8Array(60), datagram)),
    link('enc', 'ENC', LINK.enc, concat(fromHex('02000000 00000101 00000000'), datagram)),
    link('nflog', 'NFLOG', LINK.nflog, nflog({})),
    link('nflog-big-endian', 'NFLOG from a big-endian machine', LINK.nflog, nflog(NETWORK)),
    link(
      'infiniband',
      'IP over InfiniBand',
      LINK.infiniband,
      concat(new Uint8Array(40), fromHex('0800 0000'), datagram),
    ),
    link('pktap', 'PKTAP around Ethernet', LINK.packetTap, concat(u32(108), u32(1), u32(1), new Uint8Array(96), inner)),
    link(
      'exported-pdu',
      'Exported PDU',
      LINK.exportedPdu,
      concat(sip, tag(20, fromHex('c0000201')), tag(21, fromHex('c0000202')), ports, message),
    ),
    link(
      'exported-pdu-ipv6',
      'Exported PDU with IPv6 addresses',
      LINK.exportedPdu,
      concat(sip, tag(22, datagram6.slice(8, 24)), tag(23, datagram6.slice(24, 40)), ports, message),
    ),
    link(
      'sll-802-2',
      'Linux cooked with 802.2',
      LINK.linuxCooked,
      concat(fromHex('0000 0001 0006 020000000001 0000 0004'), LLC_IPV4, datagram),
    ),
  ];
}

/** The same as TCP over ESP with NULL encryption, which has no length to check. */
export function espOverTcp(payload: Uint8Array): Uint8Array {
  const segment = tcp(payload, { sequence: 1, acknowledgment: 9 });
  return ethernet(ipv4(esp(segment, 6, 12), { protocol: 50 }));
}
