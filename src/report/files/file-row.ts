/** Why a file that is told by itself was not read, or not to its end. */
export type FileLack = 'unreadable' | 'cut-short' | 'empty' | 'no-capture' | 'no-sip' | 'no-messages' | 'stopped';

/** How a file stands: what of it is worst. */
export type FileStanding = 'unread' | 'failed' | 'warned' | 'open' | 'passed';

/** One of several files that are told each by itself, as a row of a table. */
export type FileRow = {
  /** Its path from what was named. */
  readonly name: string;
  readonly standing: FileStanding;
  /** Null where only the whole has one. */
  readonly exitCode: number | null;
  /** Null where nothing was read. */
  readonly counts: { readonly calls: number; readonly transfers: number; readonly failures: number } | null;
  /** The worst of it in a few words; empty where there is nothing to say. */
  readonly what: string;
};

/** The worst first; 2 and 4 end a run and stand in no row. */
const EXIT_CODES: readonly (number | null)[] = [3, 1, 0, null];
const STANDINGS: readonly FileStanding[] = ['unread', 'failed', 'warned', 'open', 'passed'];

/** The places of rows in their list, those of the worst first, those of alike in their order. */
export function worstFirst(rows: readonly FileRow[]): number[] {
  const at = (place: number): FileRow => rows[place] as FileRow;
  return rows
    .map((_, place) => place)
    .sort(
      (a, b) =>
        EXIT_CODES.indexOf(at(a).exitCode) - EXIT_CODES.indexOf(at(b).exitCode) ||
        STANDINGS.indexOf(at(a).standing) - STANDINGS.indexOf(at(b).standing) ||
        (at(b).counts?.failures ?? 0) - (at(a).counts?.failures ?? 0) ||
        a - b,
    );
}
