import { type Doubt, whyNotCertain } from '../../findings/index.ts';
import { labelled, padEnd } from '../../page/index.ts';
import type { TextOptions } from './text-options.ts';

const LABEL_COLUMN = 12;

/** One thing that is said of a story, with a word for what it is; no word where it goes on with the one before. */
export type Paragraph = {
  readonly label: string;
  readonly text: string;
  /** Words of the trace, or for a machine, where a form sets these apart. */
  readonly isCode?: boolean;
  /** It is there to be pasted: no line is broken or cut. */
  readonly isWhole?: boolean;
};

/** Why a story is not certain; nothing for one that is. */
export function doubtLine(doubt: Doubt | null, { words, lang }: Pick<TextOptions, 'words' | 'lang'>): Paragraph[] {
  const says = whyNotCertain(doubt, lang);
  return says === null ? [] : [{ label: words.notCertain, text: says }];
}

/** As it stands below a story in a report: labels in their column. */
export function setOut(
  paragraphs: readonly Paragraph[],
  { style, width }: Pick<TextOptions, 'style' | 'width'>,
): string[] {
  return paragraphs.flatMap(({ label, text, isWhole = false }) =>
    (isWhole
      ? [`  ${padEnd(label, LABEL_COLUMN)}${text}`]
      : labelled(label, text, { indent: 2, column: LABEL_COLUMN, width })
    ).map((line) => line.replace(label, style.bold(label))),
  );
}
