import type { Sighting } from '../../records/index.ts';

const FIRST_KEPT = 12;
const LAST_KEPT = 8;

/** The first and the last of any number of sightings. */
export class FirstAndLast {
  readonly #firsts: Sighting[] = [];
  readonly #lasts: Sighting[] = [];

  keep(sighting: Sighting): void {
    if (this.#firsts.length < FIRST_KEPT) {
      this.#firsts.push(sighting);
      return;
    }
    this.#lasts.push(sighting);
    if (this.#lasts.length > LAST_KEPT) {
      this.#lasts.shift();
    }
  }

  all(): Sighting[] {
    return [...this.#firsts, ...this.#lasts];
  }
}
