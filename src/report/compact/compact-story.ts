import { type Finding, leadingFinding, type Story } from '../../findings/index.ts';
import { capitalise } from '../../page/index.ts';
import type { Lang } from '../../reference/index.ts';
import { judgedIn } from '../ladder/story-title.ts';
import type { Paragraph } from '../text/paragraph.ts';
import { textOptionsFor } from '../text/report-text.ts';
import { partsOf } from '../text/set-story.ts';
import type { StoryParts } from '../text/story-parts.ts';
import { PLAIN } from '../text/style.ts';
import type { TextOptions } from '../text/text-options.ts';
import { exactPlaces, placeRanges } from './places.ts';

export type CompactOptions = { readonly lang: Lang; readonly timezone?: string | null };

/** No line is broken: who reads it pays for each blank. */
const WIDEST = 100_000;
/** Its own line of a report, for who pastes it; a program has the Call-IDs. */
const WIRESHARK = 'Wireshark';

/** What every compact text needs. @param paths what the inputs are called, by their index. */
export function compactOptionsFor(paths: readonly string[], { lang, timezone = null }: CompactOptions): TextOptions {
  const text = textOptionsFor(paths, { lang, timezone, style: PLAIN, detail: 'normal', width: WIDEST });
  return { ...text, placeOf: exactPlaces(paths) };
}

/** Where a story begins, by which it can be asked for again; null for one without a message. */
export function storyPlace(story: Story, paths: readonly string[], options: CompactOptions): string | null {
  const text = compactOptionsFor(paths, options);
  const first = partsOf(story, text)?.first;
  return first === undefined ? null : text.placeOf(first);
}

/** A story in one line: how it ended, between whom, why, and the messages that prove it. */
export function compactLine(story: Story, paths: readonly string[], options: CompactOptions): string {
  const text = compactOptionsFor(paths, options);
  const parts = partsOf(story, text);
  if (parts === null) {
    return '';
  }
  const lead = leadingFinding(judgedIn(story));
  const why =
    lead === null
      ? placeRanges(parts.sightings, text.placeOf)
      : `${capitalise(lead.message)} ${provenBy(lead, text)}${lead.atFault === null ? '' : `, ${text.words.atFault}: ${lead.atFault}`}`;
  return `${headOf(parts, text)} | ${why}`;
}

/** All that a report says of a story, in as few words as say it: each sentence with the messages it rests on. */
export function compactStory(story: Story, paths: readonly string[], options: CompactOptions): string[] {
  const text = compactOptionsFor(paths, options);
  const parts = partsOf(story, text);
  if (parts === null) {
    return [];
  }
  const { findings } = judgedIn(story);
  const lead = leadingFinding(judgedIn(story));
  const first = parts.first === undefined ? '' : ` ${text.placeOf(parts.first)}`;
  return [
    headOf(parts, text),
    ...parts.lead().map((sentence) => `${sentence}${first}`),
    ...rowsOf(parts),
    ...parts
      .paragraphs()
      .filter(({ label }) => label !== WIRESHARK)
      .map((paragraph) => saidOf(paragraph, lead, findings, text)),
  ];
}

function headOf({ title, names, confidence, first }: StoryParts, { clockOf, placeOf }: TextOptions): string {
  const when = first === undefined ? '' : `, ${clockOf(first.timeUs)} ${placeOf(first)}`;
  return `${title}: ${names} (${confidence}${when})`;
}

function rowsOf(parts: StoryParts): string[] {
  return parts.messages().map(({ when, place, hop, words, note }) => {
    const said = [place, when, hop, words].filter((part) => part !== '').join(' ');
    return note === '' ? said : `${said} | ${note}`;
  });
}

/** What is said, and which messages show it; what to do rests on none. */
function saidOf(
  { label, text: said }: Paragraph,
  lead: Finding | null,
  findings: readonly Finding[],
  text: TextOptions,
): string {
  const finding =
    label === text.words.why
      ? lead
      : (findings.find(({ rule, message }) => said === `${capitalise(message)} [${rule}]`) ?? null);
  const shown = label === '' ? `- ${said}` : `${label}: ${said}`;
  return finding === null ? shown : `${shown.replace(` [${finding.rule}]`, '')} ${provenBy(finding, text)}`;
}

/** `[transfer/target-busy, certain, #6-#10 #13]`. */
function provenBy({ rule, confidence, evidence }: Finding, { words, placeOf }: TextOptions): string {
  return `[${[rule, words.confidence[confidence], placeRanges(evidence, placeOf)].filter((part) => part !== '').join(', ')}]`;
}
