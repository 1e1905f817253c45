import type { Io } from '../process/io.ts';

/** Says how many stories there was no room for. */
export function tellDropped({ dropped }: { readonly dropped: number }, io: Io): void {
  if (dropped > 0) {
    io.err(
      `siptriage: ${dropped} stories more than a text report holds are not told; analyze --format ndjson tells all`,
    );
  }
}
