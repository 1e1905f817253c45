import { clip, PAGE_WIDTH, padEnd, widthOf, wrap } from '../../../page/index.ts';
import { PLAIN, type Style } from '../../text/style.ts';
import type { LadderWords } from '../ladder-words.ts';
import type { LadderLayout, LadderRow, Tone } from '../layout/ladder-layout.ts';
import { MEDIA, mediaNotes, messageNotes, messageWords, participantName } from '../row-words.ts';
import { columnsFor, type TextColumns } from './columns.ts';
import { ASCII_MARKS, type Marks } from './ladder-marks.ts';
import { marginsOf } from './margins.ts';
import { arrowRow, lifelines, shortArrow, type Ways } from './text-arrows.ts';

export type LadderTextOptions = {
  readonly words: LadderWords;
  /** Columns of a line; those of a page by default. */
  readonly width?: number;
  readonly style?: Style;
  /** What it is drawn with; ASCII by default. */
  readonly marks?: Marks;
  /** Clock times too, where the page has room; not by default. */
  readonly showsClock?: boolean;
};

type Context = Required<Omit<LadderTextOptions, 'showsClock'>> & { readonly columns: TextColumns };

/**
 * A ladder in lines of text, a message in one or, in a narrow page, in several: time since the first, where it stands in the
 * trace, and an arrow from party to party. Labels stand on the arrows, or behind the lifelines where the page has no room
 * for them. No line is wider than asked.
 *
 * @returns lines without line ends; none for no message.
 */
export function ladderText(layout: LadderLayout, options: LadderTextOptions): string[] {
  const { words, width = PAGE_WIDTH, style = PLAIN, marks = ASCII_MARKS, showsClock = false } = options;
  if (layout.rows.length === 0) {
    return [];
  }
  const labels = layout.rows.map((row) => labelOf(row, words));
  const margins = marginsOf(layout, labels, { marks, words, width, showsClock });
  const left = widthOf(margins[0] ?? '');
  const columns = columnsFor(layout, labels, words, width - left);
  const context = { words, width, style, marks, columns };
  const body = layout.rows.flatMap((row, i) => rowLines(row, labels[i] ?? '', margins[i] ?? '', context));
  return [...headLines(layout, left, context), ...body].map((line) => line.trimEnd());
}

/** What stands on the arrow of a row. */
function labelOf(row: LadderRow, words: LadderWords): string {
  return row.kind === 'message' ? messageWords(row, words) : row.kind === 'media' ? MEDIA : '';
}

/** What stands beside it. */
function notesOf(row: LadderRow, { words, marks }: Context): string {
  if (row.kind === 'media') {
    return mediaNotes(row, words);
  }
  const notes = row.kind === 'message' ? messageNotes(row, words) : [];
  return notes.length === 0 || row.kind !== 'message'
    ? ''
    : `${row.isDecisive ? `${marks.decided} ` : ''}${notes.join('; ')}`;
}

function rowLines(row: LadderRow, label: string, margin: string, context: Context): string[] {
  const { style, marks, words, columns } = context;
  if (row.kind === 'gap') {
    return [style.dim(`${' '.repeat(widthOf(margin))}${marks.gap} ${words.moreMessages(row.left)} ${marks.gap}`)];
  }
  const notes = notesOf(row, context);
  const isDecisive = row.kind === 'message' && row.isDecisive;
  const paint = isDecisive ? style.bold : (text: string) => text;
  const lines = columns.isRoomy
    ? roomyLines(row, label, margin, notes, context)
    : narrowLines(row, label, margin, notes, context);
  return lines.map((line) => paint(line));
}

type Drawn = Exclude<LadderRow, { readonly kind: 'gap' }>;

function waysOf(row: Drawn): Ways {
  return row.kind === 'message'
    ? { forth: true, back: false, isMedia: false }
    : { forth: (row.packets[0] ?? 0) > 0, back: (row.packets[1] ?? 0) > 0, isMedia: true };
}

