import { RecentMap } from '../bytes/index.ts';
import type { CauseStory } from './cause.ts';

/** Legs of one call end at nearly the same time: half as many Call-IDs back, another is looked for at least. */
const MOST_KNOWN = 65_536;

/** Which of the latest stories told of a Call-ID, whether as their own or as another leg. */
export class KnownCallIds<Entry> {
  readonly #entries = new RecentMap<string, Entry>(MOST_KNOWN);

  /** What is known under a story's Call-IDs, its own first. */
  find({ callIds, otherLegs }: CauseStory): Entry[] {
    const found: Entry[] = [];
    for (const callId of callIds) {
      this.#take(found, callId);
    }
    for (const { callId } of otherLegs) {
      this.#take(found, callId);
    }
    return found;
  }

  #take(found: Entry[], callId: string): void {
    const entry = this.#entries.get(callId);
    if (entry !== undefined && !found.includes(entry)) {
      found.push(entry);
    }
  }

  add({ callIds, otherLegs }: CauseStory, entry: Entry): void {
    for (const callId of callIds) {
      this.#entries.set(callId, entry);
    }
    for (const { callId } of otherLegs) {
      this.#entries.set(callId, entry);
    }
  }
}
