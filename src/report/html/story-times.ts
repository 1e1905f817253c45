const SECOND_US = 1e6;
/** Seconds of a bucket: steps that people count in. */
const STEPS_S = [1, 2, 5, 10, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 21_600, 43_200, 86_400, 604_800] as const;
const MOST_BUCKETS = 60;
/** Seconds in which something failed. */
const MOST_SECONDS = 200_000;
/** Fewer, or in a shorter time, have no course. */
const LEAST_FAILURES = 3;
const LEAST_SPAN_S = 10;

/** How many began in each stretch of time. */
export type Buckets = { readonly startS: number; readonly stepS: number; readonly counts: readonly number[] };

/** When what failed began, to the second. Bounded. */
export class StoryTimes {
  readonly #seconds = new Map<number, number>();
  #count = 0;
  #isWhole = true;

  add(atUs: number): void {
    const second = Math.floor(atUs / SECOND_US);
    const before = this.#seconds.get(second);
    if (Number.isNaN(second)) {
      return;
    }
    if (before === undefined && this.#seconds.size >= MOST_SECONDS) {
      this.#isWhole = false;
      return;
    }
    this.#seconds.set(second, (before ?? 0) + 1);
    this.#count++;
  }

  /** From the first to the last moment of the trace; null where that has no course, or not all were counted. */
  buckets(startUs: number, endUs: number): Buckets | null {
    const first = Math.floor(startUs / SECOND_US);
    const last = Math.floor(endUs / SECOND_US);
    if (!this.#isWhole || this.#count < LEAST_FAILURES || !(last - first >= LEAST_SPAN_S)) {
      return null;
    }
    const stepS = STEPS_S.find((step) => bucketOf(last, first, step) < MOST_BUCKETS);
    if (stepS === undefined) {
      return null;
    }
    const startS = Math.floor(first / stepS) * stepS;
    const counts: number[] = new Array(bucketOf(last, first, stepS) + 1).fill(0);
    for (const [second, count] of this.#seconds) {
      const place = Math.min(counts.length - 1, Math.max(0, Math.floor((second - startS) / stepS)));
      counts[place] = (counts[place] ?? 0) + count;
    }
    return { startS, stepS, counts };
  }
}

function bucketOf(second: number, first: number, step: number): number {
  return Math.floor(second / step) - Math.floor(first / step);
}
