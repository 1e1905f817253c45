import { visibleLine, visibleText } from './unseen.ts';

/** Every character that begins something in GitHub's Markdown, and where it would make a link of a bare address. */
const MARKUP = /:(?=\/\/)|(?<=\bwww)\.|[\\`*_{}[\]()<>#+\-!|~&@=^$"']/gi;

/** What a host makes a link to an issue of, whether it is escaped or not: its number is parted from the sign. */
const REFERENCE = /(\\#|\bGH\\-)(?=\d)/gi;

/** Text that shows as it is: no markup, no HTML, no link, no mention, no line of its own. */
export function markdownText(text: string): string {
  return visibleLine(flat(text)).replace(MARKUP, escaped).replace(REFERENCE, '$1\u2060');
}

/** As an entity where a backslash does not help; a mention needs its name next to the `@`. */
function escaped(character: string): string {
  switch (character) {
    case '<':
      return '&lt;';
    case '>':
      return '&gt;';
    case '&':
      return '&amp;';
    case ':':
      return '&#58;';
    case '.':
      return '&#46;';
    case '@':
      return '@\u2060';
    default:
      return `\\${character}`;
  }
}

/** Text in a span of code, in a table too. */
export function markdownCode(text: string): string {
  const code = visibleLine(flat(text)).replaceAll('|', '\\|');
  const fence = '`'.repeat(longestRun(code) + 1);
  const pad = code.startsWith('`') || code.endsWith('`') || code.trim() === '' ? ' ' : '';
  return `${fence}${pad}${code}${pad}${fence}`;
}

/** Lines as they are, in a block that nothing inside can end. */
export function markdownBlock(lines: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(lines) + 1));
  return `${fence}text\n${visibleText(lines)}\n${fence}`;
}

/** A value from a trace stands in one line. */
function flat(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ');
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}
