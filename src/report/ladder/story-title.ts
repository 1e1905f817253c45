import { leadingFinding, type Story } from '../../findings/index.ts';
import { capitalise } from '../../page/index.ts';
import { type TextReportOptions, textOptionsFor } from '../text/report-text.ts';
import { partsOf, storyHead } from '../text/set-story.ts';

/** What stands above and below the ladder of a story. */
export type StoryTitle = {
  /** `✗ TRANSFER FAILED   alice → bob → carol   06:10:33 #6   certain`, for a page of text. */
  readonly line: string;
  /** `TRANSFER FAILED: alice → bob → carol`. */
  readonly title: string;
  /** What is wrong with it; null where nothing is. */
  readonly why: string | null;
};

/** @param paths what the inputs are called, by their index. */
export function storyTitle(story: Story, paths: readonly string[], options: TextReportOptions): StoryTitle {
  const text = textOptionsFor(paths, options);
  const parts = partsOf(story, text);
  const lead = leadingFinding(judgedIn(story));
  const why = lead === null ? null : capitalise(lead.message);
  if (parts === null) {
    return { line: '', title: '', why };
  }
  const title = parts.title.replace(/^\S /, '');
  return { line: storyHead(parts, text), title: parts.names === '' ? title : `${title}: ${parts.names}`, why };
}

/** What was found in a story, and what decides it. */
export function judgedIn(story: Story): Parameters<typeof leadingFinding>[0] {
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
      return { findings: [] };
  }
}
