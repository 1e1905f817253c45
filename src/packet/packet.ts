import type { Transport, Undelivered } from '../model/index.ts';

/** Headers stacked beyond the bound, or a payload that is encrypted. */
export type Obstacle = 'too-deep' | 'esp-encrypted' | 'wifi-encrypted';

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
  /** An IP_PROTOCOL number: 6 is TCP, 17 UDP, 132 SCTP. */
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

  /** SCTP only (RFC 9260 §3.1). */
  verificationTag = 0;

  /** Exported PDUs only: what carried the message; null for all else, where `protocol` says it. */
  exportedFrom: Transport | null = null;

  /** What was in the way, where `decodeFrame` says false and it is worth telling. */
  obstacle: Obstacle | null = null;

  /** Not null for an ICMP error: all else describes the UDP packet it quotes, and the reporter is who sent the error. */
  undelivered: Undelivered | null = null;
  /** Position and length of the reporter's address. */
  reporterAt = 0;
  reporterLength = 0;

  /** TCP only. */
  sequence = 0;
  acknowledgment = 0;
  isSyn = false;
  isFin = false;
  isRst = false;
  isAck = false;

  /**
   * Applies a length field: what it covers ends at `end`. Behind lies what the layer below added; bytes of it that were not
   * captured are `missing`. A length beyond what there was at all is a lie, or comes from a card that cuts packets later:
   * nothing is made of it.
   */
  limit(end: number): void {
    if (end <= this.end) {
      this.end = Math.max(end, this.start);
      this.missing = 0;
    } else {
      this.missing = Math.min(this.missing, end - this.end);
    }
  }
}
