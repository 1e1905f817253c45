import { u16be, u32be, u32le } from '../bytes/index.ts';
import type { Transport } from '../model/index.ts';

/*
 * HEP3/EEP (sipcapture.org, "HEP/EEP Network Encapsulation Protocol", rev. 12), all in network byte order:
 *
 *   | "HEP3" | total length 2 | chunk ... |      chunk: | vendor 2 | type 2 | length 2 (with these 6 bytes) | value |
 */
const HEP3 = 0x48455033;
export const HEP3_HEADER = 6;
const CHUNK_HEADER = 6;

/** Chunks of the generic vendor, 0. */
const CHUNK = {
  family: 1,
  protocol: 2,
  ipv4Source: 3,
  ipv4Destination: 4,
  ipv6Source: 5,
  ipv6Destination: 6,
  sourcePort: 7,
  destinationPort: 8,
  seconds: 9,
  microseconds: 10,
  payloadType: 11,
  captureId: 12,
  authKey: 14,
  payload: 15,
  compressedPayload: 16,
  correlationId: 17,
} as const;

/** Bytes of a value that is a number or an address; a chunk with fewer is damaged. */
const VALUE_BYTES: Partial<Record<number, number>> = {
  [CHUNK.family]: 1,
  [CHUNK.protocol]: 1,
  [CHUNK.ipv4Source]: 4,
  [CHUNK.ipv4Destination]: 4,
  [CHUNK.ipv6Source]: 16,
  [CHUNK.ipv6Destination]: 16,
  [CHUNK.sourcePort]: 2,
  [CHUNK.destinationPort]: 2,
  [CHUNK.seconds]: 4,
  [CHUNK.microseconds]: 4,
  [CHUNK.payloadType]: 1,
};

/*
 * HEP1 and HEP2 (hep.h of Kamailio's and OpenSIPS' sipcapture): no length of the payload, it ends with the datagram.
 *
 *   | version 1 | header length 1 | family 1 | protocol 1 | source port 2 | destination port 2 | addresses 2 x 4 or 16 |
 *   HEP2 only: | seconds 4 | microseconds 4 | capture id 2 | padding 2 |
 *
 * The time is written in the byte order of the sender. The header length leaves it out (Kamailio, OpenSIPS) or counts it,
 * and sngrep writes the upper byte of the whole length there; so family and version say how long the header is.
 */
const OLD_HEADER = 8;
const OLD_TIME = 12;
const FAMILY_INET = 2;
/** Linux, FreeBSD, macOS: the senders write their own AF_INET6. */
const FAMILIES_INET6: readonly number[] = [10, 28, 30];

/** The payload is a SIP message (chunk 11). */
const PAYLOAD_SIP = 1;

/** 22 (XNS IDP) is what Kamailio and heplify write for TLS, since TLS has no protocol number. */
const TRANSPORTS: Partial<Record<number, Transport>> = { 6: 'tcp', 17: 'udp', 22: 'tls', 132: 'sctp' };

/** What one HEP packet says of the message it carries. Positions are in the bytes that were read; -1 where it says nothing. */
export class HepPacket {
  /** The addresses: 4 or 16 bytes each. */
  sourceAt = -1;
  sourceLength = 0;
  destinationAt = -1;
  destinationLength = 0;
  sourcePort = 0;
  destinationPort = 0;
  transport: Transport = 'unknown';
  /** Microseconds since 1970; NaN where the packet does not say. */
  timeUs = Number.NaN;
  isSip = true;
  isCompressed = false;
  /** The payload, [start, end), and how many bytes of it lie behind the end of what was captured. */
  start = -1;
  end = -1;
  missing = 0;
  correlationStart = -1;
  correlationEnd = -1;
  /** Who captured it, as it calls itself; 0 where it does not. */
  captureId = 0;
  /** What it shows to be let in. */
  keyStart = -1;
  keyEnd = -1;
  /** Where the seconds of its time stand. */
  secondsAt = -1;
}

/** Whether a datagram is HEP of any version; a few comparisons. */
export function looksLikeHep(bytes: Uint8Array, start: number, end: number): boolean {
  const first = bytes[start];
  if (first === 0x48) {
    return startsHep3(bytes, start, end);
  }
  return (first === 1 || first === 2) && oldHeaderLength(bytes, start, end) > 0;
}

/** `HEP3`, a length and a chunk of the generic vendor, as far as there are bytes; at least the name. */
export function startsHep3(bytes: Uint8Array, start: number, end: number): boolean {
  return end - start >= 4 && u32be(bytes, start) === HEP3;
}

/** Length of a HEP3 packet with its header, of which six bytes must be there. */
export function hep3Length(bytes: Uint8Array, start: number): number {
  return u16be(bytes, start + 4);
}

/**
 * Reads the packet at `start`. False when its lengths contradict each other, or it carries SIP and names no addresses.
 *
 * @param missing bytes behind `end` that the capture left out: lengths may reach so far.
 */
export function readHep(bytes: Uint8Array, start: number, end: number, missing: number, packet: HepPacket): boolean {
  clear(packet);
  const isRead = startsHep3(bytes, start, end)
    ? readHep3(bytes, start, end, missing, packet)
    : readOldHep(bytes, start, end, missing, packet);
  return isRead && (!packet.isSip || (packet.sourceAt >= 0 && packet.destinationAt >= 0));
}

