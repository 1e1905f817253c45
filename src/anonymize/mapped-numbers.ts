import { TELLING_DIGITS } from '../sip/index.ts';
import type { Keyed } from './keyed.ts';

/** Emergency numbers: they name no subscriber, and are judged as what they are. */
const EMERGENCY: ReadonlySet<string> = new Set(
  '000 110 112 113 114 115 117 118 119 122 128 143 144 911 933 999'.split(' '),
);

/**
 * Numbers, each to another of the same length. What is before the last digits that tell a number (`TELLING_DIGITS` of sip,
 * by which numbers are compared) stays: country and area code. Of those digits each depends on the ones behind it, so that two
 * numbers end alike afterwards just where they did before, with a prefix or without. Shorter numbers, which are compared
 * whole, depend on what is before, so that most of what was counted up still is.
 */
export class Numbers {
  readonly #keyed: Keyed;

  constructor(keyed: Keyed) {
    this.#keyed = keyed;
  }

  /** @param digits nothing but digits. */
  map(digits: string): string {
    if (digits.length >= TELLING_DIGITS) {
      const from = digits.length - TELLING_DIGITS;
      return digits.slice(0, from) + this.#turnedFromBehind(digits.slice(from));
    }
    if (EMERGENCY.has(digits)) {
      return digits;
    }
    let mapped = this.#turned(digits);
    while (EMERGENCY.has(mapped)) {
      mapped = this.#turned(mapped);
    }
    return mapped;
  }

  #turned(digits: string): string {
    let mapped = '';
    for (let at = 0; at < digits.length; at++) {
      mapped += this.#turn(digits[at]!, `${digits.length} ${digits.slice(0, at)}`, at === 0);
    }
    return mapped;
  }

  #turnedFromBehind(digits: string): string {
    let mapped = '';
    for (let at = digits.length - 1; at >= 0; at--) {
      mapped = this.#turn(digits[at]!, `behind ${digits.slice(at + 1)}`, at === digits.length - 1) + mapped;
    }
    return mapped;
  }

  /** @param isFirst of those that are turned: it never stays, so no number does. */
  #turn(digit: string, beside: string, isFirst: boolean): string {
    const by = isFirst ? 1 + this.#keyed.number('digit', beside, 9) : this.#keyed.number('digit', beside, 10);
    return String((Number(digit) + by) % 10);
  }
}
