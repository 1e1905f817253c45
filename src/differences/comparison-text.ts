import { plain } from '../display/index.ts';
import type { Lang } from '../languages/index.ts';
import { capitalise, clip, clipMiddle, padEnd, padStart, widthOf, wrap } from '../page/index.ts';
import { type Style, storyTitle } from '../report/index.ts';
import type { Telling } from './comparison-telling.ts';
import type { Side } from './side.ts';
import { type StepMark, type ToldComparison, type ToldDifference, type ToldStep, toldComparison } from './told.ts';

export type TextOptions = {
  readonly lang: Lang;
  readonly style: Style;
  readonly width: number;
  readonly timezone: string | null;
  /** Also what follows from where they part, what decides nothing, and every step. */
  readonly tellsAll: boolean;
  /** The verdict alone. */
  readonly isBrief: boolean;
};

const LONGEST_PATH = 200;
/** Differences that are told without `--all`. */
const MOST_MAIN = 8;
/** Steps around the parting that are told without it. */
const STEPS_BEFORE = 8;
const STEPS_AFTER = 6;

/** A comparison as a page of text; lines end with a line feed. */
export function comparisonText(telling: Telling, options: TextOptions): string {
  const told = toldComparison(telling);
  const head = [...headOf('good', telling, options), ...headOf('bad', telling, options)];
  const verdict = verdictOf(told, telling, options);
  const rest = options.isBrief ? [] : [...listsOf(told, telling, options), ...stepsOf(told, telling, options)];
  return [...head, '', ...verdict, ...rest].map((line) => `${line}\n`).join('');
}

/** What each of the two is: `good  ✓ TRANSFER SUCCEEDED …`, its inputs below. */
function headOf(which: 'good' | 'bad', telling: Telling, options: TextOptions): string[] {
  const { words } = telling;
  const side: Side = telling[which];
  const label = Math.max(widthOf(words.good), widthOf(words.bad)) + 2;
  const [lead] = side.stories;
  const title =
    lead === undefined
      ? ''
      : storyTitle(lead, side.paths, { ...options, width: options.width - label, detail: 'normal' }).line;
  const paths = side.paths.map((path) => plain(path, LONGEST_PATH)).join(', ');
  return [
    `${options.style.bold(padEnd(words[which], label))}${title}`,
    `${' '.repeat(label)}${options.style.dim(clip(paths, options.width - label))}`,
  ];
}

function verdictOf({ sentences }: ToldComparison, telling: Telling, options: TextOptions): string[] {
  const { style, width } = options;
  const [first = '', ...others] = sentences;
  const isSame = telling.comparison.parting === null;
  const paint = isSame ? style.green : style.red;
  const why = isSame ? [] : whyOf(telling, options);
  return [
    ...wrap(first, width).map((line) => style.bold(paint(line))),
    ...others.flatMap((sentence) => wrap(sentence, width)),
    ...why,
  ];
}

/** What the report says of the bad one. */
function whyOf({ bad, words }: Telling, { width, lang, style, timezone }: TextOptions): string[] {
  const [lead] = bad.stories;
  const why =
    lead === undefined ? null : storyTitle(lead, bad.paths, { lang, style, width, timezone, detail: 'normal' }).why;
  return why === null ? [] : wrap(`${words.why} ${why}`, width);
}

function listsOf({ main, consequences, notes }: ToldComparison, telling: Telling, options: TextOptions): string[] {
  const { words } = telling;
  const { style, tellsAll } = options;
  const shown = tellsAll ? main : main.slice(0, MOST_MAIN);
  const list = (title: string, items: readonly ToldDifference[]): string[] =>
    items.length === 0
      ? []
      : ['', style.bold(title), ...items.flatMap((item, i) => itemOf(item, i + 1, telling, options))];
  const hidden = consequences.length + main.length - shown.length;
  const isMore = !tellsAll && hidden + notes.length > 0;
  return [
    ...list(words.whatDiffers, shown),
    ...(tellsAll ? [...list(words.follows, consequences), ...list(words.notes, notes)] : []),
    ...(isMore ? ['', style.dim(capitalise(words.more(hidden, notes.length)))] : []),
  ];
}

