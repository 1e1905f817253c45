import {
  BLANK_LINE,
  hangingLines,
  PAGE_WIDTH,
  padEnd,
  plainLine,
  type Section,
  sectionLines,
  type TextLine,
  whole,
  widthOf,
  wrap,
} from '../page/index.ts';
import type { CodeName, Comparison } from './compare.ts';
import type { Explanation } from './explain.ts';
import type { Language } from './language.ts';
import { listIn } from './list.ts';
import type { HeadingId, Vocabulary } from './vocabulary.ts';

const INDENT = '  ';

/** What is said of a code, part by part: for a terminal and for a page. */
export function codeSections(explanation: Explanation, { vocabulary: { headings } }: Language): readonly Section[] {
  const also = explanation.seeAlso.map(({ code, title }) => `${code} ${title}`).join(' · ');
  return [
    { heading: headings.description, kind: 'text', text: explanation.description },
    { heading: headings.whenYouSeeIt, kind: 'text', text: explanation.whenYouSeeIt },
    { heading: headings.howToFix, kind: 'steps', items: explanation.howToFix },
    { heading: headings.whatFollows, kind: 'text', text: explanation.whatFollows },
    { heading: headings.useWhen, kind: 'text', text: explanation.useWhen },
    { heading: headings.facts, kind: 'facts', facts: explanation.facts },
    { heading: headings.references, kind: 'text', text: explanation.references.join(' · ') },
    { heading: headings.seeAlso, kind: 'text', text: also },
  ];
}

/** Lays an entry out for a terminal, in lines of at most `width` columns. */
export function renderExplanation(
  explanation: Explanation,
  language: Language,
  width = PAGE_WIDTH,
): readonly TextLine[] {
  return [plainLine(codeHeading(explanation), 'title'), ...sectionLines(codeSections(explanation, language), width)];
}

/** Lays a comparison out for a terminal, in lines of at most `width` columns. */
export function renderComparison(
  comparison: Comparison,
  { vocabulary: words }: Language,
  width = PAGE_WIDTH,
): readonly TextLine[] {
  const { a, b, notes, rows, same, whenToUse } = comparison;
  return [
    plainLine(`${shortName(a)}  ↔  ${shortName(b)}`, 'title'),
    ...hangingLines(INDENT, comparison.headline, width),
    ...section(words, 'keyDifferences', rows.length > 0 ? differences(comparison, width) : []),
    ...section(
      words,
      'tellingThemApart',
      notes.flatMap((note) => hangingLines(`${INDENT}- `, note, width)),
    ),
    ...section(
      words,
      'whenToUseWhich',
      whenToUse.flatMap(({ code, text }) => hangingLines(`${INDENT}${code}  `, text, width)),
    ),
    ...sectionLines([{ heading: words.headings.inCommon, kind: 'facts', facts: same }], width),
  ];
}

/** Lays a list of codes, of all unless others are given, out for a terminal: by class, the unregistered ones last. */
export function renderCodeList(language: Language, width = PAGE_WIDTH, items = listIn(language)): readonly TextLine[] {
  const { vocabulary: words } = language;
  const phraseWidth = Math.max(...items.map(({ phrase }) => widthOf(phrase))) + 2;
  const lines: TextLine[] = [plainLine(words.headings.codes, 'title')];
  const groups = Object.values(words.classes).map((heading, index) => ({
    heading,
    members: items.filter(({ code, registered }) => registered && Math.trunc(code / 100) === index + 1),
  }));
  groups.push({
    heading: words.unregistered,
    members: items.filter(({ registered }) => !registered),
  });
  for (const { heading, members } of groups.filter((group) => group.members.length > 0)) {
    lines.push(BLANK_LINE, plainLine(heading, 'heading'));
    for (const { code, phrase, title } of members) {
      const more = saysTheSame(phrase, title) ? '' : title;
      lines.push(...hangingLines(`${INDENT}${code}  ${padEnd(phrase, phraseWidth)}`, more, width));
    }
  }
  return lines;
}

/** '486 Busy Here', or the number alone for a code without an entry. */
function shortName({ code, phrase }: CodeName): string {
  return phrase === null ? String(code) : `${code} ${phrase}`;
}

/** '486 Busy Here', followed by the title where it says more than the phrase. */
export function codeHeading({ code, phrase, title }: CodeName): string {
  if (phrase === null) {
    return `${code} · ${title}`;
  }
  return saysTheSame(phrase, title) ? `${code} ${phrase}` : `${code} ${phrase} · ${title}`;
}

function saysTheSame(phrase: string, title: string): boolean {
  return phrase.toLowerCase() === title.toLowerCase();
}

/** A heading over its lines; nothing at all where there are none. */
function section(words: Vocabulary, heading: HeadingId, lines: readonly TextLine[]): readonly TextLine[] {
  return lines.length === 0 ? [] : [BLANK_LINE, plainLine(words.headings[heading], 'heading'), ...lines];
}

/** The table of differences: the label and one column for each code, every cell wrapped in its column. */
function differences({ a, b, rows }: Comparison, width: number): readonly TextLine[] {
  const labelWidth = Math.max(...rows.map(({ label }) => widthOf(label)));
  const column = Math.floor((width - INDENT.length - labelWidth - 2 * INDENT.length) / 2);
  const layOut = (label: string, left: string, right: string): string =>
    (INDENT + [padEnd(label, labelWidth), padEnd(left, column), right].join(INDENT)).trimEnd();
  const lines = [plainLine(layOut('', String(a.code), String(b.code)), 'columns')];
  for (const row of rows) {
    const left = wrap(row.a, column, whole);
    const right = wrap(row.b, column, whole);
    for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
      const label = index === 0 ? row.label : '';
      lines.push({
        text: layOut(label, left[index] ?? '', right[index] ?? ''),
        role: 'row',
        labelLength: label === '' ? 0 : INDENT.length + label.length,
      });
    }
  }
  return lines;
}
