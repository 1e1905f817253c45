/** Reports fit this many columns. */
export const PAGE_WIDTH = 100;

/** Exact widths of any text; null until some text needs them, because their tables take 25 ms to load. */
let exactWidth: ((text: string) => number) | null = null;
let isExactWidthWanted = false;

/** Loads what {@link widthOf} needs for scripts other than Latin; without it they are counted by the code unit. */
export async function loadWidths(): Promise<void> {
  exactWidth ??= (await import('string-width')).default;
}

/** What `render` gives, rendered once more with exact widths where something in it asked for them. */
export async function laidOut<T>(render: () => T): Promise<T> {
  const text = render();
  if (exactWidth !== null || !isExactWidthWanted) {
    return text;
  }
  await loadWidths();
  return render();
}

/** Pads to a display width; text that is already wider stays as it is. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** Cuts to a display width, with an ellipsis where something was lost. */
export function clip(text: string, width: number): string {
  if (widthOf(text) <= width) {
    return text;
  }
  let kept = '';
  for (const character of text) {
    if (widthOf(kept + character) > width - 1) {
      break;
    }
    kept += character;
  }
  return `${kept}…`;
}

/**
 * Breaks text at blanks into lines of at most `width` columns; a longer word stands alone, cut. No line begins as a command
 * to the runner of GitHub Actions (`::error::`) would, in whose log the report may stand.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let lineWidth = 0;
  for (const part of text.split(/\s+/)) {
    if (part === '') {
      continue;
    }
    const word = part.startsWith('::') ? part.replace(/^::(?=[A-Za-z])/, ': :') : part;
    const wordWidth = widthOf(word);
    if (line !== '' && lineWidth + 1 + wordWidth <= width) {
      line += ` ${word}`;
      lineWidth += 1 + wordWidth;
      continue;
    }
    if (line !== '') {
      lines.push(line);
    }
    line = wordWidth <= width ? word : clip(word, width);
    lineWidth = Math.min(wordWidth, width);
  }
  return line === '' ? lines : [...lines, line];
}

/** Sets parts side by side, `gap` blanks between them, in as few lines of at most `width` columns as hold them. */
export function flow(parts: readonly string[], width: number, gap = 3): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of parts.flatMap((text) => (widthOf(text) <= width ? [text] : wrap(text, width)))) {
    const longer = line === '' ? part : line + ' '.repeat(gap) + part;
    if (widthOf(longer) <= width) {
      line = longer;
    } else {
      lines.push(line);
      line = part;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** A label in its own column with wrapped text beside it. */
export function labelled(label: string, text: string, options: { indent: number; column: number }): string[] {
  const { indent, column } = options;
  const lines = wrap(text, PAGE_WIDTH - indent - column);
  return lines.map((line, i) => `${' '.repeat(indent)}${padEnd(i === 0 ? label : '', column)}${line}`);
}

/** Text at the left and a word at the right edge; on a line of its own where both do not fit. */
export function withRight(left: string, right: string): string {
  const gap = PAGE_WIDTH - widthOf(left) - widthOf(right);
  return gap >= 2 ? `${left}${' '.repeat(gap)}${right}` : `${left}  ${right}`;
}

/** Columns a text takes on a terminal. Latin letters, Vietnamese ones too, and our own marks take one each. */
export function widthOf(text: string): number {
  const visible = text.includes('\x1b') ? text.replace(COLOUR, '') : text;
  if (NARROW.test(visible)) {
    return visible.length;
  }
  isExactWidthWanted = true;
  return exactWidth === null ? visible.length : exactWidth(visible);
}

/** What a `Style` puts around text. Nothing else brings an escape here: what a trace holds was made harmless before. */
const COLOUR = /\x1b\[\d+m/g;

const NARROW = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u024f\u1ea0-\u1ef9→✓✗×·–…◀]*$/;