const INDENT = 4;

function itemOf(
  { name, places, values, also }: ToldDifference,
  number: number,
  { words }: Telling,
  { style, width }: TextOptions,
): string[] {
  const more = also > 0 ? `, ${words.alsoIn(also)}` : '';
  const lines = wrap(capitalise(name), width - INDENT);
  const label = Math.max(widthOf(words.good), widthOf(words.bad)) + 2;
  const value = (which: 'good' | 'bad'): string[] => {
    const [first = '', ...others] = wrap(values?.[which] ?? '', width - INDENT - label);
    return [
      `${style.dim(padEnd(words[which], label))}${first}`,
      ...others.map((line) => `${' '.repeat(label)}${line}`),
    ];
  };
  const rest = [
    ...(values === null ? [] : [...value('good'), ...value('bad')]),
    ...wrap(`${places}${more}`, width - INDENT).map(style.dim),
  ];
  return [
    `${padStart(String(number), INDENT - 2)}  ${lines[0] ?? ''}`,
    ...[...lines.slice(1), ...rest].map((line) => `${' '.repeat(INDENT)}${line}`),
  ];
}

/** Columns for what a step is called, and for where it stands. */
const LEAST_NAME = 24;
const SHORTEST_PLACE = 8;

const MARKS: Readonly<Record<StepMark, string>> = { same: ' ', differs: '≠', parting: '◀', missing: '-', extra: '+' };

function stepsOf({ steps }: ToldComparison, { words, comparison }: Telling, options: TextOptions): string[] {
  const { style, width, tellsAll } = options;
  if (steps.length === 0 || (comparison.parting === null && !tellsAll)) {
    return [];
  }
  const at = steps.findIndex(({ mark }) => mark === 'parting');
  const from = tellsAll ? 0 : Math.max(0, at - STEPS_BEFORE);
  const to = tellsAll ? steps.length : Math.min(steps.length, at + STEPS_AFTER + 1);
  const shown = steps.slice(from, to);
  const widest = Math.max(1, Math.floor((width - LEAST_NAME) / 2) - 2);
  const cells = shown.map(({ good, bad }) => [cellOf(good, widest), cellOf(bad, widest)] as const);
  const columns = [0, 1].map((i) =>
    Math.max(...cells.map((pair) => widthOf(pair[i] ?? '')), widthOf(i === 0 ? words.good : words.bad)),
  );
  const [first = 0, second = 0] = columns;
  const nameWidth = width - first - second - 2 - 2 - 2;
  const row = (mark: string, name: string, good: string, bad: string): string =>
    `${mark} ${padEnd(clip(name, nameWidth), nameWidth)}  ${padEnd(good, first)}  ${bad}`.trimEnd();
  const left = (count: number): string[] => (count > 0 ? [style.dim(`  ${words.left(count)}`)] : []);
  return [
    '',
    style.bold(row(' ', words.steps, words.good, words.bad)),
    ...left(from),
    ...shown.map((step, i) =>
      paintOf(step, style)(row(MARKS[step.mark], capitalise(step.name), ...(cells[i] ?? ['', '']))),
    ),
    ...left(steps.length - to),
  ];
}

/** @param widest columns: a place in a file with a long name is shortened before what happened there. */
function cellOf(seen: ToldStep['good'], widest: number): string {
  if (seen === null) {
    return '–';
  }
  const { label, place, offset } = seen;
  const room = widest - widthOf(`${label}  ${offset}`);
  return `${label} ${clipMiddle(place, Math.max(SHORTEST_PLACE, room))} ${offset}`.trim();
}

function paintOf({ mark }: ToldStep, style: Style): (line: string) => string {
  switch (mark) {
    case 'parting':
      return (line) => style.bold(style.red(line));
    case 'same':
      return (line) => line;
    default:
      return style.yellow;
  }
}
