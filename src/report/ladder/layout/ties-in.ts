import type { LadderRow } from './ladder-layout.ts';

/** Messages that belong together, as rows, and the lane in which the line that ties them is drawn, counted from 0. */
export type Tie = { readonly rows: readonly number[]; readonly lane: number };

/** Side by side nobody tells more lines apart: what would want another lane has no line. */
const MOST_LANES = 4;

/** The ties of a ladder, in the order in which they begin. A lane is free again where its tie ends. */
export function tiesIn(rows: readonly LadderRow[]): Tie[] {
  const tied = new Map<number, number[]>();
  for (const [i, row] of rows.entries()) {
    if (row.kind !== 'message' || row.tie === null) {
      continue;
    }
    const known = tied.get(row.tie);
    if (known === undefined) {
      tied.set(row.tie, [i]);
    } else {
      known.push(i);
    }
  }
  const ends: number[] = [];
  return [...tied.values()].flatMap((own) => {
    const [first = 0] = own;
    const free = ends.findIndex((end) => end < first);
    const lane = free < 0 ? ends.length : free;
    if (lane >= MOST_LANES) {
      return [];
    }
    ends[lane] = own.at(-1) ?? first;
    return [{ rows: own, lane }];
  });
}
