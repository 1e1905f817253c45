import { padEnd, padStart, widthOf } from '../../../page/index.ts';
import type { LadderWords } from '../ladder-words.ts';
import type { LadderLayout, LadderRow } from '../layout/ladder-layout.ts';
import { columnsFor } from './columns.ts';
import type { Marks } from './ladder-marks.ts';

type MarginOptions = {
  readonly marks: Marks;
  readonly words: LadderWords;
  readonly width: number;
  readonly showsClock: boolean;
};

/** What stands before the lifelines of each row, all of one width: when, where in the trace, and what it is tied to. */
export function marginsOf(
  layout: LadderLayout,
  labels: readonly string[],
  { marks, words, width, showsClock }: MarginOptions,
): string[] {
  const { rows } = layout;
  const offset = rows.map((row) => (row.kind === 'gap' ? '' : row.offset));
  const place = rows.map((row) => (row.kind === 'message' ? row.place : ''));
  const clock = rows.map((row) => (row.kind === 'message' ? row.clock : ''));
  const widest = (texts: readonly string[]): number => texts.reduce((most, text) => Math.max(most, widthOf(text)), 0);
  const [offsetWidth, placeWidth, clockWidth] = [widest(offset), widest(place), widest(clock)];
  const ties = tieColumns(rows, marks);
  const fits = (room: number): boolean => {
    const { isRoomy, isCut } = columnsFor(layout, labels, words, room);
    return isRoomy && !isCut;
  };
  const plain = rows.map((_, i) => {
    const when = padStart(offset[i] ?? '', offsetWidth);
    return `${when}  ${padEnd(place[i] ?? '', placeWidth)}  ${ties[i] ?? ''}`;
  });
  const isClockShown = showsClock && clockWidth > 0 && fits(width - widest(plain) - clockWidth - 2);
  return isClockShown ? plain.map((margin, i) => `${padEnd(clock[i] ?? '', clockWidth)}  ${margin}`) : plain;
}

/** A column for each tie: where it begins, what belongs to it, where it ends. */
function tieColumns(rows: readonly LadderRow[], marks: Marks): string[] {
  const numbers = [...new Set(rows.flatMap((row) => (row.kind === 'message' && row.tie !== null ? [row.tie] : [])))];
  const lanes = numbers.map((tie) => {
    const own = rows.map((row) => row.kind === 'message' && row.tie === tie);
    return { own, first: own.indexOf(true), last: own.lastIndexOf(true) };
  });
  return rows.map((_, i) => {
    const cells = lanes.map(({ own, first, last }) => {
      if (i < first || i > last) {
        return ' ';
      }
      const { tie } = marks;
      return own[i] !== true ? tie.past : i === first ? tie.first : i === last ? tie.last : tie.inner;
    });
    return cells.length === 0 ? '' : `${cells.join('')} `;
  });
}
