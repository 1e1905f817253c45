import { basename } from 'node:path';
import type { Extracted } from '../../../analysis/index.ts';
import type { Lang } from '../../../languages/index.ts';
import { VERSION } from '../../../model/index.ts';
import { EXTRACT_NOTES, PLAIN, placeKey, storyNote } from '../../../report/index.ts';
import { printable } from '../../output/printable.ts';
import type { Case } from './case.ts';

/** Stories that are told at the head of a capture. */
const MOST_STORIES = 20;
/** Nothing is cut in a comment. */
const WIDTH = 400;

/** What stands at the head of the new capture: the verdict, and what of it is not as it was captured. */
export function caseNote(taken: Extracted, { chosen, paths, options, isAnonymized }: Case): string {
  const { lang, timezone = null } = options;
  const words = EXTRACT_NOTES.in(lang);
  const { capture, synthesized } = taken;
  const numbers = new Map(capture.places.map(({ input, number, newNumber }) => [`${input} ${number}`, newNumber]));
  const text = { lang, style: PLAIN, detail: 'quiet', width: WIDTH, timezone } as const;
  const told = chosen.stories.slice(0, MOST_STORIES).map((story) => {
    return storyNote(story, paths, text, (place) => numbers.get(placeKey(place)) ?? null);
  });
  const left = chosen.stories.length - told.length;
  const inputs = paths.map((path) => basename(path)).join(', ');
  const parts = [
    words.takenFrom(`siptriage ${VERSION}`, inputs),
    ...told,
    left > 0 ? words.more(left) : '',
    synthesized === 0 ? '' : isAnonymized ? words.anonymized : words.synthesized,
    capture.isUndated ? words.noDate : '',
    capture.cut > 0 ? words.headersOnly : '',
  ];
  return parts
    .filter((part) => part !== '')
    .map(shown)
    .join('\n');
}

/** What is to be known of an interface: its input, and how its times were put right. */
export function interfaceNote(path: string, aheadUs: number, lang: Lang): string {
  const name = basename(path);
  return shown(aheadUs === 0 ? name : EXTRACT_NOTES.in(lang).clock(name, (aheadUs / 1e6).toFixed(6)));
}

/** Whoever opens the capture in a terminal is shown what stands in the trace. */
function shown(text: string): string {
  return text.split('\n').map(printable).join('\n');
}
