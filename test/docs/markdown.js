/** The first line of every generated page. */
export const GENERATED = '<!-- Written by `npm run docs`; change the source, not this page. -->';

/** A table. Cells hold Markdown; bars and line ends in them are made harmless. */
export function table(head, rows) {
  const line = (cells) =>
    `| ${cells
      .map((cell) =>
        String(cell)
          .replace(/\|/g, '\\|')
          .replace(/\s*\n\s*/g, ' '),
      )
      .join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Text as code, whatever backquotes it holds none of. */
export function code(text) {
  return `\`${text}\``;
}

/** `<file>` and the like would be taken for markup. */
export function prose(text) {
  return text.replace(/</g, '&lt;');
}
