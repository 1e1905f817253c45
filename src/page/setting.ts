import { PAGE_WIDTH, widthOf } from './width.ts';

/** Pads to a display width; text that is already wider stays as it is. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** The same at the left, for numbers. */
export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text;
}

/** Cuts to a display width at the left: the end of a path says which file it is. */
export function clipStart(text: string, width: number): string {
  if (widthOf(text) <= width) {
    return text;
  }
  let kept = '';
  for (const character of [...text].reverse()) {
    if (widthOf(character + kept) > width - 1) {
      break;
    }
    kept = character + kept;
  }
  return `…${kept}`;
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

/** The same with the middle left out, in ASCII: names often differ at their ends alone: `t02-b..-busy`. */
export function clipMiddle(text: string, width: number): string {
  if (widthOf(text) <= width) {
    return text;
  }
  const characters = [...text];
  const kept = Math.max(0, width - MIDDLE.length);
  const front = asMany(characters, Math.ceil(kept / 2));
  const back = asMany(characters.reverse(), Math.floor(kept / 2)).reverse();
  return [...front, MIDDLE, ...back].join('');
}

const MIDDLE = '..';

/** The first characters, as many as a width holds. */
function asMany(characters: readonly string[], width: number): string[] {
  const taken: string[] = [];
  for (const character of characters) {
    if (widthOf([...taken, character].join('')) > width) {
      break;
    }
    taken.push(character);
  }
  return taken;
}

/**
 * Breaks text at blanks into lines of at most `width` columns; a longer word stands alone, as `longer` makes it: cut, or
 * {@link whole}. No line begins as a command to the runner of GitHub Actions (`::error::`) would, in whose log the text may
 * stand.
 */
export function wrap(text: string, width: number, longer: (word: string, width: number) => string = clip): string[] {
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
    line = wordWidth <= width ? word : longer(word, width);
    lineWidth = Math.min(wordWidth, width);
  }
  return line === '' ? lines : [...lines, line];
}

/** For {@link wrap}: a word that is longer than the line stays whole, as an address to click on must. */
export function whole(word: string): string {
  return word;
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
export function labelled(
  label: string,
  text: string,
  options: { indent: number; column: number; width?: number },
): string[] {
  const { indent, column, width = PAGE_WIDTH } = options;
  const lines = wrap(text, width - indent - column);
  return lines.map((line, i) => `${' '.repeat(indent)}${padEnd(i === 0 ? label : '', column)}${line}`);
}

/** Text at the left and a word at the right edge; right behind it where both do not fit. */
export function withRight(left: string, right: string, width: number): string {
  const gap = width - widthOf(left) - widthOf(right);
  return gap >= 2 ? `${left}${' '.repeat(gap)}${right}` : `${left}  ${right}`;
}
