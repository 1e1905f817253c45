/** What a ladder of text is drawn with; each takes one column. */
export type Marks = {
  readonly life: string;
  readonly line: string;
  readonly media: string;
  readonly right: string;
  readonly left: string;
  readonly decided: string;
  readonly gap: string;
  /** What is tied together: its first message, one between, its last, and what does not belong to it. */
  readonly tie: { readonly first: string; readonly inner: string; readonly last: string; readonly past: string };
};

export const ASCII_MARKS: Marks = {
  life: '|',
  line: '-',
  media: '=',
  right: '>',
  left: '<',
  decided: '<<',
  gap: '...',
  tie: { first: '+', inner: '+', last: '+', past: ':' },
};

export const UNICODE_MARKS: Marks = {
  life: '│',
  line: '─',
  media: '═',
  right: '▶',
  left: '◀',
  decided: '◀',
  gap: '…',
  tie: { first: '┌', inner: '├', last: '└', past: '╎' },
};
