import { causeStoryOf } from '../../causes/index.ts';
import { laidOut } from '../../page/index.ts';
import type { TraceEvent } from '../trace-event.ts';
import { renderAround, type TextReportOptions } from './report-text.ts';
import { TextStories } from './text-stories.ts';

/** A text report as it comes: each story when it is decided, and at the end what stands around the stories. */
export function followedText(options: TextReportOptions): (event: TraceEvent) => string | Promise<string> {
  const stories = new TextStories(options);
  return (event) => {
    switch (event.type) {
      case 'begin':
        stories.paths = event.paths;
        return '';
      case 'story':
        return stories.takes(event.story, causeStoryOf(event.story)) ? stories.render(event.story) : '';
      case 'end': {
        const { analysis } = event;
        return analysis.messages === 0
          ? ''
          : laidOut(() => {
              const { before, after } = renderAround(analysis, options, { count: 0, callIds: stories.callIds });
              return before + after;
            });
      }
      default:
        return '';
    }
  };
}
