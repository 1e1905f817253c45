import type { BitReader } from './bit-reader.ts';

const GROUP_SYMBOLS = 50;
const MOST_CODE_BITS = 20;
/** Symbols of the zero run's length in bijective base 2; what follows is a position in the list of recent bytes. */
const RUN = { a: 0, b: 1 } as const;
const PIECE_BYTES = 256 * 1024;

/**
 * Decodes one block behind its mark and `crc`: prefix codes, zero runs, move to front, the Burrows-Wheeler transform,
 * runs. Throws at damage before anything is delivered, but for a wrong CRC, which shows only at the end.
 */
export function decodeBlock(bits: BitReader, mostBytes: number, crc: number): Generator<Uint8Array, void, void> {
  if (bits.bit() === 1) {
    throw new Error('a randomised bzip2 block');
  }
  const origin = bits.read(24);
  const links = new Uint32Array(mostBytes);
  const length = readSymbols(bits, links);
  if (origin >= length) {
    throw new Error('a bzip2 block without its origin');
  }
  linkUp(links, length);
  return undoRuns(links, length, origin, crc);
}

/** The bytes of the transform, one in each of `into`; returns how many. */
function readSymbols(bits: BitReader, into: Uint32Array): number {
  const recent = readAlphabet(bits);
  const symbols = recent.length + 2;
  const tableCount = bits.read(3);
  const selectorCount = bits.read(15);
  if (tableCount < 2 || tableCount > 6 || selectorCount === 0 || recent.length === 0) {
    throw new Error('a bzip2 block without tables');
  }
  const selectors = readSelectors(bits, tableCount, selectorCount);
  const tables = Array.from({ length: tableCount }, () => readTable(bits, symbols));
  let length = 0;
  let run = 0;
  let weight = 1;
  for (let group = 0; group < selectorCount; group++) {
    const table = tables[selectors[group]!]!;
    for (let i = 0; i < GROUP_SYMBOLS; i++) {
      const symbol = table.next(bits);
      if (symbol <= RUN.b) {
        run += weight << symbol;
        weight = Math.min(weight * 2, 1 << 24);
        continue;
      }
      if (run > into.length - length) {
        throw new Error('a bzip2 run beyond its block');
      }
      into.fill(recent[0]!, length, length + run);
      length += run;
      run = 0;
      weight = 1;
      if (symbol === symbols - 1) {
        return length;
      }
      if (length === into.length) {
        throw new Error('a bzip2 block beyond its level');
      }
      into[length++] = toFront(recent, symbol - 1);
    }
  }
  throw new Error('a bzip2 block without its end');
}

function toFront(recent: Uint8Array, position: number): number {
  const byte = recent[position]!;
  recent.copyWithin(1, 0, position);
  recent[0] = byte;
  return byte;
}

/** Which bytes occur: 16 bits for the sixteenths that do, 16 for each of these. */
function readAlphabet(bits: BitReader): Uint8Array {
  const used: number[] = [];
  const sixteenths = bits.read(16);
  for (let high = 0; high < 16; high++) {
    const row = (sixteenths >> (15 - high)) & 1 ? bits.read(16) : 0;
    for (let low = 0; low < 16; low++) {
      if ((row >> (15 - low)) & 1) {
        used.push(high * 16 + low);
      }
    }
  }
  return Uint8Array.from(used);
}

function readSelectors(bits: BitReader, tableCount: number, count: number): Uint8Array {
  const recent = Uint8Array.from({ length: tableCount }, (_, index) => index);
  const selectors = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    let position = 0;
    while (bits.bit() === 1) {
      if (++position >= tableCount) {
        throw new Error('a bzip2 selector without its table');
      }
    }
    selectors[i] = toFront(recent, position);
  }
  return selectors;
}

function readTable(bits: BitReader, symbols: number): PrefixTable {
  const lengths = new Uint8Array(symbols);
  let length = bits.read(5);
  for (let symbol = 0; symbol < symbols; symbol++) {
    while (length >= 1 && length <= MOST_CODE_BITS && bits.bit() === 1) {
      length += bits.bit() === 0 ? 1 : -1;
    }
    if (length < 1 || length > MOST_CODE_BITS) {
      throw new Error('a bzip2 code of impossible length');
    }
    lengths[symbol] = length;
  }
  return new PrefixTable(lengths);
}

/** A canonical prefix code. */
class PrefixTable {
  /** How many codes have each length, and the symbols in the order of their codes. */
  readonly #counts = new Uint16Array(MOST_CODE_BITS + 1);
  readonly #symbols: Uint16Array;

  constructor(lengths: Uint8Array) {
    const order = [...lengths.keys()].sort((a, b) => lengths[a]! - lengths[b]! || a - b);
    this.#symbols = Uint16Array.from(order);
    for (const length of lengths) {
      this.#counts[length]!++;
    }
  }

  next(bits: BitReader): number {
    let code = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length <= MOST_CODE_BITS; length++) {
      code |= bits.bit();
      const count = this.#counts[length]!;
      if (code - first < count) {
        return this.#symbols[index + code - first]!;
      }
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    throw new Error('no bzip2 code');
  }
}

/** Puts into the upper 24 bits of each entry where the byte after it lies. */
function linkUp(links: Uint32Array, length: number): void {
  const starts = new Uint32Array(256);
  for (let i = 0; i < length; i++) {
    starts[links[i]! & 255]!++;
  }
  for (let byte = 0, sum = 0; byte < 256; byte++) {
    const count = starts[byte]!;
    starts[byte] = sum;
    sum += count;
  }
  for (let i = 0; i < length; i++) {
    const place = starts[links[i]! & 255]!++;
    links[place] = (links[place]! | (i << 8)) >>> 0;
  }
}

/** Follows the links; four equal bytes are followed by how many more of them there were. */
function* undoRuns(links: Uint32Array, length: number, origin: number, crc: number): Generator<Uint8Array, void, void> {
  let piece = new Uint8Array(PIECE_BYTES);
  let end = 0;
  let at = links[origin]! >>> 8;
  let previous = -1;
  let equal = 0;
  let sum = 0xffffffff;
  for (let i = 0; i < length; i++) {
    const entry = links[at]!;
    const byte = entry & 255;
    at = entry >>> 8;
    const isCount = equal === 4;
    const value = isCount ? previous : byte;
    const times = isCount ? byte : 1;
    if (isCount || byte !== previous) {
      equal = 0;
    }
    equal += isCount ? 0 : 1;
    previous = isCount ? -1 : byte;
    if (end + times > PIECE_BYTES) {
      yield piece.subarray(0, end);
      piece = new Uint8Array(PIECE_BYTES);
      end = 0;
    }
    for (let k = 0; k < times; k++) {
      piece[end++] = value;
      sum = (sum << 8) ^ CRC_TABLE[(sum >>> 24) ^ value]!;
    }
  }
  yield piece.subarray(0, end);
  if (~sum >>> 0 !== crc) {
    throw new Error('a bzip2 block with another CRC');
  }
}

/** CRC-32 with the highest bit first, as bzip2 has it. */
const CRC_TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte << 24;
  for (let bit = 0; bit < 8; bit++) {
    crc = crc < 0 ? (crc << 1) ^ 0x04c11db7 : crc << 1;
  }
  return crc;
});
