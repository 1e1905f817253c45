import { htmlText } from '../../../display/index.ts';
import { clip } from '../../../page/index.ts';
import type { LadderWords } from '../ladder-words.ts';
import type { LadderLayout, Participant } from '../layout/ladder-layout.ts';
import { describeLadder, participantName } from '../row-words.ts';
import { element } from './markup.ts';
import { behindRows, type Stretch, type TieLine, tieLinesOf, tiesOf } from './svg-behind.ts';
import { lettersIn, planOf, type SvgPlan } from './svg-plan.ts';
import { type RowContext, type RowHooks, svgRow } from './svg-rows.ts';
import { STANDALONE_CSS } from './svg-style.ts';

export type SvgOptions = RowHooks & {
  readonly words: LadderWords;
  /** What the picture shows; what is in it is described besides. */
  readonly title: string;
  /** Clock times besides the seconds from the first message; they are shown by default. */
  readonly showsClock?: boolean;
};

/** A ladder in pictures that stand one below the other, all of one width: so that a page shows only those on its screen. */
export type SvgPieces = {
  readonly width: number;
  /** The parties. */
  readonly head: SvgPiece;
  readonly chunks: readonly (SvgPiece & { readonly firstRow: number; readonly rows: number })[];
};

export type SvgPiece = { readonly svg: string; readonly height: number };

/** Rows of a chunk: with so many a page of 10,000 opens soonest. */
const CHUNK_ROWS = 100;

/**
 * A ladder as an SVG file that stands alone: light or dark as its reader asks, with title and description, without script and
 * without anything from elsewhere.
 */
export function renderSvg(layout: LadderLayout, options: SvgOptions): string {
  const { words } = options;
  const plan = planOf(layout, words, options.showsClock ?? true);
  const stretch = { first: 0, end: layout.rows.length, top: plan.headHeight };
  const height = plan.headHeight + layout.rows.length * plan.rowHeight + FOOT;
  const content = [
    element('title', { id: 'ladder-title' }, htmlText(options.title)),
    element('desc', { id: 'ladder-desc' }, htmlText(describeLadder(layout, words))),
    element('style', {}, STANDALONE_CSS),
    element('rect', { class: 'paper', width: plan.width, height }),
    headOf(layout, plan, words),
    rowsOf(layout, stretch, { ...options, plan }, tieLinesOf(layout)),
  ].join('\n');
  return `${opened(plan.width, height, { 'aria-labelledby': 'ladder-title ladder-desc' })}\n${content}\n</svg>\n`;
}

/** The same for a page that has the rules (`LADDER_CSS`) and the title itself: nothing in the pieces has an id of its own. */
export function renderSvgPieces(layout: LadderLayout, options: SvgOptions): SvgPieces {
  const { words } = options;
  const plan = planOf(layout, words, options.showsClock ?? true);
  const title = describeLadder(layout, words);
  const head = headOf(layout, plan, words);
  const lines = tieLinesOf(layout);
  const chunks = [];
  for (let first = 0; first < layout.rows.length; first += CHUNK_ROWS) {
    const end = Math.min(first + CHUNK_ROWS, layout.rows.length);
    const height = (end - first) * plan.rowHeight;
    const rows = rowsOf(layout, { first, end, top: 0 }, { ...options, plan }, lines);
    chunks.push({ svg: piece(plan.width, height, title, rows), height, firstRow: first, rows: end - first });
  }
  return {
    width: plan.width,
    head: { svg: piece(plan.width, plan.headHeight, title, head), height: plan.headHeight },
    chunks,
  };
}

/** Below the last row. */
const FOOT = 14;

function opened(width: number, height: number, attributes: Readonly<Record<string, string>>): string {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'ladder',
      role: 'img',
      ...attributes,
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
    },
    '',
  ).replace(/<\/svg>$/, '');
}

function piece(width: number, height: number, label: string, content: string): string {
  return `${opened(width, height, { 'aria-label': label })}${content}</svg>`;
}

function rowsOf(layout: LadderLayout, stretch: Stretch, context: RowContext, lines: readonly TieLine[]): string {
  const { plan } = context;
  const rows = layout.rows
    .slice(stretch.first, stretch.end)
    .map((row, i) => svgRow(row, stretch.top + i * plan.rowHeight, context));
  return [behindRows(layout, stretch, plan), ...rows, tiesOf(lines, layout, stretch, plan)].join('\n');
}

function headOf({ participants, zone, rows }: LadderLayout, plan: SvgPlan, words: LadderWords): string {
  const y = plan.headHeight - 14;
  const hasTimes = rows.some((row) => row.kind === 'message' && row.offset !== '');
  return [
    ...(plan.clockX === null ? [] : [element('text', { class: 'at', x: plan.clockX, y }, htmlText(words.clock(zone)))]),
    ...(hasTimes ? [element('text', { class: 'at', x: plan.offsetX, y }, htmlText(words.seconds))] : []),
    ...participants.map((each, column) => boxOf(each, column, plan, words)),
  ].join('\n');
}

/** The head of a column: who is there, what it is in the story, where it is. */
function boxOf(participant: Participant, column: number, plan: SvgPlan, words: LadderWords): string {
  const { address, role, others } = participant;
  const x = plan.xOf(column);
  const width = plan.gap - 16;
  const name = participantName(participant, words);
  const lines = [
    { class: 'name', text: name },
    ...(role === null || others > 0 || name === words.role[role] ? [] : [{ class: 'role', text: words.role[role] }]),
    ...(address === '' || address === name ? [] : [{ class: 'address', text: address }]),
  ];
  const top = 8 + (58 - 16 * lines.length) / 2 + 12;
  return element(
    'g',
    { class: 'party' },
    [
      element('title', {}, htmlText([...new Set(lines.map(({ text }) => text))].join(' · '))),
      element('rect', { class: 'box', x: x - width / 2, y: 8, width, height: 58, rx: 7 }),
      ...lines.map((line, i) =>
        element('text', { class: line.class, x, y: top + i * 16 }, htmlText(clip(line.text, lettersIn(width)))),
      ),
    ].join(''),
  );
}
