import { filled, type Problem, type ReportProblem, SAYS } from '../model/index.ts';

/** Told once for each time an input is opened, and decides on exit codes: never left out. */
function isDecisive({ code }: Problem): boolean {
  return code === 'input-unreadable' || code === 'input-changed' || code.endsWith('-cut-off');
}

/** The problems of a trace, a bounded number of each input; the rest are counted. */
export class ProblemList {
  readonly #most: number;
  readonly #shown: (message: string) => string;
  readonly #tell: ((problem: Problem) => void) | null;
  readonly #problems: Problem[] = [];
  readonly #counts = new Map<number | null, number>();

  /**
   * @param most of each input, and of those that are of no input.
   * @param tell takes each of them at once.
   * @param shown makes what is told of a message of what it says.
   */
  constructor(
    most: number,
    tell: ((problem: Problem) => void) | null = null,
    shown: (message: string) => string = (message) => message,
  ) {
    this.#most = most;
    this.#shown = shown;
    this.#tell = tell;
  }

  readonly report: ReportProblem = (told) => {
    const problem = { ...told, message: this.#shown(told.message) };
    const count = (this.#counts.get(problem.input) ?? 0) + 1;
    this.#counts.set(problem.input, count);
    if (count <= this.#most || isDecisive(problem)) {
      this.#problems.push(problem);
      this.#tell?.(problem);
    }
  };

  /** About no place in particular. */
  say(code: string, message: string, input: number | null = null): void {
    this.report({ code, message, input, record: null, offset: null });
  }

  /** Nothing more will be reported: says how many were not kept. */
  close(): void {
    for (const [input, count] of this.#counts) {
      const more = count - this.#most;
      if (more > 0) {
        const message = filled(SAYS.moreProblems, more);
        const problem = { code: 'more-problems', message, input, record: null, offset: null };
        this.#problems.push(problem);
        this.#tell?.(problem);
      }
    }
    this.#counts.clear();
  }

  /** Those that were kept. */
  get all(): readonly Problem[] {
    return this.#problems;
  }
}
