/**
 * The headers a packet is made of. A decoder reads one header, moves `packet.start` behind it (and `packet.end` back, where
 * the header says so) and names what follows: `decode.ts` runs them in turn, so no decoder knows another.
 */
export const LAYER = {
  /** Nothing more: the transport payload stands. */
  done: 0,
  /** A protocol that is not descended into. */
  unsupported: 1,
  /** The captured bytes end within the header, or it contradicts itself. */
  damaged: 2,
  /** A part of an IP datagram: `flow/` puts it together. */
  fragment: 3,

  ethernet: 10,
  linuxCooked: 11,
  linuxCooked2: 12,
  loopback: 13,
  rawIp: 14,
  vlan: 15,
  ipv4: 20,
  ipv6: 21,
  authentication: 22,
  esp: 23,
  udp: 30,
  tcp: 31,

  llc: 40,
  ciscoHdlc: 41,
  frameRelay: 42,
  ppp: 43,
  pppDirection: 44,
  pppoe: 45,
  ipOverInfiniband: 46,
  firewallLog: 47,
  enc: 48,
  nflog: 49,
  exportedPdu: 50,
  packetTap: 51,
  perPacketInformation: 52,
  wifi: 53,
  radiotap: 54,
  prism: 55,
  avs: 56,
  erf: 57,

  backbone: 60,
  vnTag: 61,
  mpls: 62,
  gre: 63,
  erspan2: 64,
  erspan3: 65,
  etherIp: 66,

  vxlan: 70,
  geneve: 71,
  gtpU: 72,
  l2tp: 73,
  tzsp: 74,
  mplsInUdp: 75,
  espInUdp: 76,
  sctp: 32,
  icmp: 33,
} as const;

export type Layer = (typeof LAYER)[keyof typeof LAYER];

/** What ends the way through the headers of a packet. */
type End = typeof LAYER.done | typeof LAYER.unsupported | typeof LAYER.damaged | typeof LAYER.fragment;

/** A header that has a decoder: what a table of numbers may lead to. */
export type Header = Exclude<Layer, End>;
