import type { ArchiveEntry } from './archive-entry.ts';

/** What a local header says. */
export type ZipHeader = {
  readonly name: string;
  readonly isDeflated: boolean;
  /** True when CRC and sizes stand behind the data. */
  readonly hasDescriptor: boolean;
  readonly crc: number;
  readonly compressed: number;
  /** Of the original; modulo 2^32 is enough. */
  readonly size: number;
  readonly unreadable: ArchiveEntry['unreadable'];
};
