import { widthOf } from '../../../page/index.ts';
import type { LadderWords } from '../ladder-words.ts';
import type { LadderLayout, LadderRow } from '../layout/ladder-layout.ts';
import { MEDIA, mediaNotes, messageNotes, messageWords, participantName } from '../row-words.ts';

/** Where everything stands in a picture, in pixels. */
export type SvgPlan = {
  readonly width: number;
  readonly headHeight: number;
  readonly rowHeight: number;
  /** Where clock, offset and place begin; null where clock times are not shown. */
  readonly clockX: number | null;
  readonly offsetX: number;
  readonly placeX: number;
  /** Between two columns. */
  readonly gap: number;
  readonly xOf: (column: number) => number;
  /** Where notes begin, behind the last column. */
  readonly noteX: number;
};

const EDGE = 12;
const BETWEEN = 14;
const ROW = 28;
const HEAD = 76;
const LEAST_GAP = 132;
const MOST_GAP = 236;
/** Average widths of a letter: of labels, of what is set in a typewriter's letters, of notes. */
const LETTER = 6.9;
const SMALL_LETTER = 6.4;
const NOTE_LETTER = 6.2;
/** What an arrow needs besides its label. */
const ARROW = 30;

/** The measures of a picture: as wide as its labels want it, within reason. */
export function planOf(layout: LadderLayout, words: LadderWords, showsClock: boolean): SvgPlan {
  const { participants, rows } = layout;
  const hasTimes = rows.some((row) => row.kind === 'message' && row.offset !== '');
  const clockWidth = showsClock && hasTimes ? widest(rows, (row) => row.clock, SMALL_LETTER) : 0;
  const offsetWidth = hasTimes ? widest(rows, (row) => row.offset, SMALL_LETTER) : 0;
  const placeWidth = widest(rows, (row) => row.place, SMALL_LETTER);
  const offsetX = EDGE + (clockWidth > 0 ? clockWidth + BETWEEN : 0);
  const placeX = offsetX + (offsetWidth > 0 ? offsetWidth + BETWEEN : 0);
  const gap = gapOf(layout, words);
  const firstX = placeX + placeWidth + BETWEEN + gap / 2;
  const noteX = firstX + (Math.max(1, participants.length) - 1) * gap + gap / 2;
  const noteWidth = rows.reduce((most, row) => Math.max(most, widthOf(notesOf(row, words)) * NOTE_LETTER), 0);
  return {
    width: Math.ceil(noteX + noteWidth + EDGE),
    headHeight: HEAD,
    rowHeight: ROW,
    clockX: clockWidth > 0 ? EDGE : null,
    offsetX,
    placeX,
    gap,
    xOf: (column) => firstX + column * gap,
    noteX,
  };
}

function notesOf(row: LadderRow, words: LadderWords): string {
  switch (row.kind) {
    case 'message':
      return messageNotes(row, words).join(' · ');
    case 'media':
      return mediaNotes(row, words);
    case 'gap':
      return '';
  }
}

type Message = Extract<LadderRow, { readonly kind: 'message' }>;

function widest(rows: readonly LadderRow[], textOf: (row: Message) => string, letter: number): number {
  return rows.reduce((most, row) => Math.max(most, row.kind === 'message' ? widthOf(textOf(row)) * letter : 0), 0);
}

/** As far apart as the longest label wants two columns. */
function gapOf({ participants, rows }: LadderLayout, words: LadderWords): number {
  const wanted = rows.map((row) => {
    if (row.kind === 'gap' || row.from === null || row.to === null) {
      return 0;
    }
    const text = row.kind === 'media' ? MEDIA : messageWords(row, words);
    return (widthOf(text) * LETTER + ARROW) / Math.max(1, Math.abs(row.from - row.to));
  });
  const heads = participants.map((each) => {
    const texts = [participantName(each, words), each.address, each.role === null ? '' : words.role[each.role]];
    return Math.max(...texts.map(widthOf)) * LETTER + 2 * BETWEEN;
  });
  const most = [...wanted, ...heads].reduce((a, b) => Math.max(a, b), LEAST_GAP);
  return Math.ceil(Math.min(MOST_GAP, most));
}

/** How many letters of a label stand between two columns. */
export function lettersIn(width: number): number {
  return Math.max(3, Math.floor((width - ARROW / 2) / LETTER));
}
