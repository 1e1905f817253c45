import type { Story } from '../../findings/index.ts';
import type { SeenMessage } from '../ladder/seen-messages.ts';
import type { CallGroups } from './call-groups.ts';
import type { MessageTexts } from './message-texts.ts';

/** Transfers of one call that are drawn with all its legs: each of them takes all its messages. */
const MOST_DRAWN = 20;

/** What the ladder of a story is drawn from. */
export type Legs = {
  /** The story first. */
  readonly stories: readonly Story[];
  /** All messages of its calls over all legs, where it is drawn with them. */
  readonly seen: readonly SeenMessage[];
  /**
   * The ids of messages whose texts stand in the page, by `seenKey`, for whoever is drawn with all legs: each text is there once
   * for all of those. Null where a story is drawn with its own messages alone.
   */
  readonly shown: Map<string, string> | null;
  /** Messages of its calls for which there was no room. */
  readonly dropped: number;
};

/** Gives each transfer of a page all legs of its calls, as they were seen when the trace was read again. */
export class StoryLegs {
  readonly #groups: CallGroups;
  readonly #texts: MessageTexts | null;
  readonly #drawn = new Map<number, number>();
  readonly #shown = new Map<string, string>();

  /** @param texts null where the trace was not read again. */
  constructor(groups: CallGroups, texts: MessageTexts | null) {
    this.#groups = groups;
    this.#texts = texts;
  }

  /** Asked once of each story of the page, in its order. */
  of(story: Story): Legs {
    const call = story.type === 'transfer' ? this.#groups.of(story) : null;
    const legs = this.#texts?.legs ?? null;
    const seen = call === null || legs === null ? [] : legs.of(call);
    const drawn = call === null ? 0 : (this.#drawn.get(call) ?? 0);
    if (call === null || legs === null || seen.length === 0 || drawn >= MOST_DRAWN) {
      return { stories: [story], seen: [], shown: null, dropped: 0 };
    }
    this.#drawn.set(call, drawn + 1);
    const others = this.#groups.storiesOf(call).filter((other) => other !== story);
    return { stories: [story, ...others], seen, shown: this.#shown, dropped: legs.droppedOf(call) };
  }
}
