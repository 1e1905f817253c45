import { expect, test } from 'vitest';
import { Frame, type FrameReader } from '../../src/capture/index.ts';
import { shifted } from '../../src/clocks/index.ts';

test('a clock that is put right takes no packet out of the calendar', () => {
  const times = [1_000_000, -62_167_219_200_000_000];
  const reader: FrameReader = {
    records: 0,
    bytesRead: 0,
    next: (frame) => {
      frame.timeUs = times.shift() ?? Number.NaN;
      return true;
    },
    refill: async () => false,
    close: async () => {},
  };
  const later = shifted(reader, 400_000);
  const frame = new Frame();
  later.next(frame);
  expect(frame.timeUs).toBe(600_000);
  later.next(frame);
  expect(frame.timeUs).toBeNaN();
});
