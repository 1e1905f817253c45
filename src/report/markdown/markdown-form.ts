import { markdownBlock, markdownCode, markdownText } from '../../display/index.ts';
import type { Story } from '../../findings/index.ts';
import { LADDER_BOUNDS } from '../ladder/ladder.ts';
import { LADDER_WORDS } from '../ladder/ladder-words-en.ts';
import { layOutLadder } from '../ladder/layout/lay-out.ts';
import { ladderFactsOf } from '../ladder/story-facts.ts';
import { ladderText } from '../ladder/text/ladder-text.ts';
import { refMaker } from '../message-ref.ts';
import { moreText, type Overview } from '../overview/overview-lines.ts';
import { tellForm } from '../text/form-line.ts';
import type { TextFacts } from '../text/listed-calls.ts';
import { summaryOf, tellCalls, tellProblems } from '../text/overview.ts';
import {
  goodNews,
  type ReportForm,
  type TextAround,
  type TextReportOptions,
  type ToldStories,
  textOptionsFor,
} from '../text/report-text.ts';
import { partsOf } from '../text/set-story.ts';
import type { StoryParts } from '../text/story-parts.ts';
import { PLAIN } from '../text/style.ts';
import type { TextOptions } from '../text/text-options.ts';
import { markdownItems } from './markdown-items.ts';
import { markdownOverview } from './markdown-overview.ts';

/** Columns of what is set in a block: a comment on a ticket is no wider, and a mail is quoted without a break. */
const BLOCK_WIDTH = 72;

/** For tickets and pull requests: what the trace holds stands as text or in blocks of code, and is never markup. */
export const MARKDOWN_FORM: ReportForm = { story: markdownStory, around: markdownAround };

function optionsFor(paths: readonly string[], options: TextReportOptions): TextOptions {
  return textOptionsFor(paths, { ...options, style: PLAIN, width: BLOCK_WIDTH });
}

function markdownStory(
  story: Story,
  paths: readonly string[],
  options: TextReportOptions,
  number: number | null = null,
): string {
  const text = optionsFor(paths, options);
  const parts = partsOf(story, text);
  if (parts === null) {
    return '';
  }
  const mark = parts.title.charAt(0);
  const head = `${markdownText(parts.title.slice(2))}: ${markdownText(parts.names)}`;
  if (text.detail === 'quiet') {
    return `- ${mark} ${head} · ${whereabouts(parts, text)}\n`;
  }
  const ladder = ladderOf(story, paths, text, options);
  return [
    `### ${number === null ? '' : `${number}. `}${mark} ${head}`,
    whereabouts(parts, text),
    ...parts.lead().map(markdownText),
    ...(ladder.length === 0 ? [] : [markdownBlock(ladder.join('\n'))]),
    markdownItems(parts.paragraphs()),
  ]
    .filter((part) => part !== '')
    .map((part) => `${part}\n\n`)
    .join('');
}

/** As `check` draws it in the Markdown of a pull request, in a narrower block. */
function ladderOf(
  story: Story,
  paths: readonly string[],
  { lang }: TextOptions,
  { timezone = null }: TextReportOptions,
): string[] {
  const facts = ladderFactsOf([story], refMaker(paths));
  return ladderText(layOutLadder(facts, { ...LADDER_BOUNDS, timezone }), {
    words: LADDER_WORDS.in(lang),
    width: BLOCK_WIDTH,
  });
}

/** `06:11:02 · #6 · certain`. */
function whereabouts({ first, confidence }: StoryParts, { clockOf, placeOf }: TextOptions): string {
  const clock = first === undefined ? '' : clockOf(first.timeUs);
  const place = first === undefined ? '' : markdownCode(placeOf(first));
  return [clock, place, markdownText(confidence)].filter((part) => part !== '').join(' · ');
}

function markdownAround(
  facts: TextFacts,
  options: TextReportOptions,
  told: ToldStories,
  overview: Overview | null = null,
): TextAround {
  const paths = facts.inputs.map(({ path }) => path);
  const text = optionsFor(paths, options);
  const { names, counts, span, unseen, extras } = summaryOf(facts, text);
  const nothing = options.isFiltered === true ? text.words.nothingMatches : text.words.noCalls;
  const before = [
    `## ${markdownText(names)}`,
    [counts, span, ...unseen, extras]
      .filter((part) => part !== '')
      .map(markdownText)
      .join(' · '),
    ...goodNews(facts, { ...text, width: Number.POSITIVE_INFINITY }, nothing).map(
      (sentence) => `**${markdownText(sentence)}**`,
    ),
    ...(overview === null ? [] : markdownOverview(facts, overview, paths, { ...options, width: BLOCK_WIDTH })),
  ];
  const rest = [
    ...(overview === null ? tellCalls(facts, told.callIds, text) : []),
    ...tellForm(facts, text),
    ...tellProblems(facts, text),
  ].filter((line) => line !== '');
  const after = [
    ...(overview === null ? [] : moreText(overview, text).map(markdownText)),
    ...(rest.length === 0 ? [] : [markdownBlock(rest.join('\n'))]),
  ];
  // In short, the stories are one list.
  const isList = text.detail === 'quiet' && told.count > 0;
  return {
    before: before.join('\n\n') + (told.count + after.length > 0 ? '\n\n' : '\n'),
    after: after.length === 0 ? '' : `${isList ? '\n' : ''}${after.join('\n\n')}\n`,
  };
}
