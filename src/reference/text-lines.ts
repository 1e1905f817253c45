/** How a line may be coloured; the text itself never carries colour. */
export type LineRole = 'title' | 'heading' | 'columns' | 'row' | 'body' | 'blank';

export type TextLine = {
  readonly text: string;
  readonly role: LineRole;
  /** How many characters at the start of `text` are a label to emphasise, indentation included; 0 for none. */
  readonly labelLength: number;
};

/** The widest line ever rendered, in terminal columns. */
export const PAGE_WIDTH = 100;

const COMBINING = /\p{M}/u;

/** Terminal columns of a text of this reference: one for each character, none for a combining mark. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    width += COMBINING.test(character) ? 0 : 1;
  }
  return width;
}

/** Breaks a text at its spaces into lines of at most `width` columns; a longer word stays whole on its own line. */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    const wordWidth = displayWidth(word);
    if (line !== '' && used + 1 + wordWidth > width) {
      lines.push(line);
      line = word;
      used = wordWidth;
    } else {
      used += wordWidth + (line === '' ? 0 : 1);
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  return lines;
}

/** Fills a text up to `width` columns. */
export function padText(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

export const BLANK_LINE: TextLine = { text: '', role: 'blank', labelLength: 0 };

/** A line without a label. */
export function plainLine(text: string, role: LineRole): TextLine {
  return { text, role, labelLength: 0 };
}

/** A paragraph under a hanging label: the label stands before its first line, the other lines are indented as far. */
export function hangingLines(label: string, text: string): readonly TextLine[] {
  const indent = ' '.repeat(displayWidth(label));
  return wrapText(text, PAGE_WIDTH - indent.length).map((line, index) => ({
    text: ((index === 0 ? label : indent) + line).trimEnd(),
    role: label.trim() === '' ? 'body' : 'row',
    labelLength: index === 0 ? label.trimEnd().length : 0,
  }));
}
