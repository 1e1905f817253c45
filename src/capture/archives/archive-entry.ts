import type { ByteSource } from '../sources/plain-sources.ts';

/** A file in an archive. */
export type ArchiveEntry = {
  readonly name: string;
  /** Position of its first header in the archive: from there the walk can begin. */
  readonly start: number;
  /** Its bytes, to be read before the walk goes on; its end where the archive ends. `close` leaves the archive open. */
  readonly source: ByteSource;
  /** Why its bytes are of no use, if so. */
  readonly unreadable: 'encrypted' | 'method' | null;
};
