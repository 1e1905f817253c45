/** What a page or a terminal would act on, line ends among it: a value from a trace stands in one line. */
const UNFIT = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;

/** Every character that begins something in GitHub's Markdown, and where it would make a link of a bare address. */
const MARKUP = /:(?=\/\/)|(?<=\bwww)\.|[\\`*_{}[\]()<>#+\-!|~&@=^$"']/gi;

/** Text that shows as it is: no markup, no HTML, no link, no mention, no line of its own. */
export function markdownText(text: string): string {
  return text.replace(UNFIT, ' ').replace(MARKUP, escaped);
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
  const flat = text.replace(UNFIT, ' ').replaceAll('|', '\\|');
  const fence = '`'.repeat(longestRun(flat) + 1);
  const pad = flat.startsWith('`') || flat.endsWith('`') || flat.trim() === '' ? ' ' : '';
  return `${fence}${pad}${flat}${pad}${fence}`;
}

/** Lines as they are, in a block that nothing inside can end. */
export function markdownBlock(lines: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(lines) + 1));
  return `${fence}text\n${lines}\n${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}
