import { type Analysis, plain, type Story, type TraceTotals } from '../../findings/index.ts';
import { PAGE_WIDTH } from '../../page/index.ts';
import type { Lang } from '../../reference/index.ts';
import { clockIn } from '../clock-time.ts';
import { type Overview, tellMore, tellOverview } from '../overview/overview-lines.ts';
import { tellCall, tellCallBriefly } from './call-story.ts';
import { tellForm } from './form-line.ts';
import type { TextFacts } from './listed-calls.ts';
import { tellNotice, tellNoticeBriefly } from './notice-story.ts';
import {
  countCalls,
  countRegistrations,
  isAllGood,
  tellCalls,
  tellProblems,
  tellResponses,
  tellSummary,
} from './overview.ts';
import { tellRegistration, tellRegistrationBriefly } from './registration-story.ts';
import { tellRejection, tellRejectionBriefly } from './rejection-story.ts';
import type { Style } from './style.ts';
import type { Detail, TextOptions } from './text-options.ts';
import { topOf } from './text-options.ts';
import { tellTransfer, tellTransferBriefly } from './transfer-story.ts';
import { REPORT_WORDS } from './words-en.ts';

/** Where several inputs make a trace, each message names its own. */
const MAX_INPUT_NAME = 24;

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
  /** The calls they tell of, which need no other mention. */
  readonly callIds: ReadonlySet<string>;
};

/** What stands before and behind the stories of a report. */
export type TextAround = { readonly before: string; readonly after: string };

/** The report without its stories, which were rendered already. */
export function renderAround(
  facts: TextFacts,
  options: TextReportOptions,
  told: ToldStories,
  overview: Overview | null = null,
): TextAround {
  const text = textOptionsFor(pathsOf(facts), options);
  const good = goodNews(facts, text, options.isFiltered === true ? text.words.nothingMatches : text.words.noCalls);
  const before = [
    ...tellSummary(facts, text),
    ...(good.length + told.count > 0 ? [''] : []),
    ...good,
    ...(good.length > 0 && told.count > 0 ? [''] : []),
    ...(overview === null
      ? []
      : tellOverview(facts, overview.causes, overview.timeline, { ...text, top: topOf(options) })),
  ];
  const after = [
    ...(overview === null
      ? [
          ...tellCalls(facts, told.callIds, text),
          // Who asked for one call wants to know of that.
          ...(options.tellsGood === true ? [] : tellResponses(facts, text)),
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
  const isBrief = text.detail === 'quiet';
  if (story.type === 'transfer') {
    return isBrief ? [tellTransferBriefly(story.transfer, text)] : spaced(tellTransfer(story.transfer, text));
  }
  if (story.type === 'rejection') {
    return isBrief ? [tellRejectionBriefly(story.rejection, text)] : spaced(tellRejection(story.rejection, text));
  }
  if (story.type === 'notice') {
    return isBrief ? [tellNoticeBriefly(story.notice, text)] : spaced(tellNotice(story.notice, text));
  }
  if (story.type === 'registration') {
    const { registration } = story;
    return isBrief ? [tellRegistrationBriefly(registration, text)] : spaced(tellRegistration(registration, text));
  }
  if (story.type === 'call') {
    return isBrief ? [tellCallBriefly(story.call, text)] : spaced(tellCall(story.call, text));
  }
  return [];
}

/** With one blank line behind it. */
function spaced(lines: readonly string[]): string[] {
  return [...tidy(lines), ''];
}

/** Each transfer as a story with its evidence, the good ones too. */
export function renderTransfers(analysis: Analysis, options: TextReportOptions): string {
  const text = textOptionsFor(pathsOf(analysis), options);
  const stories = analysis.transfers.flatMap((transfer) =>
    text.detail === 'quiet' ? [tellTransferBriefly(transfer, text)] : [...tellTransfer(transfer, text), ''],
  );
  const told =
    stories.length === 0 ? [options.isFiltered === true ? text.words.nothingMatches : text.words.noTransfers] : stories;
  return `${tidy([...tellSummary(analysis, text), '', ...told]).join('\n')}\n`;
}

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
  { lang, style, detail, width = PAGE_WIDTH, timezone = null }: TextReportOptions,
): TextOptions {
  return {
    lang,
    style,
    detail,
    width,
    ...clockIn(timezone),
    words: REPORT_WORDS.in(lang),
    placeOf: placesOf(paths),
  };
}

/** Frames as `#12`, lines as `:340`; with several inputs the name of the input stands before. */
function placesOf(paths: readonly string[]): TextOptions['placeOf'] {
  const names = paths.map((path) => plain(path.split('/').at(-1) ?? path, MAX_INPUT_NAME));
  return (sighting) => {
    const name = names.length > 1 ? (names[sighting.input] ?? '') : '';
    return sighting.line > 0 ? `${name}:${sighting.line}` : `${name}#${sighting.frame}`;
  };
}

function goodNews(facts: TextFacts, { words, style }: TextOptions, nothing: string): string[] {
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
  return goodSentences(facts, words).map((sentence) => style.green(`✓ ${sentence}`));
}

function goodSentences(totals: TraceTotals, words: TextOptions['words']): string[] {
  const { storyCounts, callCounts, registrationCounts } = totals;
  const registrations = countRegistrations(totals);
  const { registered } = registrationCounts;
  const sentences: string[] = [];
  if (storyCounts.transfers > 0) {
    sentences.push(words.goodTransfers(storyCounts.transfers));
  } else if (countCalls(totals) > 0) {
    sentences.push(words.goodCalls(callCounts.answered, callCounts.cancelled));
  }
  return registrations === 0
    ? sentences
    : [...sentences, words.goodRegistrations(registered, registrations - registered)];
}
