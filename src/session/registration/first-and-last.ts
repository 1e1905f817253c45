import type { Sighting } from '../../records/index.ts';

const FIRST_KEPT = 12;
const LAST_KEPT = 8;
const NONE: readonly Sighting[] = [];

/** The first and the last of any number of sightings. */
export class FirstAndLast {
  #firsts: readonly Sighting[] = NONE;
  #lasts: readonly Sighting[] = NONE;

  // A list that grows makes room for seventeen, and most registrations have four.
  keep(sighting: Sighting): void {
    if (this.#firsts.length < FIRST_KEPT) {
      this.#firsts = [...this.#firsts, sighting];
    } else {
      this.#lasts = [...this.#lasts, sighting].slice(-LAST_KEPT);
    }
  }

  all(): readonly Sighting[] {
    return this.#lasts.length === 0 ? this.#firsts : [...this.#firsts, ...this.#lasts];
  }
}
