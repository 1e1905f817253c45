import { flow, padEnd, wrap } from '../../page/index.ts';
import type { Style } from '../text/style.ts';

/** What stands before each line of an annotation, so that nobody takes it for a line of the log. */
const BAR = '  ┃ ';
const LABEL_COLUMN = 12;
/** However narrow the terminal is, a note keeps so much. */
const LEAST_WIDTH = 40;

/** How notes are set: their language has no part in it. */
export type NoteLayout = {
  readonly style: Style;
  /** Columns of the page. */
  readonly width: number;
};

export type Paint = (text: string) => string;

/** A paragraph of a note: a bold beginning, and text behind it. */
export function paragraph(title: string, text: string, paint: Paint, { style, width }: NoteLayout): string[] {
  const lines = wrap(broken(text === '' ? title : `${title} ${text}`, inner(width)), inner(width));
  let titleLeft = title.length;
  return lines.map((line) => {
    const bold = line.slice(0, Math.max(0, titleLeft));
    const rest = line.slice(bold.length);
    titleLeft -= line.length + 1;
    return paint(BAR) + (bold === '' ? '' : paint(style.bold(bold))) + rest;
  });
}

/** A label in its column, and text beside it. */
export function labelledLine(label: string, text: string, paint: Paint, layout: NoteLayout): string[] {
  const columns = textColumns(layout);
  return besideLabel(label, wrap(broken(text, columns), columns), paint, layout);
}

/** The same with parts that are not broken. */
export function labelledParts(label: string, parts: readonly string[], paint: Paint, layout: NoteLayout): string[] {
  return besideLabel(label, flow(parts, textColumns(layout)), paint, layout);
}

function besideLabel(label: string, lines: readonly string[], paint: Paint, { style }: NoteLayout): string[] {
  return lines.map((line, i) => {
    const head = padEnd(i === 0 ? label : '', LABEL_COLUMN);
    return `${paint(BAR)}  ${i === 0 ? style.bold(head) : head}${line}`;
  });
}

function textColumns({ width }: NoteLayout): number {
  return inner(width) - LABEL_COLUMN - 2;
}

/** A longer word, such as an address of a page, goes on in the next line. */
function broken(text: string, columns: number): string {
  return text.replace(/\S+/g, (word) => {
    const pieces: string[] = [];
    for (let at = 0; at < word.length; at += columns) {
      pieces.push(word.slice(at, at + columns));
    }
    return pieces.join(' ');
  });
}

function inner(width: number): number {
  return Math.max(LEAST_WIDTH, width) - BAR.length;
}
