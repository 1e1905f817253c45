import { type Analysis, plain, type Story, type TraceTotals } from '../../findings/index.ts';
import { clipMiddle, PAGE_WIDTH, widthOf, wrap } from '../../page/index.ts';
import type { Lang } from '../../reference/index.ts';
import { clockIn } from '../clock-time.ts';
import { type Overview, type OverviewOptions, tellMore, tellOverview } from '../overview/overview-lines.ts';
import { tellForm } from './form-line.ts';
import type { TextFacts } from './listed-calls.ts';
import {
  countCalls,
  countRegistrations,
  isAllGood,
  tellCalls,
  tellProblems,
  tellResponses,
  tellSummary,
} from './overview.ts';
import { partsOf, storyHead, storyLines } from './set-story.ts';
import type { Style } from './style.ts';
import type { Detail, TextOptions } from './text-options.ts';
import { topOf } from './text-options.ts';
import { transferParts } from './transfer-story.ts';
import { REPORT_WORDS } from './words-en.ts';

/** Where several inputs make a trace, each message names its own: in a row of a table, or of a narrow page, in short. */
const MAX_INPUT_NAME = 24;
const SHORT_INPUT_NAME = 12;
/** From here on a row of a table has room for both. */
const WIDE_PAGE = 140;
/** No file system has longer ones. */
const LONGEST_NAME = 255;

export type TextReportOptions = {
  readonly lang: Lang;
  readonly style: Style;
  readonly detail: Detail;
  /** Columns of a line; default {@link PAGE_WIDTH}. */
  readonly width?: number;
  /** The zone of clock times, by its IANA name; null or absent for UTC. */
  readonly timezone?: string | null;
  /** Tell the calls that went well too. */
  readonly tellsGood?: boolean;
  /** Tell every story, also where there are many. */
  readonly tellsAll?: boolean;
  /** How many causes are listed and told where there are many; default 10. */
  readonly top?: number;
  /** Tell all stories of this cause, by its number in the overview, and no others. */
  readonly cause?: number | null;
  /** A filter chose what is told: that there is nothing says nothing about the trace. */
  readonly isFiltered?: boolean;
};

/** Stories that were rendered one by one while the trace was read. */
export type ToldStories = {
  readonly count: number;
  /** Stories that were printed before the report was over. */
  readonly earlier?: number;
  /** The calls they tell of, which need no other mention. */
  readonly callIds: ReadonlySet<string>;
};

/** What stands before and behind the stories of a report. */
export type TextAround = { readonly before: string; readonly after: string };

/** How a report is set: each story by itself, and what stands around them. */
export type ReportForm = { readonly story: typeof renderStory; readonly around: typeof renderAround };

/** The report without its stories, which were rendered already. */
export function renderAround(
  facts: TextFacts,
  options: TextReportOptions,
  told: ToldStories,
  overview: Overview | null = null,
): TextAround {
  const paths = pathsOf(facts);
  const text = textOptionsFor(paths, options);
  const good = goodNews(facts, text, options.isFiltered === true ? text.words.nothingMatches : text.words.noCalls);
  const above = [
    ...tellSummary(facts, text),
    ...(good.length + told.count > 0 ? [''] : []),
    ...good,
    ...(good.length > 0 && told.count > 0 ? [''] : []),
  ];
  const looked =
    overview === null ? [] : tellOverview(facts, overview, overviewOptionsFor(paths, options), above.length);
  const before = [...above, ...looked];
  const after = [
    ...(overview === null
      ? [
          ...tellCalls(facts, told.callIds, text),
          // Who asked for one call wants to know of that.
          ...(options.tellsGood === true ? [] : tellResponses(facts, text, isSingle(told))),
        ]
      : tellMore(overview, text)),
    ...tellForm(facts, text),
    ...tellProblems(facts, text),
  ];
  const isBrief = isAllGood(facts) && text.detail !== 'verbose' && told.count === 0;
  const shown = (lines: string[]): string[] => (isBrief ? lines.filter((line) => line !== '') : lines);
  const behind = asText(tidy(shown(after)));
  // A story ends with a blank line of its own.
  return { before: asText(shown(before)), after: told.count > 0 ? behind.replace(/^\n/, '') : behind };
}

/** Beside one story its codes are explained; of more nobody reads a glossary. */
function isSingle({ count, earlier = 0 }: ToldStories): boolean {
  return count + earlier <= 1;
}

