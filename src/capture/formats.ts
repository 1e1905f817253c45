/**
 * What an input can be, by its first bytes and never by its name. docs/inputs.md is made from these tables.
 */

/** The formats of captures. `note` says what is particular to reading it. */
export const CAPTURE_FORMATS = [
  { name: 'pcap', magic: 'a1 b2 c3 d4, a1 b2 3c 4d', note: 'either byte order, microseconds or nanoseconds' },
  { name: 'pcapng', magic: '0a 0d 0d 0a', note: 'either byte order, several sections and interfaces' },
  { name: 'modified pcap', magic: 'a1 b2 cd 34', note: "Kuznetzov's: either byte order" },
  { name: 'snoop', magic: '73 6e 6f 6f 70 00 00 00', note: 'version 2, RFC 1761: Ethernet, Token Ring, FDDI' },
  {
    name: 'netmon2',
    magic: '47 4d 42 55',
    note: 'Microsoft Network Monitor 2.0 to 3.4; times without a zone are taken for UTC',
  },
  {
    name: 'hex dump',
    magic: 'text whose lines start with an offset and hex',
    note: 'tcpdump -x/-xx/-X/-XX, tshark -x, od -Ax -tx1 (text2pcap), hexdump -C; a time before a packet is used; its date is unknown without one',
  },
] as const;

export type CaptureFormat = (typeof CAPTURE_FORMATS)[number]['name'];

/** Known to exist and not read. */
export const FORMATS_NOT_READ = [
  'Microsoft Network Monitor 1 (RTSS)',
  'RedHat 6.1, SuSE 6.3 and Nokia variants of pcap, which share the magic of pcap',
  'Endace ERF, Sniffer, Observer, NetScaler nstrace, K12, btsnoop, Catapult DCT2000',
] as const;

export const COMPRESSIONS = [
  { name: 'gzip', magic: '1f 8b', note: 'several members, checked against their CRC' },
  { name: 'zstd', magic: '28 b5 2f fd', note: 'several frames, skippable frames; windows to 128 MiB; no dictionary' },
  { name: 'lz4', magic: '04 22 4d 18', note: 'the frame format, several frames; not the legacy one; no dictionary' },
  { name: 'bzip2', magic: '42 5a 68', note: 'several streams, checked against their CRC' },
  { name: 'xz', magic: 'fd 37 7a 58 5a 00', note: 'several streams; the LZMA2 filter with dictionaries to 128 MiB' },
] as const;

export type Compression = (typeof COMPRESSIONS)[number]['name'];

export const ARCHIVES = [
  {
    name: 'zip',
    magic: '50 4b 03 04',
    note: 'stored and deflated entries, ZIP64, sizes behind the data; not encrypted entries',
  },
  { name: 'tar', magic: '75 73 74 61 72 at 257', note: 'ustar, pax and GNU names; not sparse files' },
] as const;

export type Archive = (typeof ARCHIVES)[number]['name'];

/** Enough bytes for {@link sniffCompression}. */
export const COMPRESSION_HEAD = 10;
/** Enough bytes for {@link sniffArchive}. */
export const ARCHIVE_HEAD = 512;

const MAGIC: Readonly<Record<Exclude<Compression, 'zstd' | 'bzip2'>, readonly number[]>> = {
  gzip: [0x1f, 0x8b],
  lz4: [0x04, 0x22, 0x4d, 0x18],
  xz: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00],
};
const ZSTD = [0x28, 0xb5, 0x2f, 0xfd];
/** A skippable frame, RFC 8878 §3.1.2: any low nibble of the first byte. */
const SKIPPABLE = [0x2a, 0x4d, 0x18];
const BZIP2 = [0x42, 0x5a, 0x68];
/** Behind the level: the first block, or the end of an empty stream. */
const BZIP2_BLOCK = [0x31, 0x41, 0x59, 0x26, 0x53, 0x59];
const BZIP2_END = [0x17, 0x72, 0x45, 0x38, 0x50, 0x90];
const ZIP_ENTRY = [0x50, 0x4b, 0x03, 0x04];
const ZIP_EMPTY = [0x50, 0x4b, 0x05, 0x06];
const USTAR = [0x75, 0x73, 0x74, 0x61, 0x72];
const USTAR_AT = 257;

/** Which compression these first bytes start; null when none. */
export function sniffCompression(head: Uint8Array): Compression | null {
  if (hasAt(head, 0, ZSTD) || (hasAt(head, 1, SKIPPABLE) && (head[0]! & 0xf0) === 0x50)) {
    return 'zstd';
  }
  if (hasAt(head, 0, BZIP2) && (hasAt(head, 4, BZIP2_BLOCK) || hasAt(head, 4, BZIP2_END))) {
    return 'bzip2';
  }
  for (const name of ['gzip', 'lz4', 'xz'] as const) {
    if (hasAt(head, 0, MAGIC[name])) {
      return name;
    }
  }
  return null;
}

/** Which archive these first bytes start; null when none. */
export function sniffArchive(head: Uint8Array): Archive | null {
  if (hasAt(head, 0, ZIP_ENTRY) || hasAt(head, 0, ZIP_EMPTY)) {
    return 'zip';
  }
  return hasAt(head, USTAR_AT, USTAR) ? 'tar' : null;
}

function hasAt(bytes: Uint8Array, at: number, pattern: readonly number[]): boolean {
  return bytes.length >= at + pattern.length && pattern.every((byte, index) => bytes[at + index] === byte);
}
