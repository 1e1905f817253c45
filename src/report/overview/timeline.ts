/** Minutes of a bucket: steps that people count in. */
const STEPS_MIN = [1, 2, 5, 10, 15, 30, 60, 120, 360, 720, 1440] as const;
/** A shorter trace has no course. */
const SHORTEST_US = 600e6;
const LEAST_FAILURES = 10;
const BARS = '▁▂▃▄▅▆▇█';
const MINUTE_US = 60e6;
/** Minutes in which something failed: four months of them. */
const MOST_MINUTES = 200_000;

/** When things failed, for a picture of one line. */
export class Timeline {
  readonly #minutes = new Map<number, number>();
  #failures = 0;
  #isWhole = true;

  add(atUs: number): void {
    const minute = Math.floor(atUs / MINUTE_US);
    if (Number.isNaN(minute)) {
      return;
    }
    const before = this.#minutes.get(minute);
    if (before === undefined && this.#minutes.size >= MOST_MINUTES) {
      this.#isWhole = false;
      return;
    }
    this.#minutes.set(minute, (before ?? 0) + 1);
    this.#failures++;
  }

  /**
   * One character for each bucket, at most `mostBuckets`, from the first to the last minute of the trace, a blank where
   * nothing failed; null where the trace is too short, too little failed to have a course, or more minutes were bad than are
   * counted.
   */
  picture(
    startUs: number,
    endUs: number,
    mostBuckets: number,
  ): { readonly minutes: number; readonly bars: string } | null {
    if (!(endUs - startUs >= SHORTEST_US) || this.#failures < LEAST_FAILURES || !this.#isWhole) {
      return null;
    }
    const first = Math.floor(startUs / MINUTE_US);
    const span = Math.floor(endUs / MINUTE_US) - first + 1;
    const step = STEPS_MIN.find((minutes) => Math.ceil(span / minutes) <= mostBuckets);
    if (step === undefined) {
      return null;
    }
    const counts: number[] = new Array(Math.ceil(span / step)).fill(0);
    for (const [minute, count] of this.#minutes) {
      const bucket = Math.min(counts.length - 1, Math.max(0, Math.floor((minute - first) / step)));
      counts[bucket] = (counts[bucket] ?? 0) + count;
    }
    const most = Math.max(...counts);
    return { minutes: step, bars: counts.map((count) => barOf(count, most)).join('') };
  }
}

function barOf(count: number, most: number): string {
  return count === 0 ? ' ' : (BARS[Math.ceil((count / most) * BARS.length) - 1] ?? ' ');
}
