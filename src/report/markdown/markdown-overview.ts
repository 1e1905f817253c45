import type { Cause } from '../../causes/index.ts';
import { markdownBlock, markdownCode, markdownText } from '../../display/index.ts';
import type { Story, TraceTotals } from '../../findings/index.ts';
import { causesLeft, causeText, cellsOf, shareTexts } from '../overview/cause-cells.ts';
import { type OutcomeRow, outcomeRows } from '../overview/outcome-rows.ts';
import { type Overview, type OverviewOptions, timelineText } from '../overview/overview-lines.ts';
import type { OverviewWords } from '../overview/overview-words.ts';
import { OVERVIEW_WORDS } from '../overview/overview-words-en.ts';
import { overviewOptionsFor, type TextReportOptions } from '../text/report-text.ts';

/** How everything ended, and a table of the causes: blocks of a page. */
export function markdownOverview(
  totals: TraceTotals,
  { causes, timeline }: Overview,
  paths: readonly string[],
  options: TextReportOptions,
): string[] {
  const text = overviewOptionsFor(paths, options);
  const words = OVERVIEW_WORDS.in(text.lang);
  const left = causesLeft(causes, text.top, words);
  const picture = timelineText(totals, timeline, text);
  return [
    outcomeItems(outcomeRows(totals, words, text.lang)),
    causeTable(causes.slice(0, text.top), words, text),
    ...(left === null ? [] : [markdownText(left)]),
    ...shareTexts(totals, causes, words, text).map(markdownText),
    ...(picture === null ? [] : [markdownBlock(picture)]),
  ].filter((block) => block !== '');
}

function outcomeItems(rows: readonly OutcomeRow[]): string {
  return rows
    .map(({ label, text }) =>
      label === '' ? `  - ${markdownText(text)}` : `- **${markdownText(label)}:** ${markdownText(text)}`,
    )
    .join('\n');
}

function causeTable(causes: readonly Cause<Story>[], words: OverviewWords, options: OverviewOptions): string {
  const heads = ['\\#', '', words.wentWrong, words.count, words.when, words.example];
  const rows = causes.map((cause) => {
    const { id, mark, count, when, example } = cellsOf(cause, options);
    const text = markdownText(causeText(cause, words));
    return [id, mark, text, count, markdownText(when), example === '' ? '' : markdownCode(example)];
  });
  return [heads, ['---:', '---', '---', '---:', '---', '---'], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
