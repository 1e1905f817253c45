import { type CauseStory, CauseTable, causeStoryOf } from '../../causes/index.ts';
import type { Story } from '../../findings/index.ts';
import { storyTimeOf } from '../text/text-stories.ts';

/** Stories kept; nobody counts to a place behind them. */
const MOST_STORIES = 50_000;

const ORDER: readonly Story['type'][] = ['transfer', 'rejection', 'call', 'registration', 'notice', 'form'];

type Failed = { readonly story: Story; readonly cause: CauseStory };

/** The stories of which something failed, to choose some by their place in a report of a line each, or by their cause. */
export class FailedStories {
  readonly #causes = new CauseTable<Story>();
  #stories: Failed[] = [];
  #isSorted = true;

  /** Takes a story in. @returns whether something of it failed. */
  add(story: Story): boolean {
    const cause = causeStoryOf(story);
    if (cause === null) {
      return false;
    }
    this.#causes.add(cause, () => story);
    if (this.#stories.length < MOST_STORIES) {
      this.#stories.push({ story, cause });
      this.#isSorted = false;
    }
    return true;
  }

  get count(): number {
    return this.#stories.length;
  }

  get causeCount(): number {
    return this.#causes.causes().length;
  }

  /** The one that stands in that line, counted from 1. */
  at(place: number): Story | null {
    return this.all()[place - 1] ?? null;
  }

  /** Those of a cause, by its number in the overview. */
  ofCause(id: number): Story[] {
    const key = this.#causes.causes().find((cause) => cause.id === id)?.key;
    this.all();
    return this.#stories.filter(({ cause }) => this.#causes.keyOf(cause) === key).map(({ story }) => story);
  }

  /** What went wrong worst, in its clearest story. */
  worst(): Story | null {
    return this.#causes.causes()[0]?.example ?? null;
  }

  /** In the order of a report. */
  all(): Story[] {
    if (!this.#isSorted) {
      const placeOf = ({ story }: Failed): number => ORDER.indexOf(story.type);
      this.#stories.sort((a, b) => placeOf(a) - placeOf(b) || storyTimeOf(a.story) - storyTimeOf(b.story) || 0);
      this.#isSorted = true;
    }
    return this.#stories.map(({ story }) => story);
  }
}
