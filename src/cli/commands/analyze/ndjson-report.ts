/** The report as NDJSON, loaded where it is asked for. */
import { ndjsonLine, ReportEvents, type ReportOptions } from '../../../report/index.ts';
import type { TellNews } from './story-printer.ts';

type End = Parameters<ReportEvents['ofEnd']>[0];

/** Tells everything there is to tell in lines of JSON, and keeps nothing. */
export class NdjsonNews implements TellNews {
  readonly #options: ReportOptions;
  #events: ReportEvents;

  constructor(options: ReportOptions) {
    this.#options = options;
    this.#events = new ReportEvents([], options);
  }

  begin(paths: readonly string[]): void {
    this.#events = new ReportEvents(paths, this.#options);
  }

  story(story: Parameters<TellNews['story']>[0]): string {
    return this.#events.ofStory(story).map(ndjsonLine).join('');
  }

  problem(problem: Parameters<TellNews['problem']>[0]): string {
    return ndjsonLine(this.#events.ofProblem(problem));
  }

  /** The last lines. */
  *end(analysis: End): Generator<string> {
    for (const event of this.#events.ofEnd(analysis)) {
      yield ndjsonLine(event);
    }
  }
}
