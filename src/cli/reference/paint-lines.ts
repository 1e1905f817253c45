import type { TextLine } from '../../page/index.ts';
import type { Style } from '../../report/index.ts';

/** Reference pages as text, coloured by the role of each line. */
export function paintLines(lines: readonly TextLine[], style: Style): string {
  return `${lines.map((line) => paintLine(line, style)).join('\n')}\n`;
}

function paintLine({ text, role, labelLength }: TextLine, style: Style): string {
  if (role === 'title') {
    return style.bold(text);
  }
  if (role === 'heading' || role === 'columns') {
    return style.cyan(style.bold(text));
  }
  return labelLength > 0 ? style.bold(text.slice(0, labelLength)) + text.slice(labelLength) : text;
}
