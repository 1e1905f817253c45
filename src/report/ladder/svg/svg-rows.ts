import { htmlText, plain } from '../../../display/index.ts';
import { clip } from '../../../page/index.ts';
import type { LadderWords } from '../ladder-words.ts';
import type { GapRow, LadderRow, MediaRow, MessageRow } from '../layout/ladder-layout.ts';
import { MEDIA, mediaNotes, mediaWords, messageNotes, messageWords } from '../row-words.ts';
import { element } from './markup.ts';
import { lettersIn, type SvgPlan } from './svg-plan.ts';

/** What a page wants at the rows of a ladder. */
export type RowHooks = {
  /** The id of a message; absent or null for none. */
  readonly idOf?: (row: MessageRow) => string | null;
  /** Where a click on a message leads, within the page: `#frame-12`; absent or null for nowhere. */
  readonly hrefOf?: (row: MessageRow) => string | null;
  /** What was drawn of the same ladder in another language, with the same links and without ids. */
  readonly drawn?: DrawnMessages;
};

/** Messages that were drawn: in another language most say the same in the same place. */
export class DrawnMessages {
  readonly #drawn = new Map<MessageRow, { readonly key: string; readonly svg: string }>();

  /** @param key all that it depends on besides the row. */
  of(row: MessageRow, key: string, draw: () => string): string {
    const known = this.#drawn.get(row);
    if (known?.key === key) {
      return known.svg;
    }
    const svg = draw();
    this.#drawn.set(row, { key, svg });
    return svg;
  }
}

export type RowContext = RowHooks & { readonly plan: SvgPlan; readonly words: LadderWords };

/** Baselines of the texts of a row, and where its arrow runs. */
const TEXT = 12;
const LINE = 19;
const TIP = 7;
const LONGEST_END = 60;

/** One row, its top at `y`. */
export function svgRow(row: LadderRow, y: number, context: RowContext): string {
  switch (row.kind) {
    case 'message':
      return messageOf(row, y, context);
    case 'media':
      return mediaGroup(row, y, context);
    case 'gap':
      return gapText(row, y, context);
  }
}

/** Where the arrow of a row runs whose top is at `y`. */
export function lineOf(y: number): number {
  return y + LINE;
}

function messageOf(row: MessageRow, y: number, context: RowContext): string {
  const { plan, words, drawn } = context;
  const said = { label: messageWords(row, words), notes: messageNotes(row, words).join(' · ') };
  const draw = (): string => messageGroup(row, said, y, context);
  return drawn?.of(row, JSON.stringify([y, plan.gap, plan.noteX, said]), draw) ?? draw();
}

type Said = { readonly label: string; readonly notes: string };

function messageGroup(row: MessageRow, { label, notes }: Said, y: number, context: RowContext): string {
  const { plan, idOf, hrefOf } = context;
  const { ref, tone, isDecisive } = row;
  const ways = [row.clock, row.offset, row.place, `${endOf(ref.src)} → ${endOf(ref.dst)}`];
  const id = idOf?.(row) ?? null;
  const body = [
    element('title', {}, htmlText([...ways, label].filter((text) => text !== '').join('  '))),
    id !== null ? element('rect', { class: 'mark', x: 0, y, width: plan.width, height: plan.rowHeight }) : '',
    at(plan.clockX, y, row.clock),
    at(plan.offsetX, y, row.offset),
    at(plan.placeX, y, row.place),
    ...arrowOf(row, y, label, plan),
    notes === '' ? '' : element('text', { class: 'note', x: plan.noteX, y: y + LINE + 3 }, htmlText(notes)),
  ].join('');
  const href = hrefOf?.(row) ?? null;
  return element(
    'g',
    {
      class: ['message', tone, ...(isDecisive ? ['decisive'] : [])].join(' '),
      id,
      'data-frame': ref.frame ?? null,
      'data-line': ref.line ?? null,
      'data-tie': row.tie,
    },
    href?.startsWith('#') === true ? element('a', { href }, body) : body,
  );
}

function endOf(end: string | null): string {
  return end === null ? '?' : plain(end, LONGEST_END);
}

function at(x: number | null, y: number, text: string): string {
  return x === null || text === '' ? '' : element('text', { class: 'at', x, y: y + LINE + 3 }, htmlText(text));
}

function arrowOf({ from, to }: MessageRow, y: number, label: string, plan: SvgPlan): string[] {
  if (from === null || to === null || from === to) {
    return [from === null || to === null ? besides(label, y, plan) : toItself(from, label, y, plan)];
  }
  const [start, end] = [plan.xOf(from), plan.xOf(to)];
  const shown = clip(label, lettersIn(Math.abs(end - start)));
  return [
    element('text', { class: 'label', x: (start + end) / 2, y: y + TEXT }, htmlText(shown)),
    shaft(start, end, y),
    tip(end, start < end, y),
  ];
}

function shaft(start: number, end: number, y: number): string {
  return element('path', { class: 'arrow', d: `M${round(start)} ${y + LINE}H${round(end)}` });
}

function tip(x: number, isRight: boolean, y: number): string {
  const back = isRight ? x - TIP : x + TIP;
  return element('path', {
    class: 'tip',
    d: `M${round(x)} ${y + LINE}L${round(back)} ${y + LINE - 4}V${y + LINE + 4}Z`,
  });
}

/** A message of which nobody knows who sent it to whom. */
function besides(label: string, y: number, plan: SvgPlan): string {
  const text = clip(label, lettersIn(plan.noteX - plan.xOf(0)));
  return element('text', { x: plan.xOf(0) + 8, y: y + LINE }, htmlText(text));
}

/** From an end to itself, or between two hosts that share a column: out and back again. */
function toItself(column: number, label: string, y: number, plan: SvgPlan): string {
  const x = plan.xOf(column);
  const loop = `M${round(x)} ${y + LINE - 7}H${round(x + 16)}V${y + LINE + 3}H${round(x)}`;
  const tipped = `M${round(x)} ${y + LINE + 3}l7 -4v8Z`;
  const text = clip(label, lettersIn(plan.gap - 16));
  return [
    element('path', { class: 'arrow', d: loop }),
    element('path', { class: 'tip', d: tipped }),
    element('text', { x: x + 22, y: y + LINE }, htmlText(text)),
  ].join('');
}

function mediaGroup(row: MediaRow, y: number, { plan, words }: RowContext): string {
  const { from, to, packets } = row;
  const [start, end] = [plan.xOf(from), plan.xOf(to)];
  const isRight = start < end;
  const body = [
    element('title', {}, htmlText(mediaWords(row, words))),
    element('text', { class: 'label', x: (start + end) / 2, y: y + TEXT }, MEDIA),
    shaft(start, end, y),
    ...((packets[0] ?? 0) > 0 ? [tip(end, isRight, y)] : []),
    ...((packets[1] ?? 0) > 0 ? [tip(start, !isRight, y)] : []),
    element('text', { class: 'note', x: plan.noteX, y: y + LINE + 3 }, htmlText(mediaNotes(row, words))),
  ];
  return element('g', { class: row.silent === null ? 'media' : 'media silent' }, body.join(''));
}

function gapText({ left }: GapRow, y: number, { plan, words }: RowContext): string {
  const x = (plan.xOf(0) + plan.noteX) / 2;
  return element('text', { class: 'gap', x, y: y + LINE }, htmlText(`… ${words.moreMessages(left)} …`));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
