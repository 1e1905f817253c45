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
  udp: 30,
  tcp: 31,
} as const;

export type Layer = (typeof LAYER)[keyof typeof LAYER];
