import { BLANK_LINE, hangingLines, plainLine, type TextLine } from './role-lines.ts';
import { padEnd } from './setting.ts';
import { PAGE_WIDTH, widthOf } from './width.ts';

/** What stands under a heading, without how it is set. */
export type SectionBody =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'points' | 'steps'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly label: string; readonly value: string }[] };

/** A part of a page. One without anything under its heading is left out. */
export type Section = SectionBody & { readonly heading: string };

const INDENT = '  ';

/** The parts of a page for a terminal, in lines of at most `width` columns. */
export function sectionLines(sections: readonly Section[], width = PAGE_WIDTH): readonly TextLine[] {
  return sections.flatMap((section) => {
    const lines = bodyLines(section, width);
    return lines.length === 0 ? [] : [BLANK_LINE, plainLine(section.heading, 'heading'), ...lines];
  });
}

function bodyLines(body: SectionBody, width: number): readonly TextLine[] {
  switch (body.kind) {
    case 'text':
      return body.text === '' ? [] : hangingLines(INDENT, body.text, width);
    case 'points':
      return body.items.flatMap((item) => hangingLines(`${INDENT}- `, item, width));
    case 'steps':
      return body.items.flatMap((item, i) => hangingLines(`${INDENT}${i + 1}. `, item, width));
    case 'facts': {
      const column = Math.max(0, ...body.facts.map(({ label }) => widthOf(label)));
      return body.facts.flatMap(({ label, value }) =>
        hangingLines(`${INDENT}${padEnd(label, column)}  `, value, width),
      );
    }
  }
}

/**
 * The parts of a page as Markdown, a paragraph each.
 *
 * @param rank of the headings: 2 for `##`; 0 has them in bold.
 */
export function sectionMarkdown(sections: readonly Section[], rank = 2): string {
  const head = (heading: string): string => (rank === 0 ? `**${heading}**` : `${'#'.repeat(rank)} ${heading}`);
  return sections
    .map((section) => ({ heading: head(section.heading), body: bodyMarkdown(section) }))
    .filter(({ body }) => body !== '')
    .map(({ heading, body }) => `${heading}\n\n${body}`)
    .join('\n\n');
}

function bodyMarkdown(body: SectionBody): string {
  switch (body.kind) {
    case 'text':
      return asProse(body.text);
    case 'points':
      return body.items.map((item) => `* ${asProse(item)}`).join('\n');
    case 'steps':
      return body.items.map((item, i) => `${i + 1}. ${asProse(item)}`).join('\n');
    case 'facts':
      return body.facts.map(({ label, value }) => `* ${label}: ${asProse(value)}`).join('\n');
  }
}

/** Our own words as Markdown: nothing in them is markup. */
function asProse(text: string): string {
  return text.replace(/[\\`*_<[\]]/g, (sign) => (sign === '<' ? '&lt;' : `\\${sign}`));
}

/** The parts of a page as plain text, for what shows no lines of ours. */
export function sectionText(sections: readonly Section[]): string {
  return sectionLines(sections, Number.POSITIVE_INFINITY)
    .map(({ text }) => text)
    .join('\n')
    .trim();
}
