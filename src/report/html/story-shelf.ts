import { type Cause, type CauseStory, CauseTable, causeStoryOf } from '../../causes/index.ts';
import type { Story } from '../../findings/index.ts';
import { isOfItsOwn, storyTimeOf } from '../text/text-stories.ts';
import type { ShownStory } from './shown-story.ts';

type Failed = { readonly story: Story; readonly cause: CauseStory };

/** Keeps a bounded number of stories, and puts them in the order of the page: the worst first. */
export class StoryShelf {
  /** Stories that are not in the page, known when it was put in order. */
  leftOut = 0;
  readonly #most: number;
  readonly #causes = new CauseTable<Story>();
  readonly #failed: Failed[] = [];
  readonly #rest: Story[] = [];
  #taken = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Asked before each call that went well: what is refused counts as left out. */
  hasRoom(): boolean {
    const hasRoom = this.#rest.length < this.#most;
    this.#taken += hasRoom ? 0 : 1;
    return hasRoom;
  }

  /** When the failure that this story tells began; null where it tells none that is not counted yet. */
  take(story: Story): number | null {
    const cause = causeStoryOf(story);
    if (cause === null) {
      this.#takeGood(story);
      return null;
    }
    this.#taken++;
    const isNew = this.#causes.add(cause, () => story);
    if (this.#failed.length < this.#most) {
      this.#failed.push({ story, cause });
    }
    return isNew ? cause.atUs : null;
  }

  get failures(): number {
    return this.#causes.failures;
  }

  causes(): Cause<Story>[] {
    return this.#causes.causes();
  }

  /** Those that failed cause by cause, the clearest of each first; then what tells another leg of them, and what went well. */
  inOrder(): ShownStory[] {
    const causes = this.#causes.causes();
    const idOf = new Map(causes.map(({ key, id }) => [key, id]));
    const idFor = (cause: CauseStory): number | null => idOf.get(this.#causes.keyOf(cause) ?? '') ?? null;
    const counted = this.#failed
      .map(({ story, cause }) => ({ story, causeId: idFor(cause), atUs: cause.atUs }))
      .filter(({ causeId }) => causeId !== null);
    const examples = causes.map(({ id, example }) => ({ story: example, causeId: id, atUs: Number.NEGATIVE_INFINITY }));
    const shown = new Set<Story>(examples.map(({ story }) => story));
    const failed = [...examples, ...counted.filter(({ story }) => !shown.has(story))].sort(
      (a, b) => (a.causeId ?? 0) - (b.causeId ?? 0) || a.atUs - b.atUs || 0,
    );
    const elsewhere = this.#failed.filter(({ cause }) => idFor(cause) === null).map(({ story }) => story);
    const rest = [...elsewhere, ...this.#rest]
      .filter((story) => !shown.has(story))
      .sort((a, b) => storyTimeOf(a) - storyTimeOf(b) || 0)
      .map((story) => ({ story, causeId: null }));
    const all = [...failed, ...rest].slice(0, Math.max(this.#most, examples.length));
    this.leftOut = this.#taken - all.length;
    return all.map(({ story, causeId }, i) => ({ number: i + 1, story, causeId }));
  }

  #takeGood(story: Story): void {
    if (!isOfItsOwn(story)) {
      return;
    }
    this.#taken++;
    if (this.#rest.length < this.#most) {
      this.#rest.push(story);
    }
  }
}
