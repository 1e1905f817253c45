/*
 * RFC 791 §3.1, RFC 8200 §3, RFC 768, RFC 9293 §3.1: what a message of a log is put into, so that other programs read it.
 */
const PROTOCOL = { tcp: 6, udp: 17 } as const;
const ETHERNET_HEADER = 14;
const UDP_HEADER = 8;
const TCP_HEADER = 20;
const ETHER_TYPE = { ipv4: 0x0800, ipv6: 0x86dd } as const;
/** Locally administered: no card has such an address. */
const MAC = [2, 0, 0, 0, 0] as const;
const HOPS = 64;
const DO_NOT_FRAGMENT = 0x4000;
/** PSH, ACK. */
const TCP_FLAGS = 0x18;
const TCP_WINDOW = 0xffff;
/** What 16 bits of length count. */
const LONGEST = 0xffff;

/** One end, by address in network order and port. */
export type End = { readonly address: Uint8Array; readonly port: number };

export type Carried = {
  readonly src: End;
  readonly dst: End;
  readonly payload: Uint8Array;
  /** Bytes that stood behind the payload and are not known. */
  readonly missing: number;
  /** Of a stream; null for a datagram. */
  readonly sequence: number | null;
  readonly acknowledgment: number;
};

/** Of the longest payload that fits into one packet, whatever carries it. */
export const LONGEST_DATAGRAM = LONGEST - 20 - UDP_HEADER;
export const LONGEST_SEGMENT = LONGEST - 20 - TCP_HEADER;

/** An Ethernet frame, which holds what is known of the payload. */
export function frameOf(carried: Carried): { readonly bytes: Uint8Array; readonly originalLength: number } {
  const { src, dst, payload, sequence } = carried;
  const isIpv4 = src.address.length === 4 && dst.address.length === 4;
  const [source, destination] = isIpv4 ? [src.address, dst.address] : [asIpv6(src.address), asIpv6(dst.address)];
  const header = sequence === null ? UDP_HEADER : TCP_HEADER;
  const room = LONGEST - (isIpv4 ? 20 : 0) - header - payload.length;
  const missing = Math.min(carried.missing, Math.max(0, room));
  const segment = new Uint8Array(header + payload.length);
  segment.set(payload, header);
  const protocol = sequence === null ? PROTOCOL.udp : PROTOCOL.tcp;
  setTransport(segment, carried, missing);
  const checksum = missing > 0 ? 0 : checksumOf(segment, pseudoHeader(source, destination, protocol, segment.length));
  view(segment).setUint16(
    sequence === null ? 6 : 16,
    sequence === null && checksum === 0 && missing === 0 ? 0xffff : checksum,
  );
  const ip = isIpv4
    ? ipv4Header(source, destination, protocol, segment.length + missing)
    : ipv6Header(source, destination, protocol, segment.length + missing);
  const bytes = new Uint8Array(ETHERNET_HEADER + ip.length + segment.length);
  bytes.set([...MAC, destination.at(-1)!, ...MAC, source.at(-1)!]);
  view(bytes).setUint16(12, isIpv4 ? ETHER_TYPE.ipv4 : ETHER_TYPE.ipv6);
  bytes.set(ip, ETHERNET_HEADER);
  bytes.set(segment, ETHERNET_HEADER + ip.length);
  return { bytes, originalLength: bytes.length + missing };
}

function setTransport(segment: Uint8Array, { src, dst, sequence, acknowledgment }: Carried, missing: number): void {
  const fields = view(segment);
  fields.setUint16(0, src.port);
  fields.setUint16(2, dst.port);
  if (sequence === null) {
    fields.setUint16(4, segment.length + missing);
    return;
  }
  fields.setUint32(4, sequence);
  fields.setUint32(8, acknowledgment);
  fields.setUint8(12, (TCP_HEADER / 4) << 4);
  fields.setUint8(13, TCP_FLAGS);
  fields.setUint16(14, TCP_WINDOW);
}

function ipv4Header(source: Uint8Array, destination: Uint8Array, protocol: number, length: number): Uint8Array {
  const header = new Uint8Array(20);
  const fields = view(header);
  fields.setUint8(0, 0x45);
  fields.setUint16(2, header.length + length);
  fields.setUint16(6, DO_NOT_FRAGMENT);
  fields.setUint8(8, HOPS);
  fields.setUint8(9, protocol);
  header.set(source, 12);
  header.set(destination, 16);
  fields.setUint16(10, checksumOf(header, 0));
  return header;
}

function ipv6Header(source: Uint8Array, destination: Uint8Array, protocol: number, length: number): Uint8Array {
  const header = new Uint8Array(40);
  const fields = view(header);
  fields.setUint8(0, 0x60);
  fields.setUint16(4, length);
  fields.setUint8(6, protocol);
  fields.setUint8(7, HOPS);
  header.set(source, 8);
  header.set(destination, 24);
  return header;
}

/** RFC 4291 §2.5.5.2. */
function asIpv6(address: Uint8Array): Uint8Array {
  return address.length === 16 ? address : Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, ...address);
}

function pseudoHeader(source: Uint8Array, destination: Uint8Array, protocol: number, length: number): number {
  return sumOf(source) + sumOf(destination) + protocol + length;
}

/** RFC 1071. @param sum what counts besides. */
function checksumOf(bytes: Uint8Array, sum: number): number {
  let total = sum + sumOf(bytes);
  while (total > 0xffff) {
    total = (total & 0xffff) + Math.floor(total / 0x10000);
  }
  return ~total & 0xffff;
}

function sumOf(bytes: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 2) {
    sum += (bytes[at]! << 8) | (bytes[at + 1] ?? 0);
  }
  return sum;
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Of 169.254.1.0 to 169.254.254.255, the last byte from 1 to 254. */
const HOSTS = 254;

/**
 * An address that stands for one that nobody knows, another one for each number from 0. It is link-local (RFC 3927): one of the
 * documentation (RFC 5737) would count as public, and who has a private Contact behind it as unreachable.
 */
export function standInAddress(number: number): Uint8Array {
  return Uint8Array.of(169, 254, 1 + (Math.floor(number / HOSTS) % HOSTS), 1 + (number % HOSTS));
}
