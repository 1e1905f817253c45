import type { Cause } from '../../causes/index.ts';
import type { Story, TraceTotals } from '../../findings/index.ts';
import { clip, padEnd, widthOf, wrap } from '../../page/index.ts';
import type { TextOptions } from '../text/text-options.ts';
import { type CauseCells, causeLines, causesLeft, cellsOf, shareTexts } from './cause-cells.ts';
import { outcomeRows } from './outcome-rows.ts';
import type { OverviewWords } from './overview-words.ts';
import { OVERVIEW_WORDS } from './overview-words-en.ts';
import type { Timeline } from './timeline.ts';

/** Room for the longest label of any language, and two blanks. */
const LABEL_COLUMN = 17;
/** What the titles get at least; else there is no example beside them. */
const LEAST_ROOM = 36;
const MOST_BUCKETS = 60;
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

/** A busy trace on one screen, below its summary: how calls ended, and what went wrong, the worst first. */
export function tellOverview(
  totals: TraceTotals,
  { causes, timeline }: Pick<Overview, 'causes' | 'timeline'>,
  options: OverviewOptions,
): string[] {
  const { lang, style, width } = options;
  const words = OVERVIEW_WORDS.in(lang);
  const picture = timelineText(totals, timeline, options);
  return [
    ...outcomeRows(totals, words, lang).flatMap(({ label, text }) => row(label, text, options)),
    '',
    ...tellCauses(causes, words, options),
    ...shareTexts(totals, causes, words, options).flatMap((text) =>
      wrap(text, width - 3).map((line) => style.dim(`   ${line}`)),
    ),
    ...(picture === null ? [] : ['', style.dim(clip(picture, width))]),
    '',
  ];
}

function row(label: string, text: string, { style, width }: OverviewOptions): string[] {
  return wrap(text, width - LABEL_COLUMN).map(
    (line, i) => `${style.bold(padEnd(i === 0 ? label : '', LABEL_COLUMN))}${line}`,
  );
}

function tellCauses(causes: readonly Cause<Story>[], words: OverviewWords, options: OverviewOptions): string[] {
  const { style, width, top } = options;
  const shown = causes.slice(0, top);
  const heads = { count: words.count, when: words.when, example: words.example };
  const cells = shown.map((cause) => cellsOf(cause, options));
  const columns = columnsFor([heads, ...cells], width);
  const number = String(shown.length).length;
  const left = causesLeft(causes, top, words);
  return [
    style.bold(lineOf(clip(words.wentWrong, columns.room), heads, columns)),
    ...shown.flatMap((cause, i) => {
      const cell = cells[i] as CauseCells;
      const start = `${cell.id.padStart(number + 1)} ${cell.mark} `;
      const [text = '', ...more] = causeLines(cause, words, columns.room - widthOf(start));
      const line = lineOf(start + text, cell, columns);
      return [
        cell.paint(line.slice(0, start.length)) + line.slice(start.length),
        ...more.map((rest) => `${' '.repeat(widthOf(start))}${rest}`),
      ];
    }),
    ...(left === null ? [] : [`${' '.repeat(number + 2)}${left}`]),
  ];
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
