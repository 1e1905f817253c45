import { whole, wrap } from './setting.ts';
import { PAGE_WIDTH, widthOf } from './width.ts';

/** How a line may be coloured; the text itself never carries colour. */
export type LineRole = 'title' | 'heading' | 'columns' | 'row' | 'body' | 'blank';

export type TextLine = {
  readonly text: string;
  readonly role: LineRole;
  /** How many characters at the start of `text` are a label to emphasise, indentation included; 0 for none. */
  readonly labelLength: number;
};

export const BLANK_LINE: TextLine = { text: '', role: 'blank', labelLength: 0 };

/** A line without a label. */
export function plainLine(text: string, role: LineRole): TextLine {
  return { text, role, labelLength: 0 };
}

/** However narrow the page and long the label, a paragraph keeps so much. */
const LEAST_WIDTH = 20;

/** A paragraph under a hanging label: the label stands before its first line, the other lines are indented as far. */
export function hangingLines(label: string, text: string, width = PAGE_WIDTH): readonly TextLine[] {
  const indent = ' '.repeat(widthOf(label));
  const [first = '', ...more] = wrap(text, Math.max(LEAST_WIDTH, width - indent.length), whole);
  return [first, ...more].map((line, index) => ({
    text: ((index === 0 ? label : indent) + line).trimEnd(),
    role: label.trim() === '' ? 'body' : 'row',
    labelLength: index === 0 ? label.trimEnd().length : 0,
  }));
}