/** Notes stand behind the row, or below it where they do not fit. */
function roomyLines(row: Drawn, label: string, margin: string, notes: string, context: Context): string[] {
  const { width, marks, columns, words } = context;
  const drawn = arrowRow(row, label, waysOf(row), columns, { marks, words, paint: painterOf(row, context) });
  const line = margin + drawn;
  const end = widthOf(margin) + columns.width;
  if (notes === '') {
    return [line];
  }
  if (end + 1 + widthOf(notes) <= width) {
    return [`${padEnd(line, end + 1)}${notes}`];
  }
  return [line, ...notesBelow(row, notes, margin, context)];
}

/** Between the lifelines, from the first end of the row on. */
function notesBelow({ from, to }: Drawn, notes: string, margin: string, { width, marks, columns }: Context): string[] {
  const blank = ' '.repeat(widthOf(margin));
  const start = (columns.centers[Math.min(from ?? 0, to ?? 0)] ?? 0) + 1;
  const indent = `${lifelines(0, start, columns, marks)} `;
  const room = width - blank.length - widthOf(indent);
  return wrap(notes, Math.max(LEAST_NOTE, room)).map((text) => {
    const said = indent + text;
    return clip(blank + said + lifelines(widthOf(said), columns.width, columns, marks), width);
  });
}

/** Columns that notes below a row get at least. */
const LEAST_NOTE = 20;

/** Everything that is said stands behind short arrows. */
function narrowLines(row: Drawn, label: string, margin: string, notes: string, context: Context): string[] {
  const { width, marks, columns } = context;
  const start = margin + shortArrow(row, waysOf(row), columns, marks);
  const room = width - widthOf(start) - 2;
  const said = `${label}${notes === '' ? '' : `  ${notes}`}`;
  const [first = '', ...more] = widthOf(said) <= room ? [said] : wrap(`${label} ${notes}`, Math.max(10, room));
  const blank = ' '.repeat(widthOf(margin)) + lifelines(0, columns.width, columns, marks);
  const paint = painterOf(row, context);
  return [`${start}  ${paint(first)}`, ...more.map((text) => `${blank}  ${paint(text)}`)];
}

function painterOf(row: Drawn, { style }: Context): (text: string) => string {
  return row.kind === 'media' ? style.cyan : paintOf(row.tone, style);
}

function paintOf(tone: Tone, style: Style): (text: string) => string {
  switch (tone) {
    case 'success':
      return style.green;
    case 'failure':
      return style.red;
    case 'redirect':
      return style.yellow;
    case 'provisional':
      return style.dim;
    case 'request':
      return (text) => text;
  }
}

/** Names, what they are in the story, and addresses, above the lifelines; or as a list before them. */
function headLines({ participants }: LadderLayout, left: number, context: Context): string[] {
  const { words, columns, style, width } = context;
  const names = participants.map(({ name, others }) => (others > 0 ? words.moreHosts(others) : (name ?? '')));
  const roles = participants.map(({ role }) => (role === null ? '' : words.role[role]));
  const addresses = participants.map(({ address }) => address);
  if (!columns.isRoomy) {
    return [
      ...participants.map((each, i) => {
        const name = participantName(each, words);
        const more = [roles[i] ?? '', addresses[i] ?? ''].filter((text) => text !== '' && text !== name);
        return clip(`${letterOf(i)}  ${[name, ...more].join('  ')}`, width);
      }),
      ' '.repeat(left) + columns.centers.map((_, i) => padEnd(letterOf(i), columns.cells[i] ?? 1)).join(''),
    ];
  }
  const rows = [names, roles, addresses].filter((texts) => texts.some((text) => text !== ''));
  const shown = rows.length === 0 && participants.length > 0 ? [addresses] : rows;
  return shown.map((texts) => {
    const line = ' '.repeat(left) + centred(texts, columns);
    return texts === roles ? style.dim(line) : texts === names ? style.bold(line) : line;
  });
}

/** `A`, `B`, …: one column each, whatever their number. */
function letterOf(i: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + (i % 26));
}

/** Texts with their middles where the columns are. */
function centred(texts: readonly string[], { centers, cells }: TextColumns): string {
  let line = '';
  for (const [i, text] of texts.entries()) {
    const cell = cells[i] ?? 0;
    const short = clip(text, cell - 1);
    const start = (centers[i] ?? 0) - Math.floor(cell / 2);
    line = `${padEnd(line, start + Math.floor((cell - widthOf(short)) / 2))}${short}`;
  }
  return line;
}
