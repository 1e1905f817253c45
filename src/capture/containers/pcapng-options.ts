import { u16be, u16le } from '../../bytes/index.ts';

const END = 0;
const HEADER_LENGTH = 4;

/** draft-ietf-opsawg-pcapng §3.5: calls for each option in [start, end) with its value, until one ends the list or lies. */
export function eachOption(
  bytes: Uint8Array,
  start: number,
  end: number,
  isBigEndian: boolean,
  take: (code: number, from: number, length: number) => void,
): void {
  const u16 = isBigEndian ? u16be : u16le;
  for (let at = start; at + HEADER_LENGTH <= end; ) {
    const code = u16(bytes, at);
    const length = u16(bytes, at + 2);
    const value = at + HEADER_LENGTH;
    if (code === END || value + length > end) {
      return;
    }
    take(code, value, length);
    at = value + ((length + 3) & ~3);
  }
}
