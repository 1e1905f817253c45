import type { Mend } from './mend.ts';

/** A field of CSV: each quotation mark in it is two. */
const DOUBLED = /[:=][ \t]?""[^"\n]{1,200}""[^"]/;
const SINGLE = /[:=][ \t]?"[^"\n]{1,200}"(?!")/;
/** Markdown made of a page: a backslash before all that means something there. */
const ESCAPED = /\\<sips?:/i;
const BACKSLASH = /\\([<>_*[\]#`~|.!()+-])/g;

export const DOUBLED_QUOTES: Mend = {
  isIn: (head) => DOUBLED.test(head) && !SINGLE.test(head),
  mend: (lines) => lines.replaceAll('""', '"'),
};

export const MARKDOWN: Mend = {
  isIn: (head) => ESCAPED.test(head),
  mend: (lines) => lines.replace(BACKSLASH, '$1'),
};
