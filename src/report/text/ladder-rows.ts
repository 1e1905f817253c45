import { clip, padEnd, widthOf, wrap } from '../../page/index.ts';
import type { Style } from './style.ts';
import type { TextOptions } from './text-options.ts';

/** One message of a story. */
export type LadderRow = {
  /** When, where in the trace, and from whom to whom. */
  readonly when: string;
  readonly place: string;
  readonly hop: string;
  /** What was sent. */
  readonly words: string;
  /** What that meant; empty where nothing is to be said. */
  readonly note: string;
  /** It decided the story. */
  readonly isDecisive: boolean;
};

const INDENT = 5;
const GAP = 2;
/** Columns that the words get at least; else they stand below. */
const LEAST_WORDS = 30;
/** The same of a note. */
const LEAST_NOTE = 20;
/** Columns before a note that stands below, and before all that stands below in a narrow page. */
const BELOW = 14;
const STEP = 7;

type Columns = { readonly when: number; readonly place: number; readonly hop: number; readonly words: number };

/**
 * The messages of a story in columns, the lines of each: one where it fits the page. In a narrow one a note stands below, then
 * the words do, then the two ends too; none of them is lost.
 */
export function rowLines(
  rows: readonly LadderRow[],
  { style, width }: { readonly style: Style; readonly width: TextOptions['width'] },
): string[][] {
  const widest = (key: keyof Columns): number => Math.max(0, ...rows.map((row) => widthOf(row[key])));
  const columns = { when: widest('when'), place: widest('place'), hop: widest('hop'), words: widest('words') };
  const isWide = width - startOf(columns) >= Math.min(LEAST_WORDS, columns.words);
  return rows.map((row) => {
    const lines = isWide ? inColumns(row, columns, width) : inSteps(row, columns, width);
    return row.isDecisive ? lines.map(style.bold) : lines;
  });
}

/** Where the words begin. */
function startOf({ when, place, hop }: Columns): number {
  return INDENT + when + GAP + place + GAP + hop + GAP;
}

function beside(cells: readonly (readonly [text: string, width: number])[]): string {
  return ' '.repeat(INDENT) + cells.map(([text, width]) => padEnd(text, width)).join(' '.repeat(GAP));
}

function inColumns({ when, place, hop, words, note }: LadderRow, columns: Columns, width: number): string[] {
  const start = beside([
    [when, columns.when],
    [place, columns.place],
    [hop, columns.hop],
    [words, columns.words],
  ]);
  const column = startOf(columns) + columns.words + GAP;
  if (width - column < LEAST_NOTE) {
    return [clip(start.trimEnd(), width), ...below(note, width, BELOW)];
  }
  const [first = '', ...more] = wrap(note, width - column);
  return [(start + ' '.repeat(GAP) + first).trimEnd(), ...more.map((line) => ' '.repeat(column) + line)];
}

function inSteps({ when, place, hop, words, note }: LadderRow, columns: Columns, width: number): string[] {
  const start = [
    [when, columns.when],
    [place, columns.place],
  ] as const;
  const hasRoom = startOf(columns) - GAP <= width;
  const both = `${hop}${' '.repeat(GAP)}${words}`;
  const said = hasRoom ? [words] : widthOf(both) <= width - STEP ? [both] : [hop, words];
  return [
    clip(beside(hasRoom ? [...start, [hop, columns.hop]] : start).trimEnd(), width),
    ...said.map((text) => ' '.repeat(STEP) + clip(text, width - STEP)),
    ...below(note, width, STEP),
  ];
}

function below(text: string, width: number, indent: number): string[] {
  return wrap(text, width - indent).map((line) => ' '.repeat(indent) + line);
}
