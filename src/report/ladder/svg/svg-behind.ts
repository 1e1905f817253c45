import type { LadderLayout, LadderRow } from '../layout/ladder-layout.ts';
import { type Tie, tiesIn } from '../layout/ties-in.ts';
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

/** Where the lines of all ties of a ladder run: found once, and drawn in each of its pictures. */
export type TieLine = Tie & { readonly column: number; readonly side: 1 | -1 };

/** @returns nothing for a message that is tied to no other: there is no line to draw. */
export function tieLinesOf({ rows }: LadderLayout): TieLine[] {
  return tiesIn(rows).flatMap((tie) => {
    const [first = 0] = tie.rows;
    const column = columnsOf(rows[first])[0];
    return column === null || tie.rows.length < 2 ? [] : [{ ...tie, column, side: sideOf(rows, tie.rows, column) }];
  });
}

/** What ties messages of a stretch together. */
export function tiesOf(lines: readonly TieLine[], { rows }: LadderLayout, stretch: Stretch, plan: SvgPlan): string {
  return lines.map((line) => tieOf(line, rows, stretch, plan)).join('');
}

/** A line beside the column of who sent the REFER, from the first to the last of what belongs together, and a knot at each. */
function tieOf(
  { rows: tied, lane, column, side }: TieLine,
  rows: readonly LadderRow[],
  stretch: Stretch,
  plan: SvgPlan,
): string {
  const [first = 0] = tied;
  const last = tied.at(-1) ?? first;
  if (last < stretch.first || first >= stretch.end) {
    return '';
  }
  const x = plan.xOf(column) + side * (9 + 5 * lane);
  const yOf = (i: number): number => lineOf(stretch.top + (i - stretch.first) * plan.rowHeight);
  const from = Math.max(yOf(first), stretch.top);
  const to = Math.min(yOf(last), stretch.top + (stretch.end - stretch.first) * plan.rowHeight);
  const inside = tied.filter((i) => i >= stretch.first && i < stretch.end);
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
