import type { Mend } from './mend.ts';
import { hasStartLine } from './start-lines.ts';

/** A blank at which no page breaks a line, in UTF-8 and in latin-1. */
const NO_BREAK = '\u00c2\u00a0';
const UTF8 = /SIP\/2\.0\u00c2\u00a0\d|\u00c2\u00a0SIP\/2\.0|^[A-Z][\w-]{1,40}:\u00c2\u00a0/m;
const LATIN_1 = /SIP\/2\.0\u00a0\d|[^\u00c2]\u00a0SIP\/2\.0/;
/** The same byte ends characters of UTF-8. */
const ALONE = /(?<![\u0080-\u00ff])\u00a0/g;
/** Of no width: a blank, the mark of UTF-8, a joiner, marks of direction. */
const UNSEEN = '(?:\u00e2\u0080[\u008b\u008e\u008f]|\u00ef\u00bb\u00bf|\u00e2\u0081\u00a0)';
const IS_UNSEEN = new RegExp(`\\n[ \\t]{0,80}${UNSEEN}|${UNSEEN}SIP\\/2\\.0|SIP\\/2\\.0${UNSEEN}`);
const EACH_UNSEEN = new RegExp(UNSEEN, 'g');

export const NO_BREAKS: Mend = {
  isIn: (head) => UTF8.test(head),
  mend: (lines) => lines.replaceAll(NO_BREAK, ' '),
};

export const LATIN_NO_BREAKS: Mend = {
  isIn: (head) => LATIN_1.test(head),
  mend: (lines) => lines.replace(ALONE, ' '),
};

export const UNSEENS: Mend = {
  isIn: (head) => IS_UNSEEN.test(head),
  mend: (lines) => lines.replace(EACH_UNSEEN, ''),
};

/** Behind three lines, the first of them a start line: a page's line breaks, or a terminal that is filled up to its width. */
const TRAILING = '  ';
const EACH_TRAILING = /(?<![ \t])[ \t]+(?=\r?\n)/g;

export const TRAILING_BLANKS: Mend = {
  isIn: (head) =>
    hasStartLine(head, ({ rest, next, third }) => [rest, next, third].every((line) => line.endsWith(TRAILING))),
  mend: (lines) => lines.replace(EACH_TRAILING, ''),
};
