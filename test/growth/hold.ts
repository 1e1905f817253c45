import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { factorOf, LIMIT } from './factor.js';
import { measure } from './measure.js';
import { libraryInOne } from './one-file.js';
import { SHAPES } from './shapes.js';

/** Tests for every second shape of the table, from this one on: two files of them keep two processors busy. */
export function testEverySecond(first: 0 | 1): void {
  // Needs the CPU limit of a shell. `npm run growth` prints the figures.
  describe.skipIf(process.platform === 'win32')(
    'twice of what an attacker makes takes no more than twice as long',
    () => {
      let library: { readonly path: string; readonly remove: () => void };
      beforeAll(async () => {
        library = await libraryInOne();
      });
      afterAll(() => library.remove());
      for (const [place, { name, isOpen = false }] of SHAPES.entries()) {
        if (place % 2 === first) {
          // Once more in a process of its own: what else the machine does takes processor time, too, by its caches.
          const options = { timeout: 330_000, retry: isOpen ? 0 : 1 };
          (isOpen ? test.fails : test)(name, options, () => expectBounded(place, library.path));
        }
      }
    },
  );
}

function expectBounded(place: number, library: string): void {
  const seconds = measure(place, 2, library);
  expect(seconds).not.toBeNull();
  expect({ seconds, factor: factorOf(seconds ?? []) }).toEqual({ seconds, factor: expect.toSatisfy(isBounded) });
}

function isBounded(factor: number): boolean {
  return factor <= LIMIT;
}
