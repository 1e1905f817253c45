import type { Story } from '../../findings/index.ts';
import { storyCallIds } from '../story-call-ids.ts';
import { storyTimeOf } from '../text/text-stories.ts';
import type { TraceEvent, TraceFace } from '../trace-event.ts';

/** Stories of one call are a handful. */
const MOST_STORIES = 200;

/** Keeps the stories of one call or transfer. */
export class StoryGroup implements TraceFace {
  readonly takesStories = true;
  readonly #stories: Story[] = [];

  takesCall(): boolean {
    return this.#stories.length < MOST_STORIES;
  }

  tell(event: TraceEvent): void {
    if (event.type === 'story' && event.story.type !== 'form' && this.#stories.length < MOST_STORIES) {
      this.#stories.push(event.story);
    }
  }

  async flush(): Promise<void> {}

  /** Every Call-ID that has to do with them. */
  callIds(): string[] {
    return [...new Set(this.#stories.flatMap(callIdsOfStory))];
  }

  /** All of them, the one that was chosen first. */
  ledBy(lead: Story): Story[] {
    const key = keyOf(lead);
    const own = this.#stories.find((story) => keyOf(story) === key) ?? lead;
    return [own, ...this.#stories.filter((story) => story !== own)];
  }
}

/** The Call-IDs under which a story took place, its other legs too; what a source tried under many is no call to be drawn. */
export function callIdsOfStory(story: Story): string[] {
  return story.type === 'notice' && story.notice.record.type === 'attack' ? [] : storyCallIds(story);
}

/** What a story is known by when the trace is read again. */
function keyOf(story: Story): string {
  return [story.type, storyTimeOf(story), ...callIdsOfStory(story).slice(0, 1)].join(' ');
}
