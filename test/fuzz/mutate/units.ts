import type { Random } from '../random.ts';
import type { Mutator } from '../target.ts';
import { joined } from './text.ts';

/** How a run of units, each with a length of its own, is laid out. */
export type Layout = {
  /** Bytes before the first unit. */
  readonly head: (bytes: Uint8Array) => number;
  /** Bytes of the unit at `at`, its header included; 0 where there is none. */
  readonly unitBytes: (bytes: Uint8Array, at: number) => number;
  /** Where in a unit its length field lies, and how wide it is. */
  readonly lengthAt: number;
  readonly lengthBytes: 1 | 2 | 4;
  readonly isLittle: (bytes: Uint8Array) => boolean;
};

/** The bytes before the first unit, each unit, and what is left. */
export function unitsOf(
  bytes: Uint8Array,
  layout: Layout,
): { head: Uint8Array; units: Uint8Array[]; rest: Uint8Array } {
  let at = Math.min(bytes.length, layout.head(bytes));
  const head = bytes.subarray(0, at);
  const units: Uint8Array[] = [];
  while (at < bytes.length && units.length < 4000) {
    const length = layout.unitBytes(bytes, at);
    if (length <= 0 || at + length > bytes.length) {
      break;
    }
    units.push(bytes.subarray(at, at + length));
    at += length;
  }
  return { head, units, rest: bytes.subarray(at) };
}

/** Repeats, removes, moves and exchanges units, and takes some of another input. */
export function shuffleUnits(layout: Layout): Mutator {
  return (input, random, other) => {
    const { head, units, rest } = unitsOf(input, layout);
    if (units.length === 0) {
      return input;
    }
    const at = random.below(units.length);
    const count = 1 + random.small(units.length - at);
    const taken = units.slice(at, at + count);
    switch (random.below(5)) {
      case 0:
        units.splice(at, count);
        break;
      case 1:
        units.splice(random.below(units.length + 1), 0, ...taken);
        break;
      case 2:
        units.splice(at, count);
        units.splice(random.below(units.length + 1), 0, ...taken);
        break;
      case 3:
        units.splice(at, count, ...taken.reverse());
        break;
      default: {
        const others = unitsOf(other, layout).units;
        const from = random.below(others.length);
        units.splice(at, random.below(2), ...others.slice(from, from + 1 + random.small(10)));
      }
    }
    return joined([head, ...units, rest]);
  };
}

/** The length field of one unit lies. */
export function lieAboutLength({ lengthAt, lengthBytes, ...layout }: Layout): Mutator {
  return (input, random) => {
    const { head, units, rest } = unitsOf(input, { lengthAt, lengthBytes, ...layout });
    const unit = units.length === 0 ? null : random.below(units.length);
    if (unit === null || units[unit]!.length < lengthAt + lengthBytes) {
      return input;
    }
    const changed = units[unit]!.slice();
    writeNumber(changed, lengthAt, lengthBytes, layout.isLittle(input), random);
    units[unit] = changed;
    return joined([head, ...units, rest]);
  };
}

function writeNumber(bytes: Uint8Array, at: number, width: 1 | 2 | 4, isLittle: boolean, random: Random): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const most = 2 ** (8 * width) - 1;
  const value = random.pick([
    0,
    1,
    3,
    4,
    bytes.length,
    bytes.length - 1,
    bytes.length + 1,
    bytes.length - at,
    most,
    most - 1,
    (most + 1) / 2,
  ]);
  if (width === 1) {
    view.setUint8(at, value);
  } else if (width === 2) {
    view.setUint16(at, value, isLittle);
  } else {
    view.setUint32(at, value, isLittle);
  }
}

/** Both, for one layout. */
export function unitMutators(layout: Layout): readonly Mutator[] {
  return [shuffleUnits(layout), lieAboutLength(layout)];
}
