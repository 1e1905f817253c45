import type { CauseStory } from './cause.ts';

/** Legs of one call end at nearly the same time: so many Call-IDs back, another is looked for. */
const MOST_KNOWN = 65_536;

/** Which of the latest stories told of a Call-ID, whether as their own or as another leg. */
export class KnownCallIds<Entry> {
  readonly #entries = new Map<string, Entry>();

  /** What is known under a story's Call-IDs, its own first. */
  find({ callIds, otherLegs }: CauseStory): Entry[] {
    const found = new Set<Entry>();
    for (const callId of [...callIds, ...otherLegs.map((leg) => leg.callId)]) {
      const entry = this.#entries.get(callId);
      if (entry !== undefined) {
        found.add(entry);
      }
    }
    return [...found];
  }

  add({ callIds, otherLegs }: CauseStory, entry: Entry): void {
    for (const callId of [...callIds, ...otherLegs.map((leg) => leg.callId)]) {
      this.#entries.delete(callId);
      this.#entries.set(callId, entry);
    }
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= MOST_KNOWN) {
        return;
      }
      this.#entries.delete(oldest);
    }
  }
}
