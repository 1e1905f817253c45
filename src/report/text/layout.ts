import stringWidth from 'string-width';

/** Reports fit this many columns. */
export const PAGE_WIDTH = 100;

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

/** Breaks text at blanks into lines of at most `width` columns; a longer word stands alone, cut. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') {
      lines.push(line);
    }
    line = clip(word, width);
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
  return NARROW.test(text) ? text.length : stringWidth(text);
}

const NARROW = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u024f\u1ea0-\u1ef9→✓✗×·–…◀]*$/;
