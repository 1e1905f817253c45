import { widthOf } from '../../../page/index.ts';
import type { LadderWords } from '../ladder-words.ts';
import type { LadderLayout } from '../layout/ladder-layout.ts';
import { participantName } from '../row-words.ts';

/** Where the lifelines of a ladder of text stand, counted from behind its margin. */
export type TextColumns = {
  /** Labels stand on their arrows; else behind the last lifeline, because the page is too narrow. */
  readonly isRoomy: boolean;
  /** Not every label has the room it wants. */
  readonly isCut: boolean;
  readonly centers: readonly number[];
  /** Widths of what stands above each. */
  readonly cells: readonly number[];
  /** Where the last cell ends. */
  readonly width: number;
};

const MIN_GAP = 16;
const MAX_GAP = 34;
/** Gaps that are not all alike are no smaller, nor cut to less than this: else labels go behind the lifelines. */
const LEAST_GAP = 12;
const LEAST_CUT = 20;
const MOST_OF_HEAD = 24;
/** What an arrow needs besides its label: `|--` and `-->`. */
const ARROW = 6;
/** Between two lifelines without labels: `|-->|`. */
const NARROW_GAP = 4;

/** As far apart as the longest label wants its columns, as near as the page asks. @param room columns of the page behind the margin. */
export function columnsFor(
  layout: LadderLayout,
  labels: readonly string[],
  words: LadderWords,
  room: number,
): TextColumns {
  const count = layout.participants.length;
  const heads = layout.participants.map((each) => headWidth(each, words) + 2);
  const wanted = wantedGaps(layout, labels, heads);
  const even = Math.min(MAX_GAP, Math.max(MIN_GAP, Math.ceil(Math.max(...wanted.all, ...heads))));
  const spans = Math.max(1, count - 1);
  const lastHalf = Math.ceil((heads.at(-1) ?? 0) / 2);
  if (Math.floor(even / 2) + even * spans + lastHalf <= room || count === 1) {
    const gap = Math.min(even, Math.max(MIN_GAP, room - MIN_GAP));
    return roomy(
      Array.from({ length: spans }, () => gap),
      count,
      [gap, gap],
      false,
    );
  }
  // What stands above the outer lifelines needs room besides them.
  const outer = [(heads[0] ?? 0) + 1, (heads.at(-1) ?? 0) + 1] as const;
  const gaps = fitted(wanted.each, room - Math.ceil(outer[0] / 2) - Math.ceil(outer[1] / 2));
  return gaps === null
    ? narrow(count, room)
    : roomy(
        gaps,
        count,
        outer,
        gaps.some((gap, i) => gap < (wanted.each[i] ?? 0)),
      );
}

/** What is longer is cut: a trace may hold a name of any length. */
function headWidth(each: LadderLayout['participants'][number], words: LadderWords): number {
  const texts = [each.address, participantName(each, words), each.role === null ? '' : words.role[each.role]];
  return Math.min(MOST_OF_HEAD, Math.max(...texts.map(widthOf)));
}

/** What labels want: of all gaps the same, and of each by itself. */
function wantedGaps(
  { rows }: LadderLayout,
  labels: readonly string[],
  heads: readonly number[],
): { readonly all: readonly number[]; readonly each: readonly number[] } {
  const each = heads.slice(1).map((head, i) => Math.max(LEAST_GAP, Math.ceil((head + (heads[i] ?? 0)) / 2)));
  const all: number[] = [];
  for (const [i, row] of rows.entries()) {
    if (row.kind !== 'gap' && row.from !== null && row.to !== null) {
      const needs = widthOf(labels[i] ?? '') + ARROW + 2;
      const [first, last] = [Math.min(row.from, row.to), Math.max(row.from, row.to)];
      all.push(needs / Math.max(1, last - first));
      for (let at = first; at < last; at++) {
        each[at] = Math.max(each[at] ?? 0, Math.min(MAX_GAP, Math.ceil(needs / (last - first))));
      }
    }
  }
  return { all, each };
}

/** As they are wanted where that fits, else the widest cut alike; null where labels would be lost. */
function fitted(gaps: readonly number[], room: number): number[] | null {
  for (let most = MAX_GAP; most >= LEAST_CUT; most--) {
    const cut = gaps.map((gap) => Math.min(gap, most));
    if (cut.reduce((sum, gap) => sum + gap, 0) <= room) {
      return cut;
    }
  }
  return null;
}

/** @param outer at most so much stands above the first lifeline, and above the last. */
function roomy(gaps: readonly number[], count: number, outer: readonly [number, number], isCut: boolean): TextColumns {
  const cells = Array.from({ length: count }, (_, i) =>
    Math.min(gaps[i] ?? outer[1], i === 0 ? outer[0] : (gaps[i - 1] ?? outer[0])),
  );
  if (count > 1) {
    cells[count - 1] = Math.min(outer[1], gaps[count - 2] ?? outer[1]);
  }
  const centers: number[] = [];
  for (let i = 0; i < count; i++) {
    centers.push(i === 0 ? Math.floor((cells[0] ?? 0) / 2) : (centers[i - 1] ?? 0) + (gaps[i - 1] ?? 0));
  }
  const last = cells.at(-1) ?? 0;
  return { isRoomy: true, isCut, centers, cells, width: (centers.at(-1) ?? 0) - Math.floor(last / 2) + last };
}

function narrow(count: number, room: number): TextColumns {
  const gap = Math.max(2, Math.min(NARROW_GAP, Math.floor(room / 2 / Math.max(1, count))));
  const centers = Array.from({ length: count }, (_, i) => i * gap);
  return { isRoomy: false, isCut: false, centers, cells: centers.map(() => gap), width: (count - 1) * gap + 1 };
}
