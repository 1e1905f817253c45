/** Triple DES in CBC mode (FIPS 46-3), for traces of old TLS. Bits are counted from the highest, as the standard does. */

const BLOCK = 8;
const HALF = 32;
const HALF_KEY = 28;

// biome-ignore format: tables as the standard prints them
const INITIAL = [
  58, 50, 42, 34, 26, 18, 10, 2, 60, 52, 44, 36, 28, 20, 12, 4, 62, 54, 46, 38, 30, 22, 14, 6, 64, 56, 48, 40, 32, 24, 16, 8,
  57, 49, 41, 33, 25, 17, 9, 1, 59, 51, 43, 35, 27, 19, 11, 3, 61, 53, 45, 37, 29, 21, 13, 5, 63, 55, 47, 39, 31, 23, 15, 7,
];
const FINAL = INITIAL.map((_, at) => INITIAL.indexOf(at + 1) + 1);
// biome-ignore format: tables as the standard prints them
const EXPANSION = [
  32, 1, 2, 3, 4, 5, 4, 5, 6, 7, 8, 9, 8, 9, 10, 11, 12, 13, 12, 13, 14, 15, 16, 17,
  16, 17, 18, 19, 20, 21, 20, 21, 22, 23, 24, 25, 24, 25, 26, 27, 28, 29, 28, 29, 30, 31, 32, 1,
];
// biome-ignore format: tables as the standard prints them
const PERMUTATION = [
  16, 7, 20, 21, 29, 12, 28, 17, 1, 15, 23, 26, 5, 18, 31, 10, 2, 8, 24, 14, 32, 27, 3, 9, 19, 13, 30, 6, 22, 11, 4, 25,
];
// biome-ignore format: tables as the standard prints them
const CHOICE_1 = [
  57, 49, 41, 33, 25, 17, 9, 1, 58, 50, 42, 34, 26, 18, 10, 2, 59, 51, 43, 35, 27, 19, 11, 3, 60, 52, 44, 36,
  63, 55, 47, 39, 31, 23, 15, 7, 62, 54, 46, 38, 30, 22, 14, 6, 61, 53, 45, 37, 29, 21, 13, 5, 28, 20, 12, 4,
];
// biome-ignore format: tables as the standard prints them
const CHOICE_2 = [
  14, 17, 11, 24, 1, 5, 3, 28, 15, 6, 21, 10, 23, 19, 12, 4, 26, 8, 16, 7, 27, 20, 13, 2,
  41, 52, 31, 37, 47, 55, 30, 40, 51, 45, 33, 48, 44, 49, 39, 56, 34, 53, 46, 42, 50, 36, 29, 32,
];
const SHIFTS = [1, 1, 2, 2, 2, 2, 2, 2, 1, 2, 2, 2, 2, 2, 2, 1];
/** S1 to S8, a hexadecimal digit for each value: four rows of sixteen. */
const BOXES = [
  'e4d12fb83a6c59070f74e2d1a6cb953841e8d62bfc973a50fc8249175b3ea06d',
  'f18e6b34972dc05a3d47f28ec01a69b50e7ba4d158c6932fd8a13f42b67c05e9',
  'a09e63f51dc7b428d709346a285ecbf1d6498f30b12c5ae71ad069874fe3b52c',
  '7de3069a1285bc4fd8b56f03472c1ae9a690cb7df13e52843f06a1d8945bc72e',
  '2c417ab6853fd0e9eb2c47d150fa3986421bad78f9c5630eb8c71e2d6f09a453',
  'c1af92680d34e75baf427c9561de0b389ef528c3704a1db6432c95fabe17608d',
  '4b2ef08d3c975a61d0b7491ae35c2f8614bdc37eaf6805926bd814a7950fe23c',
  'd2846fb1a93e50c71fd8a374c56b0e927b419ce206adf35821e74a8dfc90356b',
].map((digits) => Uint8Array.from(digits, (digit) => Number.parseInt(digit, 16)));

type Bits = Uint8Array;

/** Without taking padding off; null where key, vector or data have another length. */
export function decryptTripleDes(key: Uint8Array, iv: Uint8Array, data: Uint8Array): Uint8Array | null {
  if (key.length !== 3 * BLOCK || iv.length !== BLOCK || data.length % BLOCK !== 0) {
    return null;
  }
  const [first, second, third] = [0, 1, 2].map((at) => roundKeys(key.subarray(at * BLOCK, (at + 1) * BLOCK)));
  // Sealed with the first, opened with the second, sealed with the third: undone from behind.
  const passes = [third!.toReversed(), second!, first!.toReversed()];
  const output = new Uint8Array(data.length);
  let before = iv;
  for (let at = 0; at < data.length; at += BLOCK) {
    const sealed = data.subarray(at, at + BLOCK);
    const opened = bytesOf(passes.reduce(pass, bitsOf(sealed)));
    for (let index = 0; index < BLOCK; index++) {
      output[at + index] = opened[index]! ^ before[index]!;
    }
    before = sealed;
  }
  return output;
}

function roundKeys(key: Uint8Array): Bits[] {
  let halves = picked(bitsOf(key), CHOICE_1);
  return SHIFTS.map((shift) => {
    halves = Uint8Array.from(
      halves,
      (_, at) => halves[at < HALF_KEY ? (at + shift) % HALF_KEY : HALF_KEY + ((at + shift) % HALF_KEY)]!,
    );
    return picked(halves, CHOICE_2);
  });
}

/** Sixteen rounds over a block. */
function pass(block: Bits, keys: readonly Bits[]): Bits {
  const mixed = picked(block, INITIAL);
  let left: Bits = mixed.subarray(0, HALF);
  let right: Bits = mixed.subarray(HALF);
  for (const key of keys) {
    const turned = round(right, key);
    for (let at = 0; at < HALF; at++) {
      turned[at]! ^= left[at]!;
    }
    left = right;
    right = turned;
  }
  const joined = new Uint8Array(2 * HALF);
  joined.set(right);
  joined.set(left, HALF);
  return picked(joined, FINAL);
}

function round(half: Bits, key: Bits): Bits {
  const wide = picked(half, EXPANSION);
  const narrow = new Uint8Array(HALF);
  for (let box = 0; box < BOXES.length; box++) {
    const bit = (at: number): number => wide[6 * box + at]! ^ key[6 * box + at]!;
    const row = (bit(0) << 1) | bit(5);
    const column = (bit(1) << 3) | (bit(2) << 2) | (bit(3) << 1) | bit(4);
    const value = BOXES[box]![16 * row + column]!;
    for (let at = 0; at < 4; at++) {
      narrow[4 * box + at] = (value >> (3 - at)) & 1;
    }
  }
  return picked(narrow, PERMUTATION);
}

function picked(bits: Bits, places: readonly number[]): Bits {
  const found = new Uint8Array(places.length);
  for (let at = 0; at < places.length; at++) {
    found[at] = bits[places[at]! - 1]!;
  }
  return found;
}

function bitsOf(bytes: Uint8Array): Bits {
  return Uint8Array.from({ length: 8 * bytes.length }, (_, at) => (bytes[at >> 3]! >> (7 - (at & 7))) & 1);
}

function bytesOf(bits: Bits): Uint8Array {
  return Uint8Array.from({ length: bits.length / 8 }, (_, at) =>
    bits.subarray(8 * at, 8 * at + 8).reduce((value, bit) => value * 2 + bit, 0),
  );
}
