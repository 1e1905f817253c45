import { padEnd, padStart, widthOf } from '../../../page/index.ts';
import type { LadderWords } from '../ladder-words.ts';
import type { LadderLayout, LadderRow } from '../layout/ladder-layout.ts';
import { tiesIn } from '../layout/ties-in.ts';
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

/** What is tied together, in lanes: where it begins, what belongs to it, where it ends. */
function tieColumns(rows: readonly LadderRow[], marks: Marks): string[] {
  const ties = tiesIn(rows);
  const lanes = Array.from({ length: Math.max(0, ...ties.map(({ lane }) => lane + 1)) }, () => rows.map(() => ' '));
  for (const { rows: own, lane } of ties) {
    drawTie(lanes[lane] ?? [], own, marks);
  }
  return rows.map((_, i) => (lanes.length === 0 ? '' : `${lanes.map((cells) => cells[i] ?? ' ').join('')} `));
}

function drawTie(cells: string[], own: readonly number[], { tie }: Marks): void {
  const [first = 0] = own;
  const last = own.at(-1) ?? first;
  cells.fill(tie.past, first, last + 1);
  for (const i of own) {
    cells[i] = i === first ? tie.first : i === last ? tie.last : tie.inner;
  }
}
