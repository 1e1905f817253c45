import { plain } from '../../findings/index.ts';
import { clip, PAGE_WIDTH, padEnd, widthOf } from '../../page/index.ts';
import type { MessageRef } from '../contract.ts';
import { offsetsOf } from '../time.ts';
import { type Columns, columnsOf } from './columns.ts';

export type LadderOptions = {
  /** At most so many messages; the first and the last ones stay. 60 by default. */
  readonly maxMessages?: number;
  /** Addresses of parties, from which columns get their names. */
  readonly uris?: readonly string[];
  /** How a REFER and whom it asks to call are worded; in English by default. */
  readonly referTo?: (uri: string) => string;
};

const MAX_MESSAGES = 60;
const MIN_GAP = 16;
const MAX_GAP = 34;
/** What an arrow needs besides its label: `|--` and `-->`. */
const ARROW = 6;

/**
 * Messages as a ladder of plain text, one a line: time since the first, where it stands in the trace, and an arrow from
 * party to party. Lines are of at most 100 columns as far as the parties allow it, in printable characters only: what is
 * drawn is ASCII, and labels, which come from the trace, are made harmless.
 *
 * @param messages in the order of the trace.
 * @returns lines without line ends; none for no message.
 */
export function renderLadder(messages: readonly MessageRef[], options: LadderOptions = {}): string[] {
  const { maxMessages = MAX_MESSAGES, uris = [], referTo = (uri) => `REFER to ${uri}` } = options;
  if (messages.length === 0) {
    return [];
  }
  const refs = messages.map((message) => ({ ...message, label: labelOf(message, referTo) }));
  const columns = columnsOf(refs, uris);
  const margins = marginsOf(refs);
  const left = widthOf(margins[0] ?? '');
  const { kept, cutAt, left: unseen } = shownOf(refs, maxMessages);
  const gap = gapOf(refs, columns, left);
  const rows = kept.map((i) => (margins[i] ?? '') + rung(refs[i]!, columns, gap));
  const lines = [
    ...headOf(columns).map((texts) => ' '.repeat(left) + centred(texts, gap)),
    ...rows.slice(0, cutAt),
    ...(unseen > 0 ? [`${' '.repeat(left)}... ${unseen} more ...`] : []),
    ...rows.slice(cutAt),
  ];
  return lines.map((line) => line.trimEnd());
}

/** What stands above the columns: names where any party has one, and addresses. */
function headOf({ names, addresses }: Columns): (readonly string[])[] {
  const isNamed = names.some((name) => name !== null);
  return [...(isNamed ? [names.map((name) => name ?? '')] : []), ...(addresses.length > 0 ? [addresses] : [])];
}

/** Time and place of each message, all of one width. */
function marginsOf(refs: readonly MessageRef[]): string[] {
  const times = offsetsOf(refs);
  const places = placesOf(refs);
  const timeWidth = Math.max(...times.map(widthOf));
  const placeWidth = Math.max(...places.map(widthOf));
  return refs.map((_, i) => `${padEnd(times[i] ?? '', timeWidth)}  ${padEnd(places[i] ?? '', placeWidth)}  `);
}

type Shown = { readonly kept: readonly number[]; readonly cutAt: number; readonly left: number };

/** Which messages are drawn: where there are too many, the first two thirds and the last third of what fits. */
function shownOf(refs: readonly MessageRef[], max: number): Shown {
  const all = refs.map((_, i) => i);
  if (refs.length <= max) {
    return { kept: all, cutAt: refs.length, left: 0 };
  }
  const first = Math.ceil((max * 2) / 3);
  const kept = [...all.slice(0, first), ...all.slice(refs.length - (max - first))];
  return { kept, cutAt: first, left: refs.length - kept.length };
}

/** `#12` for a frame, `:340` for a line of a log, with the input's name before it where there are several. */
function placesOf(refs: readonly MessageRef[]): string[] {
  const isOne = new Set(refs.map(({ input }) => input)).size === 1;
  return refs.map(({ input, frame, line }) => {
    const name = isOne ? '' : clip(plain(input.split('/').at(-1) ?? ''), 20);
    return line === undefined ? `${name}#${frame ?? '?'}` : `${name}:${line}`;
  });
}

/** As far apart as the longest label wants its columns, as near as the page asks. */
function gapOf(refs: readonly MessageRef[], columns: Columns, left: number): number {
  const spans = Math.max(1, columns.addresses.length - 1);
  const wanted = Math.max(
    ...refs.map((ref) => {
      const [from, to] = columns.of(ref);
      const hops = Math.abs((from ?? 0) - (to ?? 0));
      return (widthOf(ref.label) + ARROW + 2) / Math.max(1, hops);
    }),
    ...columns.addresses.map((address) => widthOf(address) + 2),
  );
  const room = Math.floor((PAGE_WIDTH - left - MIN_GAP) / spans);
  return Math.max(MIN_GAP, Math.min(Math.ceil(wanted), MAX_GAP, room));
}

/** Texts with their middles where the columns are; the first column stands half a gap from the left. */
function centred(texts: readonly string[], gap: number): string {
  return texts
    .map((text) => {
      const short = clip(text, gap - 1);
      const before = Math.floor((gap - widthOf(short)) / 2);
      return padEnd(`${' '.repeat(before)}${short}`, gap);
    })
    .join('');
}

/** The lifelines, and the arrow between two of them. */
function rung(ref: MessageRef, columns: Columns, gap: number): string {
  const { label } = ref;
  const [from, to] = columns.of(ref);
  const count = columns.addresses.length;
  if (from === null || to === null || from === to) {
    return `${lifelines(0, count, gap)} ${from === to && from !== null ? `(to itself) ${label}` : label}`;
  }
  const [first, last] = from < to ? [from, to] : [to, from];
  const width = (last - first) * gap - 1;
  return `${lifelines(0, first, gap)}${half(gap)}|${arrow(label, width, from < to)}|${behind(last, count, gap)}`;
}

function arrow(label: string, width: number, isRight: boolean): string {
  const text = clip(label, width - 4);
  const lines = width - 1 - widthOf(text);
  const before = '-'.repeat(Math.floor(lines / 2));
  const after = '-'.repeat(lines - before.length);
  return isRight ? `${before}${text}${after}>` : `<${before}${text}${after}`;
}

function half(gap: number): string {
  return ' '.repeat(Math.floor(gap / 2));
}

function lifelines(from: number, to: number, gap: number): string {
  return padEnd(`${half(gap)}|`, gap).repeat(Math.max(0, to - from));
}

/** The rest of the line behind the lifeline of column `last`. */
function behind(last: number, count: number, gap: number): string {
  return ' '.repeat(gap - Math.floor(gap / 2) - 1) + lifelines(last + 1, count, gap);
}

function labelOf({ label }: MessageRef, referTo: (uri: string) => string): string {
  return plain(
    label.replace(/^REFER \((.*)\)$/s, (_, uri: string) => referTo(uri)),
    80,
  );
}
