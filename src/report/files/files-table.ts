import { plain } from '../../findings/index.ts';
import { clip, clipStart, padEnd, padStart, widthOf } from '../../page/index.ts';
import type { Lang } from '../../reference/index.ts';
import type { Style } from '../text/style.ts';
import type { FileRow, FileStanding } from './file-row.ts';
import { FILES_WORDS } from './files-words.ts';

export type FilesTableOptions = {
  readonly lang: Lang;
  readonly style: Style;
  /** Columns of a line. */
  readonly width: number;
};

const GAP = '  ';
const NONE = '–';
const MARK: Readonly<Record<FileStanding, string>> = { unread: '✗', failed: '✗', warned: '!', open: '·', passed: '✓' };
/** Characters of a path or a sentence; a line has fewer. */
const MOST_CHARACTERS = 1000;
/** What the last column keeps where names are long, if it needs as much. */
const LEAST_WHAT = 14;
const LEAST_NAME = 10;

type Column = 'exit' | 'file' | 'calls' | 'transfers' | 'failures' | 'what';
type Cells = Readonly<Record<Column, string>>;

/** `7 files: 2 without a verdict, 1 failed, 4 passed`. */
export function filesSummary(rows: readonly FileRow[], lang: Lang): string {
  const standings = { unread: 0, failed: 0, warned: 0, open: 0, passed: 0 };
  for (const { standing } of rows) {
    standings[standing]++;
  }
  return FILES_WORDS.in(lang).files(rows.length, standings);
}

/** A line for each file and one of heads, none wider than the page; in the order of `rows`. */
export function filesTable(rows: readonly FileRow[], { lang, style, width }: FilesTableOptions): string[] {
  const words = FILES_WORDS.in(lang);
  const heads: Cells = rows.some(({ exitCode }) => exitCode !== null) ? words.heads : { ...words.heads, exit: '' };
  const cells = rows.map(cellsOf);
  const widths = widthsFor(heads, cells, width);
  return [
    style.bold(lineOf(heads, widths)),
    ...rows.map(({ standing }, i) => coloured(lineOf(cells[i] as Cells, widths), standing, style)),
  ];
}

function cellsOf({ name, standing, exitCode, counts, what }: FileRow): Cells {
  const count = (number: number | undefined): string => (number === undefined ? NONE : String(number));
  return {
    exit: exitCode === null ? MARK[standing] : `${MARK[standing]} ${exitCode}`,
    file: plain(name, MOST_CHARACTERS),
    calls: count(counts?.calls),
    transfers: count(counts?.transfers),
    failures: count(counts?.failures),
    what: plain(what, MOST_CHARACTERS),
  };
}

type Widths = Readonly<Record<Column, number>>;

/**
 * Names take what they need, as long as the last column keeps something; what that leaves empty is theirs too. Before two of
 * them look alike the last column keeps its head alone.
 */
function widthsFor(heads: Cells, cells: readonly Cells[], width: number): Widths {
  const needed = (column: Column): number =>
    cells.reduce((most, cell) => Math.max(most, widthOf(cell[column])), widthOf(heads[column]));
  const [exit, calls, transfers, failures] = [needed('exit'), needed('calls'), needed('transfers'), needed('failures')];
  const room = width - exit - calls - transfers - failures - 5 * GAP.length;
  const kept = Math.min(needed('what'), Math.max(LEAST_WHAT, Math.floor(room / 2)));
  const names = cells.map((cell) => cell.file);
  const file = Math.min(
    needed('file'),
    Math.max(LEAST_NAME, room - kept, leastApart(names, room - widthOf(heads.what))),
  );
  return { exit, file, calls, transfers, failures, what: Math.max(0, room - file) };
}

/** Columns in which names that are cut at the left do not look alike; of those that could not differ in `most`, none. */
function leastApart(names: readonly string[], most: number): number {
  const backwards = [...new Set(names)].map((name) => [...name].reverse().join('')).sort();
  return backwards.reduce((least, name, i) => {
    const before = [...(backwards[i - 1] ?? '')];
    const characters = [...name];
    const differing = characters.findIndex((character, place) => character !== before[place]);
    // The ellipsis, what is alike, and the first that is not.
    const columns = 1 + widthOf(characters.slice(0, differing + 1).join(''));
    return i > 0 && columns <= most ? Math.max(least, columns) : least;
  }, 0);
}

function lineOf({ exit, file, calls, transfers, failures, what }: Cells, widths: Widths): string {
  return [
    padEnd(exit, widths.exit),
    padEnd(clipStart(file, widths.file), widths.file),
    padStart(calls, widths.calls),
    padStart(transfers, widths.transfers),
    padStart(failures, widths.failures),
    clip(what, widths.what),
  ]
    .join(GAP)
    .trimEnd();
}

/** The mark alone: where it says the same the line is easier to read. */
function coloured(line: string, standing: FileStanding, style: Style): string {
  const mark = MARK[standing];
  const colour = { unread: style.red, failed: style.red, warned: style.yellow, open: style.dim, passed: style.green };
  return colour[standing](mark) + line.slice(mark.length);
}
