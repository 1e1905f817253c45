import type { Cause } from '../../causes/index.ts';
import type { Story, TraceTotals } from '../../findings/index.ts';
import { clip, padEnd, widthOf, wrap } from '../../page/index.ts';
import type { TextOptions } from '../text/text-options.ts';
import { type CauseCells, causeLines, causesLeft, cellsOf, clippedCause, shareTexts } from './cause-cells.ts';
import { outcomeRows } from './outcome-rows.ts';
import type { OverviewWords } from './overview-words.ts';
import { OVERVIEW_WORDS } from './overview-words-en.ts';
import type { Timeline } from './timeline.ts';

/** Room for the longest label of any language, and two blanks. */
const LABEL_COLUMN = 17;
/** What the titles get at least; else there is no example beside them. */
const LEAST_ROOM = 36;
const MOST_BUCKETS = 60;
/** Lines of the overview and of what stands above it; but not where more causes are asked for than those. */
const SCREEN = 40;
const USUAL_CAUSES = 10;
/** Columns of the label and the two clocks. */
const BESIDE_BUCKETS = LABEL_COLUMN + 3 + 13;

/** The causes of a trace in which much failed. */
export type Overview = {
  readonly causes: readonly Cause<Story>[];
  readonly timeline: Timeline;
  /** Which stories follow it. */
  readonly tells: 'all' | 'examples';
};

/** How much of the overview is shown. */
export type OverviewOptions = TextOptions & {
  /** Rows of causes. */
  readonly top: number;
};

/**
 * A busy trace on one screen, below its summary: how calls ended, and what went wrong, the worst first.
 *
 * @param above lines that stand above it on the screen.
 */
export function tellOverview(
  totals: TraceTotals,
  { causes, timeline }: Pick<Overview, 'causes' | 'timeline'>,
  options: OverviewOptions,
  above: number,
): string[] {
  const { lang, style, width } = options;
  const words = OVERVIEW_WORDS.in(lang);
  const picture = timelineText(totals, timeline, options);
  const ended = outcomeRows(totals, words, lang).flatMap(({ label, text }) => row(label, text, options));
  const behind = [
    ...leftText(causes, words, options),
    ...shareTexts(totals, causes, words, options).flatMap((text) =>
      wrap(text, width - 3).map((line) => style.dim(`   ${line}`)),
    ),
    ...(picture === null ? [] : ['', style.dim(clip(picture, width))]),
  ];
  // A blank line and the head of the table.
  const room = SCREEN - above - ended.length - 2 - behind.length;
  const most = options.top > USUAL_CAUSES ? Number.POSITIVE_INFINITY : room;
  return [...ended, '', ...tellCauses(causes, words, options, most), ...behind, ''];
}

function leftText(causes: readonly Cause<Story>[], words: OverviewWords, { top }: OverviewOptions): string[] {
  const left = causesLeft(causes, top, words);
  return left === null ? [] : [`${' '.repeat(String(Math.min(top, causes.length)).length + 2)}${left}`];
}

function row(label: string, text: string, { style, width }: OverviewOptions): string[] {
  return wrap(text, width - LABEL_COLUMN).map(
    (line, i) => `${style.bold(padEnd(i === 0 ? label : '', LABEL_COLUMN))}${line}`,
  );
}

/** @param most lines that there is room for: beyond, the last rows are set in a line each. */
function tellCauses(
  causes: readonly Cause<Story>[],
  words: OverviewWords,
  options: OverviewOptions,
  most: number,
): string[] {
  const { style, width, top } = options;
  const shown = causes.slice(0, top);
  const heads = { count: words.count, when: words.when, example: words.example };
  const cells = shown.map((cause) => cellsOf(cause, options));
  const columns = columnsFor([heads, ...cells], width);
  const number = String(shown.length).length;
  const starts = cells.map(({ id, mark }) => `${id.padStart(number + 1)} ${mark} `);
  const texts = setCauses(shown, words, columns.room - widthOf(starts[0] ?? ''), most);
  return [
    style.bold(lineOf(clip(words.wentWrong, columns.room), heads, columns)),
    ...cells.flatMap((cell, i) => {
      const start = starts[i] as string;
      const [text = '', ...more] = texts[i] as string[];
      const line = lineOf(start + text, cell, columns);
      return [
        cell.paint(line.slice(0, start.length)) + line.slice(start.length),
        ...more.map((rest) => `${' '.repeat(widthOf(start))}${rest}`),
      ];
    }),
  ];
}

/** What the causes are called, each in lines of `width`, `most` lines in all. */
function setCauses(causes: readonly Cause<Story>[], words: OverviewWords, width: number, most: number): string[][] {
  const texts = causes.map((cause) => causeLines(cause, words, width));
  let lines = texts.reduce((sum, text) => sum + text.length, 0);
  for (let i = texts.length - 1; i >= 0 && lines > most; i--) {
    lines -= (texts[i] as string[]).length - 1;
    texts[i] = [clippedCause(causes[i] as Cause<Story>, words, width)];
  }
  return texts;
}

type Beside = Pick<CauseCells, 'count' | 'when' | 'example'>;

/** Widths: `room` for what a cause is called, what stands beside it, and whether an example does. */
type Columns = { readonly room: number; readonly count: number; readonly when: number; readonly hasExample: boolean };

function columnsFor(cells: readonly Beside[], width: number): Columns {
  const widest = (key: keyof Beside): number => Math.max(...cells.map((cell) => widthOf(cell[key])));
  const [count, when, example] = [widest('count'), widest('when'), widest('example')];
  const full = width - count - when - example - 6;
  // The story of each cause says its place too.
  const hasExample = full >= LEAST_ROOM;
  return { room: hasExample ? full : full + example + 2, count, when, hasExample };
}

function lineOf(start: string, { count, when, example }: Beside, columns: Columns): string {
  return [
    padEnd(start, columns.room),
    count.padStart(columns.count),
    padEnd(when, columns.when),
    ...(columns.hasExample ? [example] : []),
  ]
    .join('  ')
    .trimEnd();
}

/** When things failed, in one line; null where that has no course. */
export function timelineText(
  { startUs, endUs }: TraceTotals,
  timeline: Timeline,
  { clockOf, width, lang }: TextOptions,
): string | null {
  const picture = timeline.picture(startUs, endUs, Math.min(MOST_BUCKETS, width - BESIDE_BUCKETS));
  if (picture === null) {
    return null;
  }
  const label = OVERVIEW_WORDS.in(lang).perBucket(picture.minutes);
  return `${padEnd(label, LABEL_COLUMN + 3)} ${clockOf(startUs).slice(0, 5)} ${picture.bars} ${clockOf(endUs).slice(0, 5)}`;
}

/** Behind the stories: how to see the rest. */
export function tellMore(overview: Pick<Overview, 'causes' | 'tells'>, options: TextOptions): string[] {
  return moreText(overview, options).flatMap((text) => [...wrap(text, options.width).map(options.style.dim), '']);
}

/** The same as a sentence; none where every story is told. */
export function moreText(
  { causes, tells }: Pick<Overview, 'causes' | 'tells'>,
  { lang }: Pick<TextOptions, 'lang'>,
): string[] {
  const many = causes.find(({ count }) => count > 1);
  return tells === 'all' ? [] : [OVERVIEW_WORDS.in(lang).more(many?.id ?? 1)];
}
