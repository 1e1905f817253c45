import { clip, padEnd, widthOf } from '../../../page/index.ts';
import type { LadderWords } from '../ladder-words.ts';
import type { TextColumns } from './columns.ts';
import type { Marks } from './ladder-marks.ts';

/** The two columns between which something goes; null for an end that it does not have. */
type Ends = { readonly from: number | null; readonly to: number | null };

/** Whether it goes from the first to the second, back, or both; and whether it is media. */
export type Ways = { readonly forth: boolean; readonly back: boolean; readonly isMedia: boolean };

type Drawing = {
  readonly marks: Marks;
  readonly words: LadderWords;
  readonly paint: (text: string) => string;
};

/** The lifelines, and an arrow with its label between two of them. */
export function arrowRow(
  { from, to }: Ends,
  label: string,
  ways: Ways,
  columns: TextColumns,
  { marks, words, paint }: Drawing,
): string {
  const { centers, width } = columns;
  if (from === null || to === null || from === to) {
    const said = from === to && from !== null ? `${words.toItself} ${label}` : label;
    return `${lifelines(0, width, columns, marks)} ${paint(said)}`;
  }
  const [first, last] = [centers[Math.min(from, to)] ?? 0, centers[Math.max(from, to)] ?? 0];
  const shaft = withLabel(label, last - first - 1, tipsOf(ways, from < to), marks);
  return [
    lifelines(0, first + 1, columns, marks),
    paint(shaft),
    lifelines(last, Math.max(width, last + 1), columns, marks),
  ].join('');
}

/** What stands at both ends of an arrow, and what it is made of. */
type Tips = { readonly left: boolean; readonly right: boolean; readonly isMedia: boolean };

function tipsOf({ forth, back, isMedia }: Ways, isRight: boolean): Tips {
  return { left: isRight ? back : forth, right: isRight ? forth : back, isMedia };
}

function withLabel(label: string, width: number, { left, right, isMedia }: Tips, marks: Marks): string {
  const line = isMedia ? marks.media : marks.line;
  const text = label === '' ? '' : clip(label, width - 4);
  const lines = width - Number(left) - Number(right) - widthOf(text);
  const before = line.repeat(Math.max(0, Math.floor(lines / 2)));
  const after = line.repeat(Math.max(0, lines - before.length));
  return `${left ? marks.left : ''}${before}${text}${after}${right ? marks.right : ''}`;
}

/** The same without a label, on lifelines that stand close together. */
export function shortArrow({ from, to }: Ends, ways: Ways, columns: TextColumns, marks: Marks): string {
  const { centers, width } = columns;
  if (from === null || to === null || from === to) {
    return lifelines(0, width, columns, marks);
  }
  const [first, last] = [centers[Math.min(from, to)] ?? 0, centers[Math.max(from, to)] ?? 0];
  const shaft = withLabel('', last - first - 1, tipsOf(ways, from < to), marks).slice(0, last - first - 1);
  return `${lifelines(0, first + 1, columns, marks)}${shaft}${lifelines(last, width, columns, marks)}`;
}

/** What stands of the lifelines from one column of the page up to, and without, another. */
export function lifelines(from: number, until: number, { centers }: TextColumns, { life }: Marks): string {
  let line = '';
  for (const center of centers) {
    if (center >= from && center < until) {
      line = padEnd(line, center - from) + life;
    }
  }
  return padEnd(line, until - from);
}
