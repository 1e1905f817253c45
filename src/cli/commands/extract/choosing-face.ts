import { type Filter, LegBook } from '../../../filter/index.ts';
import type { Story } from '../../../findings/index.ts';
import {
  callIdsOfStory,
  FailedStories,
  placeKey,
  sightingsOf,
  type TraceEvent,
  type TraceFace,
} from '../../../report/index.ts';
import { type Way, Witnesses, waysOf } from './witnesses.ts';

/** Stories that went well of which some are kept: one may be what is asked for. */
const MOST_GOOD = 1000;

/** Chosen stories, and what else of the trace belongs to them. */
export type Chosen = {
  /** The chosen ones, and those of their other legs. */
  readonly stories: readonly Story[];
  /** Their Call-IDs. */
  readonly legs: LegBook;
  /** Places that are wanted whatever they hold. */
  readonly places: ReadonlySet<string>;
  /** Messages between hosts that are wanted whatever their Call-ID. */
  readonly ways: readonly Way[];
};

/** Takes the stories of a trace, with what belongs together, until one is chosen. */
export class ChoosingFace implements TraceFace {
  readonly takesStories = true;
  readonly legs: LegBook;
  readonly failed = new FailedStories();
  paths: readonly string[] = [];
  readonly #good: Story[] = [];
  readonly #witnesses = new Witnesses();

  constructor(seed: number) {
    this.legs = new LegBook(seed);
  }

  /** The filter, which chooses the Call-IDs of what it matches. */
  choosing(filter: Filter): Filter {
    return {
      matches: (message, arrival, startUs) => {
        const isMatch = filter.matches(message, arrival, startUs);
        if (isMatch && message.callIdStart >= 0) {
          this.legs.choose(message.bytes, message.callIdStart, message.callIdEnd);
        }
        return isMatch;
      },
      mayMatch: (...facts) => filter.mayMatch(...facts),
      needs: filter.needs,
      asked: filter.asked,
    };
  }

  takesCall(isGood: boolean): boolean {
    return !isGood || this.#good.length < MOST_GOOD || !this.legs.isNothingChosen;
  }

  tell(event: TraceEvent): void {
    if (event.type === 'begin') {
      this.paths = event.paths;
    } else if (event.type === 'story') {
      this.#take(event.story);
    }
  }

  async flush(): Promise<void> {}

  /** What went wrong worst, else the first that there is. */
  worst(): Story | null {
    return this.failed.worst() ?? this.#good[0] ?? null;
  }

  /** Chooses stories, besides what a filter chose. */
  choose(stories: readonly Story[]): Chosen {
    const { legs } = this;
    for (const callId of stories.flatMap(callIdsOfStory)) {
      legs.chooseText(callId);
    }
    const told = [...new Set([...stories, ...this.failed.all(), ...this.#good])].filter(
      (story) =>
        stories.includes(story) || (story.type !== 'notice' && callIdsOfStory(story).some((id) => legs.hasText(id))),
    );
    for (const story of told) {
      const own = sightingsOf(story).map(placeKey);
      for (const callId of this.#witnesses.of(story, own)) {
        legs.chooseText(callId);
      }
    }
    const places = new Set(told.flatMap(sightingsOf).map(placeKey));
    return { stories: told, legs, places, ways: told.flatMap(waysOf) };
  }

  #take(story: Story): void {
    const callIds = callIdsOfStory(story);
    if (story.type !== 'notice') {
      this.legs.joinTexts(callIds);
    }
    this.#witnesses.note(story);
    const isFailed = this.failed.add(story);
    if (!isFailed && story.type !== 'form' && this.#isKept(callIds)) {
      this.#good.push(story);
    }
  }

  #isKept(callIds: readonly string[]): boolean {
    return this.#good.length < MOST_GOOD || callIds.some((callId) => this.legs.hasText(callId));
  }
}
