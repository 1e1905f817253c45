import { describe, expect, test } from 'vitest';
import { Slabs } from '../../src/intake/node/slabs.ts';

const MIB = 1024 * 1024;

describe('copies of small pieces', () => {
  test('hold what the pieces held, whatever becomes of these and of each other', () => {
    const slabs = new Slabs();
    const piece = Uint8Array.of(1, 2, 3);
    const first = slabs.copyOf(piece);
    piece.fill(9);
    const second = slabs.copyOf(piece);
    second.fill(7);
    expect([...first]).toEqual([1, 2, 3]);
    expect([...second]).toEqual([7, 7, 7]);
  });

  test('share memory, of which a mebibyte is kept at a time', () => {
    const slabs = new Slabs();
    const half = new Uint8Array(MIB / 2);
    const [first, second, third] = [slabs.copyOf(half), slabs.copyOf(half), slabs.copyOf(Uint8Array.of(5))];
    expect(second.buffer).toBe(first.buffer);
    expect(third.buffer).not.toBe(first.buffer);
    expect(third.buffer.byteLength).toBe(MIB);
    expect([...third]).toEqual([5]);
  });

  test('may be longer than that, and empty', () => {
    const slabs = new Slabs();
    const long = new Uint8Array(2 * MIB).fill(3);
    expect(Buffer.compare(slabs.copyOf(long), long)).toBe(0);
    expect(slabs.copyOf(new Uint8Array(0))).toEqual(new Uint8Array(0));
  });
});
