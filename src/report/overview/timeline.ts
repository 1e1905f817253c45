/** Minutes of a bucket: steps that people count in. */
const STEPS_MIN = [1, 2, 5, 10, 15, 30, 60, 120, 360, 720, 1440] as const;
/** A shorter trace has no course. */
const SHORTEST_US = 600e6;
const LEAST_FAILURES = 10;
const BARS = '▁▂▃▄▅▆▇█';
const MINUTE_US = 60e6;
/** Moments that are kept: beyond them the course is known well enough. */
const MOST_MOMENTS = 200_000;

/** When things failed, for a picture of one line. */
export class Timeline {
  readonly #momentsUs: number[] = [];

  add(atUs: number): void {
    if (!Number.isNaN(atUs) && this.#momentsUs.length < MOST_MOMENTS) {
      this.#momentsUs.push(atUs);
    }
  }

  /**
   * One character for each bucket, at most `mostBuckets`, from the first to the last moment of the trace, a blank where nothing failed; null where
   * the trace is too short, or where too little failed to have a course.
   */
  picture(
    startUs: number,
    endUs: number,
    mostBuckets: number,
  ): { readonly minutes: number; readonly bars: string } | null {
    const spanUs = endUs - startUs;
    if (!(spanUs >= SHORTEST_US) || this.#momentsUs.length < LEAST_FAILURES) {
      return null;
    }
    const minutes = STEPS_MIN.find((step) => spanUs / (step * MINUTE_US) < mostBuckets);
    if (minutes === undefined) {
      return null;
    }
    const counts: number[] = new Array(Math.floor(spanUs / (minutes * MINUTE_US)) + 1).fill(0);
    for (const atUs of this.#momentsUs) {
      const bucket = Math.min(counts.length - 1, Math.max(0, Math.floor((atUs - startUs) / (minutes * MINUTE_US))));
      counts[bucket] = (counts[bucket] ?? 0) + 1;
    }
    const most = Math.max(...counts);
    return { minutes, bars: counts.map((count) => barOf(count, most)).join('') };
  }
}

function barOf(count: number, most: number): string {
  return count === 0 ? ' ' : (BARS[Math.ceil((count / most) * BARS.length) - 1] ?? ' ');
}
