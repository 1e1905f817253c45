import { laidOut, wrap } from '../../../page/index.ts';
import {
  LADDER_WORDS,
  type LadderLayout,
  ladderFactsOf,
  ladderText,
  layOutLadder,
  refMaker,
  renderLadderHtml,
  renderMermaid,
  renderPlantuml,
  renderSvg,
  type StoryTitle,
  storyTitle,
  UNICODE_MARKS,
} from '../../../report/index.ts';
import { PLAIN, styleFor, widthFor } from '../../options/look.ts';
import { inAscii } from '../../output/stand-ins.ts';
import type { Io } from '../../process/io.ts';
import type { FoundStory } from './find-story.ts';
import type { FlowCommandOptions } from './options.ts';

/** Columns of a page of text besides lifelines, and what each of these needs at least. */
const BESIDE_LIFELINES = 28;
const LIFELINE = 2;
/** More columns than this are read on no screen. */
const MOST_COLUMNS = 24;

/** A story in the form that is asked for, and what it is. */
export async function drawStory(
  { stories, seen, paths }: FoundStory,
  options: FlowCommandOptions,
  io: Io,
): Promise<{ readonly text: string; readonly title: string }> {
  const { lang, timezone = null } = options;
  const isText = options.format === 'text';
  const width = widthFor(options, io);
  const style = isText ? styleFor(options, io) : PLAIN;
  const [lead] = stories;
  const head = (): StoryTitle =>
    lead === undefined
      ? { line: '', title: '', why: null }
      : storyTitle(lead, paths, { lang, style, detail: 'normal', width, timezone });
  const facts = ladderFactsOf(stories, refMaker(paths), seen.all());
  const most = isText ? Math.floor((width - BESIDE_LIFELINES) / LIFELINE) : MOST_COLUMNS;
  const layout = layOutLadder(facts, { timezone, maxParticipants: Math.min(MOST_COLUMNS, most) });
  const text = isText
    ? await laidOut(() => textOf(layout, head(), { ...options, width, style }))
    : await otherForm(layout, head(), paths, options);
  return { text, title: head().title };
}

type TextLook = FlowCommandOptions & { readonly width: number; readonly style: ReturnType<typeof styleFor> };

function textOf(layout: LadderLayout, head: StoryTitle, { lang, width, style, ascii }: TextLook): string {
  const words = LADDER_WORDS.in(lang);
  const ladder = ladderText(layout, { words, width, style, marks: UNICODE_MARKS, showsClock: true });
  const why = head.why === null ? [] : ['', ...wrap(head.why, width - 2).map((line) => `  ${line}`)];
  const text = [head.line, '', ...ladder, ...why].map((line) => `${line}\n`).join('');
  return ascii === true ? inAscii(text) : text;
}

async function otherForm(
  layout: LadderLayout,
  { title, why }: StoryTitle,
  paths: readonly string[],
  { lang, format }: FlowCommandOptions,
): Promise<string> {
  const words = LADDER_WORDS.in(lang);
  switch (format) {
    case 'mermaid':
      return renderMermaid(layout, { words });
    case 'plantuml':
      return renderPlantuml(layout, { words });
    case 'html':
      return renderLadderHtml(layout, { words, title, lang, lines: [...(why === null ? [] : [why]), ...paths] });
    default:
      return laidOut(() => renderSvg(layout, { words, title }));
  }
}
