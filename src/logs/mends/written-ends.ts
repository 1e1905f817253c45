import type { Mend } from './mend.ts';
import { hasStartLine } from './start-lines.ts';

/** What somebody wrote for the carriage return and the line feed of a line, before those of the text. */
const END = String.raw`(?:#015(?:#012)?|#012|(?:\\r)?\\n|\\r|\\015(?:\\012)?|\\x0[dD](?:\\x0[aA])?|<CR>(?:<LF>)?|\[CR\](?:\[LF\])?|(?:\^M)?\$|<br ?\/?>)`;
const AT_END = new RegExp(`${END}$`, 'i');
const EACH = new RegExp(`${END}(?=\\r?\\n)`, 'gi');
const PHRASE = /^(?: [1-6]\d\d [^#\\<[^$]*)?$/;
/** There the line ends are a part of what tshark prints. */
const TREE = 'Session Initiation Protocol (';
/** Between a start line and the first header of a message that stands in one line: what others write than rsyslog. */
const IN_LINE = String.raw`(?:\\{1,2}015)?\\{1,2}012|(?:\\{1,2}x0[dD])?\\{1,2}x0[aA]|(?:\^M)?\^J|(?:<CR>)?<LF>|(?:\[CR\])?\[LF\]|0x0[dD](?:0x)?0[aA]|(?:\u00e2\u0090\u008d)?\u00e2\u0090\u008a`;
const BEFORE_HEADER = new RegExp(`(?:${IN_LINE})[ \\t]{0,200}[A-Za-z][\\w-]{0,40}[ \\t]?:`, 'i');
const EACH_IN_LINE = new RegExp(IN_LINE, 'gi');
const TABS = /\\{1,2}(?:011|x09)|\^I|<TAB>|\[TAB\]|<HT>|\u00e2\u0090\u0089/gi;
/** How rsyslog writes a control character, in octal; a line end within a line is another matter. */
const CONTROL = /#0(?:11|33\[[\d;]{0,16}m)/g;
const IS_CONTROL = /: ?#0(?:11|33\[)/;
const COLOUR = /\u001b\[[0-9;]*[A-Za-z]/g;
const COLOUR_END = /\u001b\[0?m$/;
const COLOUR_START = '\u001b[';

/** Line ends that are written out before those of the text. */
export const WRITTEN_ENDS: Mend = {
  isIn: (head) => !head.includes(TREE) && hasStartLine(head, ({ rest }) => isWritten(rest)),
  mend: (lines) => lines.replace(EACH, ''),
};

/** As rsyslog writes them, which the reader of messages in one line knows. */
export const ENDS_IN_LINE: Mend = {
  isIn: (head) => hasStartLine(head, ({ rest }) => BEFORE_HEADER.test(rest)),
  mend: (lines) => lines.replace(EACH_IN_LINE, '#015#012').replace(TABS, '#011'),
};

/** A tab and colours, in lines of syslog. */
export const CONTROLS: Mend = {
  isIn: (head) => IS_CONTROL.test(head),
  mend: (lines) => lines.replace(CONTROL, (control) => (control === '#011' ? '\t' : '')),
};

/** Each line has its colour and its end. */
export const COLOURS: Mend = {
  isIn: (head) => hasStartLine(head, ({ rest, next }) => COLOUR_END.test(rest) && next.startsWith(COLOUR_START)),
  mend: (lines) => lines.replace(COLOUR, ''),
};

function isWritten(rest: string): boolean {
  const end = AT_END.exec(rest);
  return end !== null && PHRASE.test(rest.slice(0, end.index));
}