function clear(packet: HepPacket): void {
  packet.sourceAt = -1;
  packet.destinationAt = -1;
  packet.sourcePort = 0;
  packet.destinationPort = 0;
  packet.transport = 'unknown';
  packet.timeUs = Number.NaN;
  packet.isSip = true;
  packet.isCompressed = false;
  packet.start = -1;
  packet.end = -1;
  packet.missing = 0;
  packet.correlationStart = -1;
  packet.correlationEnd = -1;
  packet.captureId = 0;
  packet.keyStart = -1;
  packet.keyEnd = -1;
  packet.secondsAt = -1;
}

function readHep3(bytes: Uint8Array, start: number, end: number, missing: number, packet: HepPacket): boolean {
  if (end - start < HEP3_HEADER) {
    return false;
  }
  const stop = start + hep3Length(bytes, start);
  if (stop > end + missing || stop < start + HEP3_HEADER) {
    return false;
  }
  let microseconds = 0;
  let at = start + HEP3_HEADER;
  while (at + CHUNK_HEADER <= stop && at + CHUNK_HEADER <= end) {
    const length = u16be(bytes, at + 4);
    const next = at + length;
    if (length < CHUNK_HEADER || next > stop) {
      return false;
    }
    const type = u16be(bytes, at) === 0 ? u16be(bytes, at + 2) : -1;
    const value = at + CHUNK_HEADER;
    if (type === CHUNK.payload || type === CHUNK.compressedPayload) {
      packet.isCompressed = type === CHUNK.compressedPayload;
      packet.start = value;
      packet.end = Math.min(next, end);
      packet.missing = Math.max(0, next - end);
    } else if (next > end) {
      break;
    } else if (length - CHUNK_HEADER < (VALUE_BYTES[type] ?? 0)) {
      return false;
    } else if (type === CHUNK.seconds) {
      packet.secondsAt = value;
    } else if (type === CHUNK.microseconds) {
      microseconds = u32be(bytes, value);
    } else {
      takeValue(bytes, type, value, next, packet);
    }
    at = next;
  }
  packet.timeUs = packet.secondsAt < 0 ? Number.NaN : timeOf(u32be(bytes, packet.secondsAt), microseconds);
  return true;
}

function takeValue(bytes: Uint8Array, type: number, value: number, end: number, packet: HepPacket): void {
  switch (type) {
    case CHUNK.protocol:
      packet.transport = TRANSPORTS[bytes[value]!] ?? 'unknown';
      break;
    case CHUNK.ipv4Source:
    case CHUNK.ipv6Source:
      packet.sourceLength = type === CHUNK.ipv6Source ? 16 : 4;
      packet.sourceAt = value;
      break;
    case CHUNK.ipv4Destination:
    case CHUNK.ipv6Destination:
      packet.destinationLength = type === CHUNK.ipv6Destination ? 16 : 4;
      packet.destinationAt = value;
      break;
    case CHUNK.sourcePort:
      packet.sourcePort = u16be(bytes, value);
      break;
    case CHUNK.destinationPort:
      packet.destinationPort = u16be(bytes, value);
      break;
    case CHUNK.payloadType:
      packet.isSip = bytes[value] === PAYLOAD_SIP;
      break;
    case CHUNK.captureId:
      packet.captureId = end - value < 4 ? 0 : u32be(bytes, value);
      break;
    case CHUNK.authKey:
      packet.keyStart = value;
      packet.keyEnd = end;
      break;
    case CHUNK.correlationId:
      packet.correlationStart = value;
      packet.correlationEnd = end;
      break;
    default:
  }
}

/** Length of a HEP1 or HEP2 header without its time; 0 where it is none. */
function oldHeaderLength(bytes: Uint8Array, start: number, end: number): number {
  if (end - start < OLD_HEADER) {
    return 0;
  }
  const version = bytes[start]!;
  const family = bytes[start + 2]!;
  const addresses = family === FAMILY_INET ? 8 : FAMILIES_INET6.includes(family) ? 32 : 0;
  const length = OLD_HEADER + addresses;
  const claimed = bytes[start + 1]!;
  const whole = length + (version === 2 ? OLD_TIME : 0);
  const isRight = claimed === length || claimed === whole || claimed === (end - start) >> 8;
  const isKnown = (version === 1 || version === 2) && TRANSPORTS[bytes[start + 3]!] !== undefined;
  return addresses > 0 && isRight && isKnown && end - start > whole ? length : 0;
}

function readOldHep(bytes: Uint8Array, start: number, end: number, missing: number, packet: HepPacket): boolean {
  const length = oldHeaderLength(bytes, start, end);
  if (length === 0) {
    return false;
  }
  packet.transport = TRANSPORTS[bytes[start + 3]!] ?? 'unknown';
  packet.sourcePort = u16be(bytes, start + 4);
  packet.destinationPort = u16be(bytes, start + 6);
  packet.sourceLength = (length - OLD_HEADER) / 2;
  packet.destinationLength = packet.sourceLength;
  packet.sourceAt = start + OLD_HEADER;
  packet.destinationAt = packet.sourceAt + packet.sourceLength;
  packet.start = start + length;
  if (bytes[start] === 2) {
    const at = packet.start;
    packet.start += OLD_TIME;
    packet.secondsAt = at;
    const little = timeOf(u32le(bytes, at), u32le(bytes, at + 4));
    packet.timeUs = Number.isNaN(little) ? timeOf(u32be(bytes, at), u32be(bytes, at + 4)) : little;
  }
  packet.end = end;
  packet.missing = missing;
  return true;
}

/** NaN for what is no time: never set, or a fraction of more than a second. */
function timeOf(seconds: number, microseconds: number): number {
  return seconds > 0 && microseconds < 1_000_000 ? seconds * 1_000_000 + microseconds : Number.NaN;
}
