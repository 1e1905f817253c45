/**
 * What a page, a mailer or a collector of logs put in the place of characters, in the whole of a text. Where the beginning
 * shows it, the text is read as it was before. As many lines come out, so that a line keeps its number.
 */
export type Mend = {
  /** `head`: the beginning of the text, whole lines of it in latin-1. */
  isIn(head: string): boolean;
  /** Of whole lines. */
  mend(lines: string): string;
};
