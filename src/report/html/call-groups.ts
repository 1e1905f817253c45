import type { Story } from '../../findings/index.ts';
import { callIdsOfStory } from '../ladder/story-group.ts';
import type { CallLegs } from './html-options.ts';

/** Stories that are kept to be found by their calls. */
const MOST_STORIES = 10_000;
/** Stories of one call are a handful. */
const MOST_TOGETHER = 200;

/** Which stories are of one call over all its legs. Bounded. */
export class CallGroups {
  readonly #legs: CallLegs;
  readonly #stories: Story[] = [];
  #byCall: ReadonlyMap<number, readonly Story[]> | null = null;

  constructor(legs: CallLegs) {
    this.#legs = legs;
  }

  take(story: Story): void {
    // A notice may name the Call-IDs of many requests that are alike.
    if (story.type !== 'notice' && story.type !== 'form') {
      this.#legs.joinTexts(callIdsOfStory(story));
      if (this.#stories.length < MOST_STORIES) {
        this.#stories.push(story);
      }
    }
  }

  /** The call that a story is of; null where it names none. Known when all were told. */
  of(story: Story): number | null {
    const [callId] = callIdsOfStory(story);
    return callId === undefined ? null : this.#legs.callOf(callId);
  }

  /** What is told of a call, in the order in which it was told. */
  storiesOf(call: number): readonly Story[] {
    this.#byCall ??= this.#grouped();
    return this.#byCall.get(call) ?? [];
  }

  #grouped(): ReadonlyMap<number, readonly Story[]> {
    const byCall = new Map<number, Story[]>();
    for (const story of this.#stories) {
      const call = this.of(story);
      const stories = call === null ? undefined : byCall.get(call);
      if (stories !== undefined && stories.length < MOST_TOGETHER) {
        stories.push(story);
      } else if (stories === undefined && call !== null) {
        byCall.set(call, [story]);
      }
    }
    return byCall;
  }
}
