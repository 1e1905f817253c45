/** What the headers of one frame say. One object is reused for every frame; `decodeFrame` overwrites it. */
export class Packet {
  /** While decoding what is left to decode, then the captured bytes of the transport payload: [start, end). */
  start = 0;
  end = 0;
  /** Bytes of the packet behind `end` that the capture left out. */
  missing = 0;

  /** 4 or 6. */
  ipVersion = 0;
  /** Bytes of one address: 4 or 16. */
  addressLength = 0;
  /** Positions of the addresses in the bytes that were decoded; the destination follows the source at once. */
  sourceAt = 0;
  destinationAt = 0;
  /** An IP_PROTOCOL number: 6 is TCP, 17 UDP. */
  protocol = 0;
  /** IPv4 identification; for IPv6 that of its fragment header, else 0. */
  identification = 0;
  /** True for a part of a datagram, whose ports are not known (yet). */
  isFragment = false;
  /** In bytes. */
  fragmentOffset = 0;
  hasMoreFragments = false;

  sourcePort = 0;
  destinationPort = 0;

  /** TCP only. */
  sequence = 0;
  acknowledgment = 0;
  isSyn = false;
  isFin = false;
  isRst = false;
  isAck = false;
}
