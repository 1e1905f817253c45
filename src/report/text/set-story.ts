import type { Story } from '../../findings/index.ts';
import { clip, wrap } from '../../page/index.ts';
import { callParts } from './call-story.ts';
import { headLine } from './head-line.ts';
import { noticeParts } from './notice-story.ts';
import { setOut } from './paragraph.ts';
import { registrationParts } from './registration-story.ts';
import { rejectionParts } from './rejection-story.ts';
import type { StoryParts } from './story-parts.ts';
import type { TextOptions } from './text-options.ts';
import { transferParts } from './transfer-story.ts';

/** Columns that no title takes: a trace may name a method of a hundred letters. */
const BESIDE_TITLE = 12;

/** What is told of a story; null for one that is no story of its own. */
export function partsOf(story: Story, options: TextOptions): StoryParts | null {
  switch (story.type) {
    case 'transfer':
      return transferParts(story.transfer, options);
    case 'rejection':
      return rejectionParts(story.rejection, options);
    case 'call':
      return callParts(story.call, options);
    case 'registration':
      return registrationParts(story.registration, options);
    case 'notice':
      return noticeParts(story.notice, options);
    case 'form':
      return null;
  }
}

/** A story in one line. */
export function storyHead({ title, paint, names, first, confidence }: StoryParts, options: TextOptions): string {
  const shown = clip(title, options.width - BESIDE_TITLE);
  return headLine(paint(options.style.bold(shown)), names, first, confidence, options);
}

/** The whole of it: how it ended, its messages, why, what to do. */
export function storyLines(parts: StoryParts, options: TextOptions): string[] {
  return [
    storyHead(parts, options),
    ...parts.lead().flatMap((sentence) => wrap(sentence, options.width - 2).map((line) => `  ${line}`)),
    '',
    ...parts.rows(),
    '',
    ...setOut(parts.paragraphs(), options),
  ];
}

/** The mark before the title of a story, and its colour: the same wherever the story is named. */
export function markOf(story: Story, options: TextOptions): Pick<StoryParts, 'paint'> & { readonly mark: string } {
  const parts = partsOf(story, options);
  return parts === null
    ? { mark: '!', paint: options.style.yellow }
    : { mark: parts.title.charAt(0), paint: parts.paint };
}
