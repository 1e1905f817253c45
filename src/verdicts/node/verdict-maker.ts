import type { Story } from '../../findings/index.ts';
import { findingsOf, ReportEvents, type TraceEvent } from '../../report/index.ts';
import type { FoundVerdict, Verdict } from '../verdict.ts';
import { factsOf } from '../verdict-facts.ts';
import { revisionOf, storyIdOf } from './story-identity.ts';

/** Makes verdicts of what is told of traces, one after the other. Keeps none. */
export class VerdictMaker {
  readonly #options: ConstructorParameters<typeof ReportEvents>[0];
  #events: ReportEvents;
  #paths: readonly string[] = [];

  constructor(options: ConstructorParameters<typeof ReportEvents>[0]) {
    this.#options = options;
    this.#events = new ReportEvents(options);
  }

  /** Null for what is no story, or one of which nothing is told. */
  of(event: TraceEvent): Verdict | null {
    if (event.type === 'begin') {
      this.#paths = event.paths;
      this.#events = new ReportEvents(this.#options);
      this.#events.of(event);
    }
    return event.type === 'story' ? this.#ofStory(event, event.story) : null;
  }

  #ofStory(event: TraceEvent, story: Story): Verdict | null {
    const lines = this.#events.of(event);
    const titles = findingsOf(story).map(({ title }) => title);
    const findings: FoundVerdict[] = [];
    for (const line of lines) {
      if (line.type === 'finding') {
        findings.push({ title: titles[findings.length] ?? '', line });
      }
    }
    const facts = factsOf(story, this.#paths);
    return lines.length === 0
      ? null
      : {
          id: storyIdOf(story, this.#paths),
          ...revisionOf([lines, { ...facts, source: null }]),
          facts,
          story: lines.find(({ type }) => type !== 'finding') ?? null,
          findings,
        };
  }
}
