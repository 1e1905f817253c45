import { type Analysis, plain } from '../../findings/index.ts';
import type { Lang } from '../../reference/index.ts';
import type { Sighting } from '../../session/index.ts';
import type { Detail, TextOptions } from './options.ts';
import { countCalls, isAllGood, tellCalls, tellProblems, tellResponses, tellSummary } from './overview.ts';
import { tellRejection, tellRejectionBriefly } from './rejection-story.ts';
import type { Style } from './style.ts';
import { tellTransfer, tellTransferBriefly } from './transfer-story.ts';
import { EN } from './words-en.ts';
import { VI } from './words-vi.ts';

/** Where several inputs make a trace, each message names its own. */
const MAX_INPUT_NAME = 24;

export type TextReportOptions = {
  readonly lang: Lang;
  readonly style: Style;
  readonly detail: Detail;
  /** A filter chose what is told: that there is nothing says nothing about the trace. */
  readonly isFiltered?: boolean;
};

/**
 * The report an engineer reads: a summary line, each failed transfer and each rejection as a short story, the calls
 * that failed, the codes seen. What went well is said in a line.
 */
export function renderText(analysis: Analysis, options: TextReportOptions): string {
  const text = optionsFor(analysis, options);
  const stories = storiesOf(analysis, text);
  const good = goodNews(analysis, text, options.isFiltered === true ? text.words.nothingMatches : text.words.noCalls);
  const lines = [
    ...tellSummary(analysis, text),
    ...(good.length + stories.length > 0 ? [''] : []),
    ...good,
    ...(good.length > 0 && stories.length > 0 ? [''] : []),
    ...stories,
    ...tellCalls(analysis, text),
    ...tellResponses(analysis, text),
    ...tellProblems(analysis, text),
  ];
  const isBrief = isAllGood(analysis) && text.detail !== 'verbose';
  return `${tidy(isBrief ? lines.filter((line) => line !== '') : lines).join('\n')}\n`;
}

/** Each transfer as a story with its evidence, the good ones too. */
export function renderTransfers(analysis: Analysis, options: TextReportOptions): string {
  const text = optionsFor(analysis, options);
  const stories = analysis.transfers.flatMap((transfer) =>
    text.detail === 'quiet' ? [tellTransferBriefly(transfer, text)] : [...tellTransfer(transfer, text), ''],
  );
  const told =
    stories.length === 0 ? [options.isFiltered === true ? text.words.nothingMatches : text.words.noTransfers] : stories;
  return `${tidy([...tellSummary(analysis, text), '', ...told]).join('\n')}\n`;
}

/** One blank line between parts, none at the end. */
function tidy(lines: readonly string[]): string[] {
  return lines.filter((line, i) => line !== '' || (lines[i + 1] ?? '') !== '');
}

function optionsFor(analysis: Analysis, { lang, style, detail }: TextReportOptions): TextOptions {
  return {
    lang,
    style,
    detail,
    words: lang === 'vi' ? VI : EN,
    placeOf: placesOf(analysis),
  };
}

/** Frames as `#12`, lines as `:340`; with several inputs the name of the input stands before. */
function placesOf(analysis: Analysis): (sighting: Sighting) => string {
  const names = analysis.inputs.map((input) => plain(input.path.split('/').at(-1) ?? input.path, MAX_INPUT_NAME));
  return (sighting) => {
    const name = names.length > 1 ? (names[sighting.input] ?? '') : '';
    return sighting.line > 0 ? `${name}:${sighting.line}` : `${name}#${sighting.frame}`;
  };
}

function storiesOf(analysis: Analysis, options: TextOptions): string[] {
  const transfers = analysis.transfers.filter(
    ({ record, findings }) => options.detail === 'verbose' || record.outcome !== 'succeeded' || findings.length > 0,
  );
  if (options.detail === 'quiet') {
    return [
      ...transfers.map((transfer) => tellTransferBriefly(transfer, options)),
      ...analysis.rejections.map((rejection) => tellRejectionBriefly(rejection, options)),
    ];
  }
  return [
    ...transfers.flatMap((transfer) => [...tellTransfer(transfer, options), '']),
    ...analysis.rejections.flatMap((rejection) => [...tellRejection(rejection, options), '']),
  ];
}

function goodNews(analysis: Analysis, { words, style }: TextOptions, nothing: string): string[] {
  if (countCalls(analysis) === 0 && analysis.transfers.length === 0 && analysis.rejections.length === 0) {
    return [nothing];
  }
  if (!isAllGood(analysis)) {
    return [];
  }
  const sentence =
    analysis.transfers.length > 0
      ? words.goodTransfers(analysis.transfers.length)
      : words.goodCalls(analysis.callCounts.answered, analysis.callCounts.cancelled);
  return [style.green(`✓ ${sentence}`)];
}
