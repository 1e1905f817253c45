import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';

/** `toEqual` for what is large, or compared often: where nothing differs it takes a tenth of the time. */
export function expectSame(actual: unknown, expected: unknown, what?: string): void {
  if (!isDeepStrictEqual(actual, expected)) {
    expect(actual, what).toEqual(expected);
  }
}
