import { u16be, u16le, u32be, u32le } from '../bytes/index.ts';
import type { InflateRaw } from '../capture/index.ts';

/* RFC 1950 §2.2: | method 1 | flags 1 | deflated data | Adler-32 of the data 4 | */
const ZLIB = { header: 2, trailer: 4, checkMultiple: 31, dictionary: 0x20 } as const;
/* RFC 1952 §2.3: | magic 2 | method 1 | flags 1 | time 4 | extra flags 1 | system 1 | ... | data | CRC-32 4 | length 4 | */
const GZIP = { magic: 0x1f8b, header: 10, trailer: 8, crc: 0x02, extra: 0x04, name: 0x08, comment: 0x10 } as const;
const DEFLATE = 8;

const ADLER_MODULUS = 65_521;
/** So many sums stay below 2^53. */
const ADLER_STEP = 65_536;

/**
 * Undoes compression whose wrapper nobody names: zlib, gzip or bare deflate. Null when the data are damaged, end early, need
 * a dictionary, or give more than `mostBytes`.
 */
export function inflateWrapped(
  bytes: Uint8Array,
  start: number,
  end: number,
  inflateRaw: InflateRaw,
  mostBytes: number,
): Uint8Array | null {
  if (end - start < 2) {
    return null;
  }
  if (u16be(bytes, start) === GZIP.magic) {
    const data = afterGzipHeader(bytes, start, end);
    const inflated = data < 0 ? null : inflateRaw(bytes.subarray(data, end), null, mostBytes);
    return inflated !== null && u32le(bytes, end - 4) === inflated.length ? inflated : null;
  }
  const isZlib = (bytes[start]! & 0x0f) === DEFLATE && u16be(bytes, start) % ZLIB.checkMultiple === 0;
  if (!isZlib) {
    return inflateRaw(bytes.subarray(start, end), null, mostBytes);
  }
  if ((bytes[start + 1]! & ZLIB.dictionary) !== 0 || end - start <= ZLIB.header + ZLIB.trailer) {
    return null;
  }
  const inflated = inflateRaw(bytes.subarray(start + ZLIB.header, end), null, mostBytes);
  return inflated !== null && adler32(inflated) === u32be(bytes, end - ZLIB.trailer) ? inflated : null;
}

/** Where the deflated data begin; -1 where the header is cut. */
function afterGzipHeader(bytes: Uint8Array, start: number, end: number): number {
  const stop = end - GZIP.trailer;
  let at = start + GZIP.header;
  if (at >= stop || bytes[start + 2] !== DEFLATE) {
    return -1;
  }
  const flags = bytes[start + 3]!;
  if ((flags & GZIP.extra) !== 0) {
    at += 2 + u16le(bytes, at);
  }
  for (const text of [GZIP.name, GZIP.comment]) {
    if ((flags & text) !== 0) {
      const zero = at < stop ? bytes.subarray(0, stop).indexOf(0, at) : -1;
      at = zero < 0 ? stop : zero + 1;
    }
  }
  at += (flags & GZIP.crc) !== 0 ? 2 : 0;
  return at < stop ? at : -1;
}

/** RFC 1950 §9. */
function adler32(bytes: Uint8Array): number {
  let low = 1;
  let high = 0;
  for (let at = 0; at < bytes.length; ) {
    const stop = Math.min(bytes.length, at + ADLER_STEP);
    for (; at < stop; at++) {
      low += bytes[at]!;
      high += low;
    }
    low %= ADLER_MODULUS;
    high %= ADLER_MODULUS;
  }
  return high * 65_536 + low;
}
