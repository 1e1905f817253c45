/*
 * What was heard goes on as a capture: a classic pcap of raw IPv4 with the HEP packets as datagrams, which every reader here
 * knows. The record's time is that of the message. Lengths of IP and UDP are 0, "as long as was captured": a HEP packet may
 * be longer than a datagram.
 */
const MAGIC = 0xa1b2c3d4;
const SNAP_LENGTH = 262_144;
const RAW_IPV4 = 228;
const FILE_HEADER = 24;
const RECORD_HEADER = 16;
const IPV4_HEADER = 20;
const UDP_HEADER = 8;
const HEADERS = IPV4_HEADER + UDP_HEADER;
const UDP = 17;
const LOOPBACK = 0x7f000001;
const PORT = 9060;

/** Bytes that a HEP packet takes in the capture besides its own. */
export const RECORD_OVERHEAD: number = RECORD_HEADER + HEADERS;

/** The beginning of the capture. */
export function captureHead(): Uint8Array {
  const bytes = new Uint8Array(FILE_HEADER);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint16(4, 2, true);
  view.setUint16(6, 4, true);
  view.setUint32(16, SNAP_LENGTH, true);
  view.setUint32(20, RAW_IPV4, true);
  return bytes;
}

/**
 * Writes one HEP packet as a record at `at`; returns where the next goes.
 *
 * @param number of the packet: what two records of the same bytes are told apart by.
 */
export function writeRecord(into: Uint8Array, at: number, hep: Uint8Array, timeUs: number, number: number): number {
  const view = new DataView(into.buffer, into.byteOffset);
  const length = HEADERS + hep.length;
  view.setUint32(at, Math.floor(timeUs / 1_000_000), true);
  view.setUint32(at + 4, Math.floor(timeUs % 1_000_000), true);
  view.setUint32(at + 8, length, true);
  view.setUint32(at + 12, length, true);
  const ip = at + RECORD_HEADER;
  into.fill(0, ip, ip + HEADERS);
  into[ip] = 0x45;
  view.setUint16(ip + 4, 1 + (number % 0xffff));
  into[ip + 8] = 64;
  into[ip + 9] = UDP;
  view.setUint32(ip + 12, LOOPBACK);
  view.setUint32(ip + 16, LOOPBACK);
  view.setUint16(ip + IPV4_HEADER, PORT);
  view.setUint16(ip + IPV4_HEADER + 2, PORT);
  into.set(hep, ip + HEADERS);
  return ip + HEADERS + hep.length;
}
