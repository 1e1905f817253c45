import { type Finding, leadingFinding, type Story } from '../../findings/index.ts';
import type { Sighting } from '../../records/index.ts';
import { storyTitle } from '../ladder/story-title.ts';
import type { TextReportOptions } from '../text/report-text.ts';
import { REPORT_WORDS } from '../text/words-en.ts';
import { EXTRACT_NOTES } from './extract-words.ts';

type Judged = { readonly verdict: Finding | null; readonly findings: readonly Finding[] };

/** A message of the trace by its place. */
type Place = Pick<Sighting, 'input' | 'frame' | 'line'>;

/** What is found wrong with a story. */
export function findingsOf(story: Story): readonly Finding[] {
  return judgedIn(story).findings;
}

/** What a finding says of the messages that prove it, by their place. */
export function packetNotes(stories: readonly Story[], lang: TextReportOptions['lang']): Map<string, string> {
  const words = EXTRACT_NOTES.in(lang);
  const notes = new Map<string, string>();
  for (const story of stories) {
    for (const { rule, severity, title, evidence } of findingsOf(story)) {
      for (const sighting of evidence) {
        const key = placeKey(sighting);
        const note = words.packet(rule, words.severity[severity], title);
        const before = notes.get(key);
        if (before === undefined || !before.split('\n').includes(note)) {
          notes.set(key, before === undefined ? note : `${before}\n${note}`);
        }
      }
    }
  }
  return notes;
}

/** What is said of a story at the head of a capture. @param numberOf where a message stands there; null where it does not. */
export function storyNote(
  story: Story,
  paths: readonly string[],
  options: TextReportOptions,
  numberOf: (place: Place) => number | null,
): string {
  const words = EXTRACT_NOTES.in(options.lang);
  const { line, why } = storyTitle(story, paths, options);
  const lead = leadingFinding(judgedIn(story));
  const numbers = (lead?.evidence ?? []).map(numberOf).filter((number) => number !== null);
  const lines = [
    line.replace(/ {2,}/g, '   ').trim(),
    why,
    lead === null ? null : ruleNote(lead, options.lang),
    numbers.length === 0 ? null : words.evidence([...new Set(numbers)].map((number) => `#${number}`).join(', ')),
  ];
  return lines.filter((each) => each !== null && each !== '').join('\n');
}

/** What a place is known by: an input, and a record or line of it. */
export function placeKey({ input, frame, line }: Place): string {
  return `${input} ${line || frame}`;
}

/** Every message that a story, and what was found of it, shows. */
export function sightingsOf(story: Story): Sighting[] {
  const proofs = findingsOf(story).flatMap(({ evidence }) => evidence);
  return [...proofs, ...shownBy(story)];
}

function shownBy(story: Story): readonly Sighting[] {
  switch (story.type) {
    case 'transfer':
      return story.transfer.record.steps.map(({ sighting }) => sighting);
    case 'call': {
      const { evidence, registered } = story.call.record;
      return [...evidence, ...(registered.caller?.evidence ?? []), ...(registered.callee?.evidence ?? [])];
    }
    case 'rejection':
      return story.rejection.record.evidence;
    case 'registration':
      return story.registration.record.evidence;
    case 'notice':
      return story.notice.record.evidence;
    case 'form':
      return [];
  }
}

function judgedIn(story: Story): Judged {
  switch (story.type) {
    case 'transfer':
      return story.transfer;
    case 'call':
      return story.call;
    case 'rejection':
      return story.rejection;
    case 'registration':
      return story.registration;
    case 'notice':
      return story.notice;
    case 'form':
      return { verdict: null, findings: [story.form.finding] };
  }
}

function ruleNote({ rule, severity, atFault, confidence }: Finding, lang: TextReportOptions['lang']): string {
  const words = EXTRACT_NOTES.in(lang);
  const { party, nobody, confidence: sure } = REPORT_WORDS.in(lang);
  return words.rule(rule, words.severity[severity], atFault === null ? nobody : party[atFault], sure[confidence]);
}
