/**
 * Reading bytes: integers, text, search, hashing, and tables keyed by hashes; and what times are to be believed. Positions are absolute in the given array and
 * ranges are [start, end). Nothing here throws for what the bytes hold. Imports nothing.
 */
export { ipv4Number, parseAddress } from './address.ts';
export { ipv4Text, ipv6Text } from './address-text.ts';
export { base64 } from './base64.ts';
export { markLength } from './byte-order-mark.ts';
export { calendarTime } from './calendar.ts';
export { CarryBuffer } from './carry-buffer.ts';
export { Column, type Rows } from './column.ts';
export { countByte } from './count.ts';
export { Fingerprint } from './fingerprint.ts';
export { HASH_SEED, hashBytes, hashNumber } from './hash.ts';
export { HashIndex } from './hash-index.ts';
export { HashPairSet } from './hash-pair-set.ts';
export { parseIsoTime } from './iso-time.ts';
export { joinBytes } from './join.ts';
export { KeptTexts } from './kept-texts.ts';
export { inOneForm } from './one-form.ts';
export { PAGE_BYTES, type PageStore, Pages } from './paging.ts';
export { Queue } from './queue.ts';
export { randomSeed } from './random-seed.ts';
export { u16be, u16le, u32be, u32le } from './read.ts';
export { RecentMap } from './recent-map.ts';
export { RingIndex } from './ring-index.ts';
export { RowIndex } from './row-index.ts';
export { isText } from './same-text.ts';
export { sortedRows } from './sorted-rows.ts';
export {
  indexOfByte,
  indexOfBytes,
  indexOfBytesPortable,
  latin1,
  latin1Bytes,
  ownText,
  utf8,
  writeLatin1,
} from './text.ts';
export { TextCounts } from './text-counts.ts';
export { TextHash } from './text-hash.ts';
export { TraceClock } from './trace-clock.ts';
export { afterMidnight, datedTime, datingOf, UNKNOWN_DAY_US, UNKNOWN_YEAR } from './undated.ts';
export { type Utf16, utf8Maker, utf16Of } from './utf16.ts';
