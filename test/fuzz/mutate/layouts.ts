import type { Layout } from './units.ts';

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function u16(bytes: Uint8Array, at: number, isLittle = false): number {
  return at + 2 <= bytes.length ? viewOf(bytes).getUint16(at, isLittle) : -1;
}

function u32(bytes: Uint8Array, at: number, isLittle = false): number {
  return at + 4 <= bytes.length ? viewOf(bytes).getUint32(at, isLittle) : -1;
}

const isLittlePcap = (bytes: Uint8Array): boolean => bytes[0] === 0xd4 || bytes[0] === 0x4d;
const isLittlePcapng = (bytes: Uint8Array): boolean => bytes[8] === 0x4d;
const NEVER = (): boolean => false;
const ALWAYS = (): boolean => true;

/** draft-ietf-opsawg-pcap: a file header of 24 bytes, records with a header of 16. */
export const PCAP: Layout = {
  head: () => 24,
  unitBytes: (bytes, at) => {
    const length = u32(bytes, at + 8, isLittlePcap(bytes));
    return length < 0 ? 0 : 16 + length;
  },
  lengthAt: 8,
  lengthBytes: 4,
  isLittle: isLittlePcap,
};

/** draft-ietf-opsawg-pcapng: blocks that say their whole length behind their type. */
export const PCAPNG: Layout = {
  head: () => 0,
  unitBytes: (bytes, at) => u32(bytes, at + 4, isLittlePcapng(bytes)),
  lengthAt: 4,
  lengthBytes: 4,
  isLittle: isLittlePcapng,
};

/** RFC 1761: a file header of 16 bytes, records that say their whole length in their third word. */
export const SNOOP: Layout = {
  head: () => 16,
  unitBytes: (bytes, at) => u32(bytes, at + 8),
  lengthAt: 8,
  lengthBytes: 4,
  isLittle: NEVER,
};

/** NetMon 2: frames of a time, two lengths and the bytes. */
export const NETMON: Layout = {
  head: () => 128,
  unitBytes: (bytes, at) => {
    const length = u32(bytes, at + 12, true);
    return length < 0 ? 0 : 16 + length + 4;
  },
  lengthAt: 12,
  lengthBytes: 4,
  isLittle: ALWAYS,
};

/** LZ4 frames: blocks behind a header of seven bytes. */
export const LZ4: Layout = {
  head: () => 7,
  unitBytes: (bytes, at) => {
    const length = u32(bytes, at, true);
    return length <= 0 ? 0 : 4 + (length & 0x7fffffff);
  },
  lengthAt: 0,
  lengthBytes: 4,
  isLittle: ALWAYS,
};

const TAR_BLOCK = 512;

/** tar: blocks of 512 bytes, the size of an entry in octal digits in the first of them. */
export const TAR: Layout = {
  head: () => 0,
  unitBytes: () => TAR_BLOCK,
  lengthAt: 132,
  lengthBytes: 4,
  isLittle: NEVER,
};

/** HEP 3: chunks of vendor, type, length behind six bytes. */
export const HEP3: Layout = {
  head: () => 6,
  unitBytes: (bytes, at) => u16(bytes, at + 4),
  lengthAt: 4,
  lengthBytes: 2,
  isLittle: NEVER,
};

/** RFC 9260 §3: chunks padded to four bytes, behind a common header of twelve. */
export const SCTP: Layout = {
  head: () => 12,
  unitBytes: (bytes, at) => {
    const length = u16(bytes, at + 2);
    return length < 4 ? 0 : Math.min(bytes.length - at, Math.ceil(length / 4) * 4);
  },
  lengthAt: 2,
  lengthBytes: 2,
  isLittle: NEVER,
};

/** RFC 8446 §5.1: records of type, version, length. */
export const TLS: Layout = {
  head: () => 0,
  unitBytes: (bytes, at) => {
    const length = u16(bytes, at + 3);
    return length < 0 ? 0 : 5 + length;
  },
  lengthAt: 3,
  lengthBytes: 2,
  isLittle: NEVER,
};

/** RFC 6455 §5.2: frames that say their length in the second byte, or behind it. */
export const WEBSOCKET: Layout = {
  head: () => 0,
  unitBytes: (bytes, at) => {
    const second = bytes[at + 1] ?? 0;
    const short = second & 0x7f;
    const mask = second & 0x80 ? 4 : 0;
    return short < 126 ? 2 + mask + short : short === 126 ? 4 + mask + u16(bytes, at + 2) : 0;
  },
  lengthAt: 1,
  lengthBytes: 1,
  isLittle: NEVER,
};
