import { markdownCode, markdownText } from '../../display/index.ts';
import type { Paragraph } from '../text/paragraph.ts';

/** What is said of a story as a list; what goes on with the item before it stands in a list below that. */
export function markdownItems(paragraphs: readonly Paragraph[]): string {
  const items: Paragraph[][] = [];
  for (const paragraph of paragraphs) {
    const last = items.at(-1);
    if (paragraph.label === '' && last !== undefined) {
      last.push(paragraph);
    } else {
      items.push([paragraph]);
    }
  }
  return items.flatMap(itemLines).join('\n');
}

function itemLines(parts: readonly Paragraph[]): string[] {
  const [first] = parts;
  const label = first === undefined || first.label === '' ? '' : `**${markdownText(first.label)}:**`;
  const texts = parts.map(({ text, isCode = false }) => (isCode ? markdownCode(text) : markdownText(text)));
  return texts.length === 1
    ? [`- ${[label, ...texts].filter((part) => part !== '').join(' ')}`]
    : [`- ${label}`, ...texts.map((text) => `  - ${text}`)];
}
