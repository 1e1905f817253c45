import { causeStoryOf } from '../../causes/index.ts';
import { laidOut } from '../../page/index.ts';
import type { TraceEvent, TraceFace } from '../trace-event.ts';
import { ListedCalls } from './listed-calls.ts';
import { renderAround, type TextReportOptions } from './report-text.ts';
import { TextStories } from './text-stories.ts';

/** A text as it comes, and what a face that prints it has to say besides. */
export type FollowedText = Required<Pick<TraceFace, 'takesCall' | 'notKept'>> & {
  readonly textOf: (event: TraceEvent) => string | Promise<string>;
};

/** A text report as it comes: each story when it is decided, and at the end what stands around the stories. */
export function followedText(options: TextReportOptions): FollowedText {
  const stories = new TextStories(options);
  const listed = new ListedCalls();
  let earlier = 0;
  const textOf = (event: TraceEvent): string | Promise<string> => {
    listed.note(event);
    switch (event.type) {
      case 'begin':
        stories.paths = event.paths;
        return '';
      case 'story':
        if (!stories.takes(event.story, causeStoryOf(event.story))) {
          return '';
        }
        stories.mention(event.story);
        earlier++;
        return stories.render(event.story);
      case 'end': {
        const facts = listed.withTotals(event.totals);
        return facts.messages === 0
          ? ''
          : laidOut(() => {
              const { before, after } = renderAround(facts, options, { count: 0, earlier, callIds: stories.callIds });
              return before + after;
            });
      }
      default:
        return '';
    }
  };
  return { textOf, takesCall: () => listed.takesCall(), notKept: listed.notKept };
}
