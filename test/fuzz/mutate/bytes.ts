import type { Random } from '../random.ts';
import type { Mutator } from '../target.ts';

/** Numbers at which length fields, offsets and counters turn over. */
const EXTREMES = [0, 1, 2, 3, 4, 7, 8, 15, 16, 20, 127, 128, 255, 256, 1023, 4095, 0x7fff, 0x8000, 0xffff, 0x10000];
const WIDE_EXTREMES = [0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];

/** The bytes with `count` of them at `at` replaced. */
export function replaced(bytes: Uint8Array, at: number, count: number, by: Uint8Array): Uint8Array {
  const end = Math.min(bytes.length, at + count);
  const result = new Uint8Array(at + by.length + bytes.length - end);
  result.set(bytes.subarray(0, at));
  result.set(by, at);
  result.set(bytes.subarray(end), at + by.length);
  return result;
}

const NOTHING = new Uint8Array(0);

/** A stretch of the bytes, short mostly. */
function stretch(bytes: Uint8Array, random: Random): { at: number; length: number } {
  const at = random.below(bytes.length);
  return { at, length: 1 + random.small(bytes.length - at) };
}

export const flipBit: Mutator = (input, random) => {
  const result = input.slice();
  if (result.length > 0) {
    result[random.below(result.length)]! ^= 1 << random.below(8);
  }
  return result;
};

export const setByte: Mutator = (input, random) => {
  const result = input.slice();
  if (result.length > 0) {
    result[random.below(result.length)] = random.pick([
      0,
      1,
      0x0a,
      0x0d,
      0x20,
      0x22,
      0x7f,
      0x80,
      0xff,
      random.below(256),
    ]);
  }
  return result;
};

/** A field of one, two, four or eight bytes, of either order, gets a number at which something turns over. */
export const setNumber: Mutator = (input, random) => {
  const width = random.pick([1, 2, 2, 4, 4, 8]);
  if (input.length < width) {
    return input;
  }
  const result = input.slice();
  const view = new DataView(result.buffer);
  const at = random.below(result.length - width + 1);
  const isLittle = random.once(2);
  const value = random.pick([
    ...EXTREMES,
    ...WIDE_EXTREMES,
    input.length,
    input.length - at,
    input.length - at - width,
  ]);
  if (width === 1) {
    view.setUint8(at, value);
  } else if (width === 2) {
    view.setUint16(at, value, isLittle);
  } else if (width === 4) {
    view.setUint32(at, value, isLittle);
  } else {
    view.setBigUint64(at, random.pick([BigInt(value), (1n << 63n) - 1n, (1n << 64n) - 1n, 1n << 53n]), isLittle);
  }
  return result;
};

/** A number already there becomes a little more or less: lengths that lie by one. */
export const nudge: Mutator = (input, random) => {
  const result = input.slice();
  if (result.length > 0) {
    result[random.below(result.length)]! += random.pick([1, -1, 2, -2, 8, -8]);
  }
  return result;
};

export const remove: Mutator = (input, random) => {
  const { at, length } = stretch(input, random);
  return replaced(input, at, length, NOTHING);
};

export const repeat: Mutator = (input, random) => {
  const { at, length } = stretch(input, random);
  const piece = input.subarray(at, at + length);
  const times = 1 + random.small(Math.max(1, Math.min(40, 16_384 / Math.max(1, length))));
  const pieces = new Uint8Array(piece.length * times);
  for (let index = 0; index < times; index++) {
    pieces.set(piece, index * piece.length);
  }
  return replaced(input, at, 0, pieces);
};

export const cut: Mutator = (input, random) => input.slice(0, random.below(input.length + 1));

export const insertNoise: Mutator = (input, random) => {
  const noise = Uint8Array.from({ length: 1 + random.small(64) }, () => random.below(256));
  return replaced(input, random.below(input.length + 1), 0, noise);
};

/** A stretch of another input in the place of one of ours. */
export const splice: Mutator = (input, random, other) => {
  const from = stretch(other, random);
  const to = stretch(input, random);
  const count = random.pick([0, to.length, from.length]);
  return replaced(input, to.at, count, other.slice(from.at, from.at + from.length));
};

/** The beginning of one input and the end of another. */
export const crossOver: Mutator = (input, random, other) => {
  const at = random.below(input.length + 1);
  return replaced(input.slice(0, at), at, 0, other.slice(random.below(other.length + 1)));
};

/** What knows of nothing but bytes. */
export const BYTE_MUTATORS: readonly Mutator[] = [
  flipBit,
  setByte,
  setNumber,
  nudge,
  remove,
  repeat,
  cut,
  insertNoise,
  splice,
  crossOver,
];
