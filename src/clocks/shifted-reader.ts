import { calendarTime } from '../bytes/index.ts';
import type { Frame, FrameReader } from '../capture/index.ts';

/** The same frames, earlier by so many microseconds; without a time where that would leave the calendar. */
export function shifted(reader: FrameReader, aheadUs: number): FrameReader {
  if (aheadUs === 0) {
    return reader;
  }
  return {
    get records() {
      return reader.records;
    },
    get bytesRead() {
      return reader.bytesRead;
    },
    next(frame: Frame): boolean {
      const isThere = reader.next(frame);
      if (isThere) {
        frame.timeUs = calendarTime(frame.timeUs - aheadUs);
      }
      return isThere;
    },
    refill: () => reader.refill(),
    close: () => reader.close(),
  };
}
