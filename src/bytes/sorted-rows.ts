import { Column, type Rows } from './column.ts';
import { Pages } from './paging.ts';

/** Rows that are put in order at once, in memory. */
const RUN = 65_536;

/**
 * The rows from 0 up to `length` in order; rows that compare as equal stay as they were.
 *
 * @param pages where the list lies. Beyond some 65,000 rows no more of it is in memory than they allow.
 */
export function sortedRows(
  length: number,
  compare: (a: number, b: number) => number,
  pages = new Pages(),
  run = RUN,
): Column {
  let sorted = new Column(Int32Array, pages);
  for (let from = 0; from < length; from += run) {
    const rows = Array.from({ length: Math.min(run, length - from) }, (_, row) => from + row);
    for (const row of rows.sort(compare)) {
      sorted.push(row);
    }
  }
  for (let width = run; width < length; width *= 2) {
    const merged = new Column(Int32Array, pages);
    for (let from = 0; from < length; from += 2 * width) {
      merge(sorted, from, Math.min(from + width, length), Math.min(from + 2 * width, length), compare, merged);
    }
    sorted.clear();
    sorted = merged;
  }
  return sorted;
}

/** Two parts of a list that are in order, `from` up to `middle` and from there up to `to`, in one. */
function merge(
  sorted: Rows,
  from: number,
  middle: number,
  to: number,
  compare: (a: number, b: number) => number,
  into: Column,
): void {
  let [left, right] = [from, middle];
  while (left < middle || right < to) {
    const isLeft = right >= to || (left < middle && compare(sorted.at(left), sorted.at(right)) <= 0);
    into.push(sorted.at(isLeft ? left++ : right++));
  }
}
