import { calendarTime, u32be, u32le, utf8 } from '../../bytes/index.ts';
import { SECTION_OPTIONS, STATISTICS } from './pcapng-blocks.ts';
import { eachOption } from './pcapng-options.ts';
import { scaledTimeUs, type TimeScale } from './pcapng-time.ts';

/** Options of the Section Header Block and of the Interface Statistics Block. */
const APPLICATION = 4;
const END_TIME = 3;
/** How our own captures begin to name their program. */
const OWN = 'siptriage ';

/** Whether a section was written by siptriage: its Section Header Block begins at `start`, and its options end before `end`. */
export function isWrittenByUs(bytes: Uint8Array, start: number, end: number, isBigEndian: boolean): boolean {
  let program = '';
  eachOption(bytes, start + SECTION_OPTIONS, end, isBigEndian, (code, value, length) => {
    program = code === APPLICATION ? utf8(bytes, value, value + length) : program;
  });
  return program.startsWith(OWN);
}

/**
 * When an interface stopped to capture, in microseconds; NaN where its Interface Statistics Block does not say so (§4.6).
 * Programs that cut a capture leave the end of the whole one standing: only what we cut ourselves is believed.
 */
export function endOfCapture(
  bytes: Uint8Array,
  start: number,
  end: number,
  time: TimeScale,
  isBigEndian: boolean,
): number {
  const u32 = isBigEndian ? u32be : u32le;
  let endUs = Number.NaN;
  eachOption(bytes, start + STATISTICS.options, end, isBigEndian, (code, value, length) => {
    if (code === END_TIME && length >= 8) {
      endUs = calendarTime(scaledTimeUs(time, u32(bytes, value), u32(bytes, value + 4)));
    }
  });
  return endUs;
}
