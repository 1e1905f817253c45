import { CauseTable, causeStoryOf } from '../../causes/index.ts';
import type { Story } from '../../findings/index.ts';
import { storyTimeOf } from '../text/text-stories.ts';
import type { TraceEvent, TraceFace } from '../trace-event.ts';

/** Calls that went well, of which the first in time is looked for. */
const MOST_GOOD = 50;
/** Calls whose Call-IDs are kept. */
const MOST_CALLS = 100_000;

/** What is shown where nothing went wrong: the first of the first kind that there is. */
const ORDER: readonly Story['type'][] = ['transfer', 'call', 'rejection', 'registration', 'notice'];

/** Chooses the story of a trace that somebody wants to see: what went wrong worst, else the first transfer or call. */
export class StoryChoice implements TraceFace {
  readonly takesStories = true;
  readonly #causes = new CauseTable<Story>();
  readonly #first = new Map<Story['type'], Story>();
  /** Call-IDs of the calls that were told. */
  readonly #calls = new Set<string>();
  #good = 0;

  takesCall(isGood: boolean): boolean {
    this.#good += isGood ? 1 : 0;
    return !isGood || this.#good <= MOST_GOOD;
  }

  tell(event: TraceEvent): void {
    if (event.type !== 'story' || event.story.type === 'form') {
      return;
    }
    const { story } = event;
    if (story.type === 'call' && this.#calls.size < MOST_CALLS) {
      this.#calls.add(story.call.record.callId);
    }
    const cause = causeStoryOf(story);
    if (cause !== null) {
      this.#causes.add(cause, () => story);
    }
    const first = this.#first.get(story.type);
    if (first === undefined || isEarlier(story, first)) {
      this.#first.set(story.type, story);
    }
  }

  async flush(): Promise<void> {}

  /** How many of these calls are among those that were told. */
  callsAmong(callIds: readonly string[]): number {
    return callIds.filter((callId) => this.#calls.has(callId)).length;
  }

  /** The one; null where nothing was told. */
  story(): Story | null {
    const [worst] = this.#causes.causes();
    const good = ORDER.map((type) => this.#first.get(type)).find((story) => story !== undefined);
    return worst?.example ?? good ?? null;
  }
}

function isEarlier(story: Story, than: Story): boolean {
  const sinceUs = storyTimeOf(than) - storyTimeOf(story);
  return sinceUs > 0;
}