function asText(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/**
 * One story as it stands in the report, with a blank line behind it; nothing for what the report does not tell.
 *
 * @param paths what the inputs are called, by their index.
 * @param number in the list of causes; null where there is none.
 */
export function renderStory(
  story: Story,
  paths: readonly string[],
  options: TextReportOptions,
  number: number | null = null,
): string {
  const text = textOptionsFor(paths, options);
  return asText(tellStory(story, number === null ? text : { ...text, number }));
}

function tellStory(story: Story, text: TextOptions): string[] {
  const parts = partsOf(story, text);
  if (parts === null) {
    return [];
  }
  return text.detail === 'quiet' ? [storyHead(parts, text)] : spaced(storyLines(parts, text));
}

/** With one blank line behind it. */
function spaced(lines: readonly string[]): string[] {
  return [...tidy(lines), ''];
}

/** Each transfer as a story with its evidence, the good ones too. */
export function renderTransfers(analysis: Analysis, options: TextReportOptions): string {
  const text = textOptionsFor(pathsOf(analysis), options);
  const stories = analysis.transfers.flatMap((transfer) => {
    const parts = transferParts(transfer, text);
    return text.detail === 'quiet' ? [storyHead(parts, text)] : [...storyLines(parts, text), ''];
  });
  const told =
    stories.length === 0 ? [options.isFiltered === true ? text.words.nothingMatches : text.words.noTransfers] : stories;
  return `${tidy([...tellSummary(analysis, text), '', ...told]).join('\n')}\n`;
}

/** Lines for a terminal. */
export const TEXT_FORM: ReportForm = { story: renderStory, around: renderAround };

function pathsOf({ inputs }: TraceTotals): string[] {
  return inputs.map((input) => input.path);
}

/** One blank line between parts, none at the end. */
function tidy(lines: readonly string[]): string[] {
  return lines.filter((line, i) => line !== '' || (lines[i + 1] ?? '') !== '');
}

/** What every part of a text report needs. @param paths what the inputs are called, by their index. */
export function textOptionsFor(
  paths: readonly string[],
  { lang, style, detail, width = PAGE_WIDTH, timezone = null, tellsGood = false }: TextReportOptions,
): TextOptions {
  return {
    lang,
    style,
    detail,
    width,
    tellsParties: tellsGood,
    ...clockIn(timezone),
    words: REPORT_WORDS.in(lang),
    placeOf: placesOf(paths, width < PAGE_WIDTH ? SHORT_INPUT_NAME : MAX_INPUT_NAME),
  };
}

/** The same for the overview, in whose rows the title needs the room. */
export function overviewOptionsFor(paths: readonly string[], options: TextReportOptions): OverviewOptions {
  const { width = PAGE_WIDTH } = options;
  return {
    ...textOptionsFor(paths, options),
    placeOf: placesOf(paths, width < WIDE_PAGE ? SHORT_INPUT_NAME : MAX_INPUT_NAME),
    top: topOf(options),
  };
}

/** Frames as `#12`, lines as `:340`; with several inputs the name of the input stands before. */
function placesOf(paths: readonly string[], longest: number): TextOptions['placeOf'] {
  const names = paths.map((path) => inputName(path, longest));
  return (sighting) => {
    const name = names.length > 1 ? (names[sighting.input] ?? '') : '';
    return sighting.line > 0 ? `${name}:${sighting.line}` : `${name}#${sighting.frame}`;
  };
}

/** The name of a file; of one that is too long the beginning and the end, without what says only its kind. */
function inputName(path: string, longest: number): string {
  const name = plain(path.split('/').at(-1) ?? path, LONGEST_NAME);
  const dot = name.lastIndexOf('.');
  return widthOf(name) <= longest ? name : clipMiddle(dot > 0 ? name.slice(0, dot) : name, longest);
}

/** That all went well, or that there is nothing to tell of. */
export function goodNews(facts: TextFacts, { words, style, width }: TextOptions, nothing: string): string[] {
  const { storyCounts } = facts;
  if (
    countCalls(facts) === 0 &&
    storyCounts.transfers === 0 &&
    storyCounts.rejections === 0 &&
    storyCounts.badNotices === 0 &&
    countRegistrations(facts) === 0
  ) {
    return [nothing];
  }
  if (!isAllGood(facts)) {
    return [];
  }
  return goodSentences(facts, words).flatMap((sentence) => wrap(`✓ ${sentence}`, width).map(style.green));
}

function goodSentences(totals: TraceTotals, words: TextOptions['words']): string[] {
  const { storyCounts, callCounts, registrationCounts } = totals;
  const registrations = countRegistrations(totals);
  const { registered } = registrationCounts;
  const sentences: string[] = [];
  if (storyCounts.transfers > 0) {
    sentences.push(words.goodTransfers(storyCounts.transfers - storyCounts.repeatedTransfers));
  } else if (countCalls(totals) > 0) {
    sentences.push(words.goodCalls(callCounts.answered, callCounts.cancelled));
  }
  return registrations === 0
    ? sentences
    : [...sentences, words.goodRegistrations(registered, registrations - registered)];
}
