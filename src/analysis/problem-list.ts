import type { Problem, ReportProblem } from '../model/index.ts';

/** The problems of a trace, a bounded number of each input; the rest are counted. */
export class ProblemList {
  readonly #most: number;
  readonly #problems: Problem[] = [];
  readonly #counts = new Map<number | null, number>();

  /** @param most of each input, and of those that are of no input. */
  constructor(most: number) {
    this.#most = most;
  }

  readonly report: ReportProblem = (problem) => {
    const count = (this.#counts.get(problem.input) ?? 0) + 1;
    this.#counts.set(problem.input, count);
    if (count <= this.#most) {
      this.#problems.push(problem);
    }
  };

  /** About no place in particular. */
  say(code: string, message: string, input: number | null = null): void {
    this.report({ code, message, input, record: null, offset: null });
  }

  /** Those that were kept, and how many were not. */
  all(): Problem[] {
    const rest: Problem[] = [];
    for (const [input, count] of this.#counts) {
      const more = count - this.#most;
      if (more > 0) {
        const message = `${more} more problems are not listed`;
        rest.push({ code: 'more-problems', message, input, record: null, offset: null });
      }
    }
    return [...this.#problems, ...rest];
  }
}
