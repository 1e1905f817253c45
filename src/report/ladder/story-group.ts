import type { Story } from '../../findings/index.ts';
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

/** The Call-IDs under which a story took place, its other legs too. */
export function callIdsOfStory(story: Story): string[] {
  switch (story.type) {
    case 'transfer': {
      const { referCallId, targetLeg, replaces } = story.transfer.record;
      return [referCallId, targetLeg?.callId, replaces?.callId].filter((callId) => callId !== undefined);
    }
    case 'call':
    case 'rejection': {
      const { callId, legs } = story.type === 'call' ? story.call.record : story.rejection.record;
      return [callId, ...legs.map((leg) => leg.callId)];
    }
    case 'registration':
      return [story.registration.record.callId];
    case 'notice':
      return story.notice.record.type === 'request' ? [...story.notice.record.callIds] : [];
    case 'form':
      return [];
  }
}

/** What a story is known by when the trace is read again. */
function keyOf(story: Story): string {
  return [story.type, storyTimeOf(story), ...callIdsOfStory(story).slice(0, 1)].join(' ');
}
