import type { LadderLayout, LadderRow } from '../layout/ladder-layout.ts';
import { element } from './markup.ts';
import type { SvgPlan } from './svg-plan.ts';
import { lineOf } from './svg-rows.ts';

/** Rows of a ladder that one picture shows: from `first` up to, and without, `end`; their tops from `top` on. */
export type Stretch = { readonly first: number; readonly end: number; readonly top: number };

/** What stands behind the rows of a stretch: the time in which RTP went, what settled the story, lifelines. */
export function behindRows(layout: LadderLayout, stretch: Stretch, plan: SvgPlan): string {
  const height = (stretch.end - stretch.first) * plan.rowHeight;
  const lives = layout.participants.map((_, column) =>
    element('path', { class: 'life', d: `M${at(plan.xOf(column))} ${stretch.top}v${height}` }),
  );
  return [...bands(layout.rows, stretch, plan), ...verdicts(layout.rows, stretch, plan), ...lives].join('');
}

/** What ties messages of a stretch together. */
export function tiesOf({ rows }: LadderLayout, stretch: Stretch, plan: SvgPlan): string {
  const tied = new Map<number, number[]>();
  for (const [i, row] of rows.entries()) {
    if (row.kind === 'message' && row.tie !== null) {
      tied.set(row.tie, [...(tied.get(row.tie) ?? []), i]);
    }
  }
  return [...tied.values()].map((indices, lane) => tieOf(rows, indices, lane, stretch, plan)).join('');
}

/** A line beside the column of who sent the REFER, from the first to the last of what belongs together, and a knot at each. */
function tieOf(
  rows: readonly LadderRow[],
  tied: readonly number[],
  lane: number,
  stretch: Stretch,
  plan: SvgPlan,
): string {
  const [first = 0] = tied;
  const last = tied.at(-1) ?? first;
  const column = columnsOf(rows[first])[0];
  if (column === null || first === last) {
    return '';
  }
  const side = sideOf(rows, tied, column);
  const x = plan.xOf(column) + side * (9 + 5 * (lane % 4));
  const yOf = (i: number): number => lineOf(stretch.top + (i - stretch.first) * plan.rowHeight);
  const from = Math.max(yOf(first), stretch.top);
  const to = Math.min(yOf(last), stretch.top + (stretch.end - stretch.first) * plan.rowHeight);
  const inside = tied.filter((i) => i >= stretch.first && i < stretch.end);
  if (from > to) {
    return '';
  }
  return [
    element('path', { class: 'tie', d: `M${at(x)} ${from}V${to}` }),
    ...inside.map((i) => knot(columnsOf(rows[i]), column, x, yOf(i), plan)),
  ].join('');
}

/** The side on which fewer of the tied messages go: the line shall cross no arrow where it need not. */
function sideOf(rows: readonly LadderRow[], tied: readonly number[], column: number): 1 | -1 {
  const right = tied.filter((i) => Math.max(...columnsOf(rows[i]).map((each) => each ?? column)) > column).length;
  return right * 2 >= tied.length ? -1 : 1;
}

/** At the end of a message that is on the column of the tie a twig to it; of another message nothing but a dot on the line. */
function knot(ends: readonly (number | null)[], column: number, x: number, y: number, plan: SvgPlan): string {
  const dot = element('circle', { class: 'knot', cx: x, cy: y, r: 2.6 });
  return ends.includes(column)
    ? element('path', { class: 'tie', d: `M${at(x)} ${y}H${at(plan.xOf(column))}` }) + dot
    : dot;
}

function columnsOf(row: LadderRow | undefined): readonly [number | null, number | null] {
  return row === undefined || row.kind === 'gap' ? [null, null] : [row.from, row.to];
}

function bands(rows: readonly LadderRow[], { first, end, top }: Stretch, plan: SvgPlan): string[] {
  return rows.flatMap((row, i) => {
    if (row.kind !== 'media' || row.through < first || i >= end) {
      return [];
    }
    const [left, right] = [plan.xOf(row.from), plan.xOf(row.to)].sort((a, b) => a - b) as [number, number];
    const from = Math.max(i, first);
    const until = Math.min(row.through + 1, end);
    const y = top + (from - first) * plan.rowHeight;
    return [
      element('rect', { class: 'band', x: left, y, width: right - left, height: (until - from) * plan.rowHeight }),
    ];
  });
}

/** Behind the message that settled the story. */
function verdicts(rows: readonly LadderRow[], { first, end, top }: Stretch, plan: SvgPlan): string[] {
  return rows.slice(first, end).flatMap((row, i) => {
    if (row.kind !== 'message' || !row.isDecisive) {
      return [];
    }
    const place = { x: 0, y: top + i * plan.rowHeight, width: plan.width, height: plan.rowHeight };
    return [element('rect', { class: row.tone === 'success' ? 'verdict good' : 'verdict', ...place })];
  });
}

function at(x: number): number {
  return Math.round(x * 10) / 10;
}
