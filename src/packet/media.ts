import { mayBeTunnelPorts } from './udp-tunnels.ts';

/* Ethernet (14 bytes), IPv4 without options (20), UDP (8), and the first byte of the payload. */
const AT = {
  etherType: 12,
  versionAndLength: 14,
  totalLength: 16,
  flagsAndOffset: 20,
  protocol: 23,
  sourcePort: 34,
  destinationPort: 36,
  udpLength: 38,
  payload: 42,
} as const;
const VERSION_4_WITHOUT_OPTIONS = 0x45;
const DO_NOT_FRAGMENT = 0x40;
const UDP = 17;
const SHORTEST_TOTAL = 29;
const SHORTEST_UDP = 9;

/**
 * Whether an Ethernet frame is a plain UDP datagram over IPv4 whose payload begins with 0x80 to 0xf7, which is RTP or RTCP
 * and never SIP: what most of a capture is, told from a dozen bytes. False where a closer look is needed; `decodeFrame` and
 * the first byte of the payload say the same of every frame for which it is true.
 */
export function isPlainMedia(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start <= AT.payload) {
    return false;
  }
  const first = bytes[start + AT.payload]!;
  return (
    first >= 0x80 &&
    first < 0xf8 &&
    bytes[start + AT.protocol] === UDP &&
    bytes[start + AT.versionAndLength] === VERSION_4_WITHOUT_OPTIONS &&
    bytes[start + AT.etherType] === 8 &&
    bytes[start + AT.etherType + 1] === 0 &&
    ((bytes[start + AT.flagsAndOffset]! & ~DO_NOT_FRAGMENT) | bytes[start + AT.flagsAndOffset + 1]!) === 0 &&
    isLong(bytes, start + AT.totalLength, SHORTEST_TOTAL) &&
    isLong(bytes, start + AT.udpLength, SHORTEST_UDP) &&
    // All that `mayBeTunnelPorts` asks is the lower byte of each.
    !mayBeTunnelPorts(bytes[start + AT.sourcePort + 1]!, bytes[start + AT.destinationPort + 1]!)
  );
}

/** Where the payload of such a frame begins. */
export const PLAIN_PAYLOAD = AT.payload;

/** Whether so many bytes of it were captured: padding of the link is none of it. @param least below 200. */
export function hasPlainPayload(bytes: Uint8Array, start: number, end: number, least: number): boolean {
  return (
    end - start >= AT.payload + least &&
    isLong(bytes, start + AT.totalLength, AT.payload - AT.versionAndLength + least) &&
    isLong(bytes, start + AT.udpLength, AT.payload - AT.sourcePort + least)
  );
}

function isLong(bytes: Uint8Array, at: number, least: number): boolean {
  return bytes[at] !== 0 || bytes[at + 1]! >= least;
}
